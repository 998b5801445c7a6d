import { ideaAnswered } from '../answers/answer.module.js';
import { ideaReopened } from '../follow-ups/follow-up.module.js';
import { ideasMerged, mergeUndone, type OfMerge } from '../merging/merge.module.js';
import type { Write } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import type { FeatureModule } from '../platform/module.js';
import {
  commentPosted,
  commentRestored,
  commentWithdrawn,
  type CommentEvent,
} from '../threads/thread.module.js';
import { refreshTrending } from '../votes/vote.module.js';
import { AttentionResolver } from './attention.resolver.js';
import { reckonLastWord, reckonLastWordOfThread } from './last-word.js';

async function commentsChanged(
  write: Write,
  { threadId, threadKind, staffOnly }: CommentEvent,
): Promise<void> {
  if (threadKind !== 'IDEA' || staffOnly) {
    return;
  }
  const ideaId = await reckonLastWordOfThread(write, threadId);
  if (ideaId) {
    await refreshTrending(write, ideaId);
  }
}

/** Comments went from one idea to another. */
async function conversationMoved(write: Write, { sourceId, shownInId }: OfMerge): Promise<void> {
  for (const ideaId of [sourceId, shownInId]) {
    await reckonLastWord(write, ideaId);
    await refreshTrending(write, ideaId);
  }
}

/** Who waits for whom: keeps the last word of every idea true, and lists what waits for staff. */
export const attentionModule: FeatureModule = {
  name: 'attention',
  resolvers: [AttentionResolver],
  reactions: [
    reactTo(commentPosted, commentsChanged),
    reactTo(commentWithdrawn, commentsChanged),
    reactTo(commentRestored, commentsChanged),
    reactTo(ideasMerged, conversationMoved),
    reactTo(mergeUndone, conversationMoved),
    reactTo(ideaAnswered, async (write, { ideaId }) => reckonLastWord(write, ideaId)),
    reactTo(ideaReopened, async (write, { ideaId }) => reckonLastWord(write, ideaId)),
  ],
};
