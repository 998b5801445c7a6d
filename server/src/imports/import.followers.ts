import { memberJoined } from '../accounts/account.module.js';
import { reactTo } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { followSeveral } from '../threads/thread.module.js';

const theirThreads = statement<{ id: string }>(
  'imports.threads_of_member',
  `select i.thread_id as id from idea i
   where i.community_id = $1 and i.author_id = $2 and i.imported_at is not null and i.withdrawn_at is null
   union
   select i.thread_id from vote v join idea i on i.community_id = v.community_id and i.id = v.idea_id
   where v.community_id = $1 and v.member_id = $2 and v.imported_at is not null and i.withdrawn_at is null`,
);

/**
 * Has a member follow what they wrote or supported elsewhere. Not before they have an account: a message from a place
 * somebody has never been to is not wanted.
 */
export async function followImported(
  tx: Tx,
  member: { communityId: string; memberId: string; since: Date },
): Promise<void> {
  const threads = await tx.rows(theirThreads, [member.communityId, member.memberId]);
  const ids = threads.map(({ id }) => id);
  if (ids.length > 0) {
    await followSeveral(tx, member, ids);
  }
}

/** Whoever signs in with the address that an import knows them by hears from then on of what is theirs. */
export const followOnClaim = reactTo(memberJoined, async (write, { memberId, claimed }) => {
  if (claimed) {
    await followImported(write.tx, { communityId: write.actor.communityId, memberId, since: write.now });
  }
});
