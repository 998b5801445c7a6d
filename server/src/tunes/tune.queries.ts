import { asFace, faceColumn, type FaceRow, type Member } from '../members/member.module.js';
import type { Actor } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { tunePolicy, type JudgedTune } from './tune.policy.js';
import { Tune, TuneWord } from './tune.type.js';

interface Row extends JudgedTune {
  id: string;
  openedAt: Date;
  raiser: FaceRow;
  about: FaceRow;
  helper: FaceRow;
}

// Not by role: an admin who is neither of the two finds nothing. Takes the first two parameters.
const OF_TWO = `t.community_id = $1 and $2::uuid in (t.raised_by_id, t.helper_id)`;
const READ = `select t.id, t.raised_by_id as "raisedById", t.helper_id as "helperId", t.opened_at as "openedAt",
    t.closed_at as "closedAt", t.result, t.agreed_at as "agreedAt", ${faceColumn('r')} as raiser,
    ${faceColumn('a')} as about, ${faceColumn('h')} as helper
  from tune t
  join member r on r.community_id = t.community_id and r.id = t.raised_by_id
  join member a on a.community_id = t.community_id and a.id = t.about_id
  join member h on h.community_id = t.community_id and h.id = t.helper_id
  where ${OF_TWO}`;
const MOST = 50;

const byId = statement<Row>('tunes.by_id', `${READ} and t.id = $3`);
const own = statement<Row>(
  'tunes.own',
  `${READ} order by t.closed_at is not null, t.opened_at desc, t.id desc limit ${MOST}`,
);

function asTune(actor: Actor, { raiser, about, helper, ...row }: Row): Tune {
  return Object.assign(new Tune(), row, {
    path: `/out-of-tune/${row.id}`,
    raisedBy: asFace(raiser),
    about: asFace(about),
    helper: asFace(helper),
    viewerCan: tunePolicy.can(actor, row),
  });
}

/** One of the caller's, whom it has as one of the two; null otherwise. */
export async function findTune({ actor, db }: RequestContext, id: string): Promise<Tune | null> {
  const row = isUuid(id) ? await db.row(byId, [actor.communityId, actor.memberId, id]) : null;
  return row && asTune(actor, row);
}

/** Those that the caller raised or helps with: open ones first, the newest first, at most 50. */
export async function ownTunes({ actor, db }: RequestContext): Promise<Tune[]> {
  return (await db.rows(own, [actor.communityId, actor.memberId])).map((row) => asTune(actor, row));
}

const team = statement<{ face: FaceRow }>(
  'tunes.listeners',
  `select ${faceColumn('m')} as face from member m
   where m.community_id = $1 and m.role in ('STAFF', 'ADMIN') and m.left_at is null and m.id <> $2
   order by lower(m.name), m.id limit ${MOST}`,
);

/** Who of the team could listen to the caller, so that who knows nobody yet finds somebody too: by name, at most 50. */
export async function listeners({ actor, db }: RequestContext): Promise<Member[]> {
  return (await db.rows(team, [actor.communityId, actor.memberId])).map(({ face }) => asFace(face));
}

interface WordRow extends Omit<TuneWord, 'author'> {
  face: FaceRow;
}

const words = statement<WordRow>(
  'tunes.words',
  `select w.id, w.tune_id as "tuneId", w.text, w.at, ${faceColumn('m')} as face
   from tune_word w
   join tune t on t.community_id = w.community_id and t.id = w.tune_id
   join member m on m.community_id = w.community_id and m.id = w.author_id
   where ${OF_TWO} and w.tune_id = any($3::uuid[]) order by w.at, w.id`,
);

/** What was said, the first first, to one of the two who said it. */
export const wordsOfTune = defineLoader<TuneWord[]>(
  'wordsOfTune',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(words, [actor.communityId, actor.memberId, ids]);
    const said = rows.map(({ face, ...row }) => Object.assign(new TuneWord(), row, { author: asFace(face) }));
    return groupedBy(said, ({ tuneId }) => tuneId);
  },
  [],
);

export interface TuneInside extends JudgedTune {
  id: string;
}

const forWrite = statement<TuneInside>(
  'tunes.for_write',
  `select t.id, t.raised_by_id as "raisedById", t.helper_id as "helperId", t.closed_at as "closedAt", t.result,
     t.agreed_at as "agreedAt"
   from tune t where ${OF_TWO} and t.id = $3 for no key update`,
);

/** The same for a write, locked until it ends. */
export async function tuneInside(tx: Tx, actor: Actor, id: string): Promise<TuneInside | null> {
  return tx.row(forWrite, [actor.communityId, actor.memberId, id]);
}
