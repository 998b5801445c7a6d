import { communityDay, communityOf } from '../communities/community.module.js';
import { findIdea, type IdeaInSpace } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { localDay } from '../platform/clock.js';
import type { Write } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { standingOf, stateOf, type AskedReadBack, type Standing } from './read-back.rules.js';
import { ReadBack } from './read-back.type.js';

interface Row extends Omit<ReadBack, 'askedBy' | 'answeredBy' | 'state'> {
  asker: FaceRow;
  answerer: FaceRow | null;
}

const ofIdeas = statement<Row>(
  'readBacks.of_ideas',
  `select r.id, r.idea_id as "ideaId", r.words, r.revision, r.correction, r.confirmed, r.asked_at as "askedAt",
     r.answered_at as "answeredAt", r.passes_on as "passesOn", ${faceColumn('m')} as asker,
     case when b.id is not null then ${faceColumn('b')} end as answerer
   from read_back r
   join member m on m.community_id = r.community_id and m.id = r.asked_by_id
   left join member b on b.community_id = r.community_id and b.id = r.answered_by_id
   where r.community_id = $1 and r.idea_id = any($2::uuid[]) order by r.idea_id, r.revision desc`,
);

/** Today where the community of the caller is, as YYYY-MM-DD. */
export async function todayOf(context: RequestContext): Promise<string> {
  return localDay(context.clock.now(), (await communityOf(context)).timeZone);
}

function asReadBack({ asker, answerer, ...columns }: Row, today: string): ReadBack {
  return Object.assign(new ReadBack(), columns, {
    askedBy: asFace(asker),
    answeredBy: answerer && asFace(answerer),
    state: stateOf(columns, today),
  });
}

/** Read-backs by idea, newest first, of ideas the caller was shown. */
export const readBacksOfIdea = defineLoader<ReadBack[]>(
  'readBacksOfIdea',
  async (context, ideaIds) => {
    const { actor, db } = context;
    const [rows, today] = [await db.rows(ofIdeas, [actor.communityId, ideaIds]), await todayOf(context)];
    return groupedBy(
      rows.map((row) => asReadBack(row, today)),
      ({ ideaId }) => ideaId,
    );
  },
  [],
);

const ideaOf = statement<{ ideaId: string }>(
  'readBacks.idea_of',
  'select idea_id as "ideaId" from read_back where community_id = $1 and id = $2',
);

/** A read-back of an idea the caller may see, or null. */
export async function findReadBack(context: RequestContext, id: string): Promise<ReadBack | null> {
  const row = isUuid(id) ? await context.db.row(ideaOf, [context.actor.communityId, id]) : null;
  if (!row || !(await findIdea(context, row.ideaId))) {
    return null;
  }
  const all = await context.loaders.load(context, readBacksOfIdea, row.ideaId);
  return all.find((readBack) => readBack.id === id) ?? null;
}

/** A read-back as writes need it. */
export interface StoredReadBack extends AskedReadBack {
  ideaId: string;
  askedById: string;
}

const STORED = `select id, idea_id as "ideaId", asked_by_id as "askedById", revision, confirmed,
  passes_on as "passesOn" from read_back where community_id = $1`;
const byId = statement<StoredReadBack>('readBacks.by_id', `${STORED} and id = $2`);
const insideIdea = statement<StoredReadBack>(
  'readBacks.inside_idea',
  `${STORED} and idea_id = $2 order by revision desc`,
);

/** A read-back inside a transaction, whoever may see it: the caller asks for its idea. */
export async function readBackInside(write: Write, id: string): Promise<StoredReadBack | null> {
  return write.tx.row(byId, [write.actor.communityId, id]);
}

/** All of an idea inside a transaction, newest first. */
export async function readBacksInside(write: Write, ideaId: string): Promise<StoredReadBack[]> {
  return write.tx.rows(insideIdea, [write.actor.communityId, ideaId]);
}

/** Whether the writer may decide on an idea now, and what the answer is to say of it. Lock the idea first. */
export async function readBackStanding(write: Write, idea: IdeaInSpace): Promise<Standing> {
  const readBacks = await readBacksInside(write, idea.id);
  return standingOf(readBacks, idea, write.actor.memberId, await communityDay(write));
}
