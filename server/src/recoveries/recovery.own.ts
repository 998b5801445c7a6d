import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { findRecovery } from './recovery.queries.js';
import type { Recovery } from './recovery.type.js';

const ownOf = statement<{ threadId: string; id: string }>(
  'recoveries.own_of_threads',
  `select distinct on (thread_id) thread_id as "threadId", id from recovery
   where community_id = $1 and member_id = $2 and thread_id = any($3::uuid[]) order by thread_id, opened_at desc, id desc`,
);

/** The caller's own recovery about what a thread belongs to, the last one. */
export const recoveryOfThread = defineLoader<Recovery | null>(
  'recoveryOfThread',
  async (context, threadIds) => {
    const { db, actor } = context;
    const rows = await db.rows(ownOf, [actor.communityId, actor.memberId, threadIds]);
    const recoveries = await Promise.all(rows.map(({ id }) => findRecovery(context, id)));
    return new Map(rows.map(({ threadId }, at) => [threadId, recoveries[at] ?? null]));
  },
  null,
);
