import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { decidersInside } from './decider.queries.js';
import { deciderNamed } from './suggestion.events.js';

const openThreads = statement<{ id: string; threadId: string }>(
  'suggestions.open_threads',
  `select id, thread_id as "threadId" from suggestion
   where community_id = $1 and idea_id = $2 and state = 'OPEN' order by number`,
);

/** Asks whoever answers for an idea from now on to decide on what waits there, if that is theirs to do. */
export async function tellOfDecider(write: Write, ideaId: string, memberId: string): Promise<void> {
  const { communityId } = write.actor;
  const deciders = await decidersInside(write.tx, communityId, ideaId);
  if (!deciders.some((one) => one.memberId === memberId)) {
    return;
  }
  await write.emit(deciderNamed, { ideaId, memberId });
  for (const { id, threadId } of await write.tx.rows(openThreads, [communityId, ideaId])) {
    await followQuietly(write, threadId, memberId);
    const who = [{ memberId, reason: 'RESPONSIBLE' as const }];
    await concern(write, { threadId, kind: 'SUGGESTION', who, detailId: id });
  }
}
