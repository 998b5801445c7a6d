import words from '../locales/en/merging.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import type { CommentEvent } from '../threads/thread.module.js';

const isMerged = statement<{ merged: boolean }>(
  'merging.is_merged',
  `select category = 'MERGED' as merged from idea where community_id = $1 and (thread_id = $2
     or id = (select idea_id from suggestion where community_id = $1 and thread_id = $2))`,
);

/**
 * What is said about a merged idea, or what was suggested for it, would be read by nobody: it belongs where that goes on.
 *
 * @throws Refusal
 */
export async function refuseCommentOnMerged(
  write: Write,
  { threadId, threadKind }: CommentEvent,
): Promise<void> {
  if (threadKind !== 'IDEA' && threadKind !== 'SUGGESTION') {
    return;
  }
  const idea = await write.tx.row(isMerged, [write.actor.communityId, threadId]);
  if (idea?.merged) {
    refuse(new NotPossible(words.noCommentsHere));
  }
}
