import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { reasonsOfRecovery } from './recovery.reasons.js';
import type { SaidWord } from './recovery.rules.js';
import { RecoveryWord } from './recovery.type.js';

interface Row extends Omit<RecoveryWord, 'author'> {
  face: FaceRow;
}

const wordsOf = statement<Row>(
  'recoveries.words',
  `select w.id, w.recovery_id as "recoveryId", w.kind, w.text, w.link, w.at, ${faceColumn('m')} as face
   from recovery_word w join member m on m.community_id = w.community_id and m.id = w.author_id
   where w.community_id = $1 and w.recovery_id = any($2::uuid[]) order by w.at, w.id`,
);

/** What was said, in the order of time, by recovery, for recoveries the caller was shown. */
export const wordsOfRecovery = defineLoader<RecoveryWord[]>(
  'wordsOfRecovery',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(wordsOf, [actor.communityId, ids]);
    const words = rows.map(({ face, ...word }) =>
      Object.assign(new RecoveryWord(), word, { author: asFace(face) }),
    );
    return groupedBy(words, ({ recoveryId }) => recoveryId);
  },
  [],
);

const saidInside = statement<SaidWord>(
  'recoveries.said_inside',
  `select kind, at from (
     select 'CAUSE' as kind, at, 1 as rank, id from recovery_cause where community_id = $1 and recovery_id = $2
     union all select kind, at, 2, id from recovery_word where community_id = $1 and recovery_id = $2
   ) said order by at, rank, id`,
);

/** Kinds and times of what was said and of what went wrong, in order, for recoveries the caller was shown. */
export async function courseOf(context: RequestContext, id: string): Promise<SaidWord[]> {
  const [causes, words] = await Promise.all([
    context.loaders.load(context, reasonsOfRecovery, id),
    context.loaders.load(context, wordsOfRecovery, id),
  ]);
  const all: SaidWord[] = [...causes.map(({ at }) => ({ kind: 'CAUSE' as const, at })), ...words];
  return all.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** The same inside a transaction. */
export async function saidIn(tx: Tx, communityId: string, recoveryId: string): Promise<SaidWord[]> {
  return tx.rows(saidInside, [communityId, recoveryId]);
}
