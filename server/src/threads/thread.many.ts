import type { ThreadKind } from '@rapport/shared/vocabulary';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

/** The thread of something that an import brings. */
export interface BroughtThread {
  id: string;
  ownerId: string;
  createdAt: Date;
}

const insertThreads = statement(
  'threads.bring_in',
  `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
   select $1, new.id, $2, $3, new.owner_id, 0, new.at, new.at
   from unnest($4::uuid[], $5::uuid[], $6::timestamptz[]) as new(id, owner_id, at)`,
);

/** Opens many threads of one space at once, each at its own moment. Nobody follows them yet. */
export async function openThreads(
  tx: Tx,
  place: { communityId: string; kind: ThreadKind; spaceId: string },
  threads: readonly BroughtThread[],
): Promise<void> {
  await tx.rows(insertThreads, [
    place.communityId,
    place.kind,
    place.spaceId,
    threads.map(({ id }) => id),
    threads.map(({ ownerId }) => ownerId),
    threads.map(({ createdAt }) => createdAt),
  ]);
}

const insertFollowsOf = statement(
  'threads.follow_several',
  `insert into follow (community_id, thread_id, member_id, since)
   select $1, thread_id, $2, $4 from unnest($3::uuid[]) as new(thread_id) on conflict do nothing`,
);

/** Makes one member a follower of many threads; where they stopped following on purpose they are left alone. */
export async function followSeveral(
  tx: Tx,
  { communityId, memberId, since }: { communityId: string; memberId: string; since: Date },
  threadIds: readonly string[],
): Promise<void> {
  await tx.rows(insertFollowsOf, [communityId, memberId, threadIds, since]);
}
