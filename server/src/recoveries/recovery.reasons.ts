import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { RecoveryReason } from './recovery.type.js';

const ofRecoveries = statement<Omit<RecoveryReason, 'path'>>(
  'recoveries.reasons',
  `select c.recovery_id as "recoveryId", c.cause, c.source_id as "sourceId", c.at, null as said
   from recovery_cause c where c.community_id = $1 and c.recovery_id = any($2::uuid[]) order by c.at, c.id`,
);

/** Why recoveries are there, the first reason first, for recoveries the caller was shown. */
export const reasonsOfRecovery = defineLoader<RecoveryReason[]>(
  'reasonsOfRecovery',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofRecoveries, [actor.communityId, ids]);
    const reasons = rows.map((row) => Object.assign(new RecoveryReason(), row, { path: null }));
    return groupedBy(reasons, ({ recoveryId }) => recoveryId);
  },
  [],
);
