import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
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
  'select kind, at from recovery_word where community_id = $1 and recovery_id = $2 order by at, id',
);

/** Kinds and times of what was said, in order, inside a transaction. */
export async function saidIn(tx: Tx, communityId: string, recoveryId: string): Promise<SaidWord[]> {
  return tx.rows(saidInside, [communityId, recoveryId]);
}
