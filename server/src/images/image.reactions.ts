import { ideaAnswered } from '../answers/answer.module.js';
import { conversationChanged, conversationStarted } from '../conversations/conversation.module.js';
import { ideaEdited, ideaPosted } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import {
  commentEdited,
  commentPosted,
  commentRestored,
  commentWithdrawn,
  type CommentEvent,
} from '../threads/thread.module.js';
import { holdImages, setHolderWithdrawn, type Holder } from './image.holding.js';

/** Words that show images; nothing when there are none, which is nearly always. */
const textOf = Object.fromEntries(
  ['idea', 'conversation', 'comment', 'answer'].map((table) => [
    table,
    statement<{ text: string }>(
      `images.text_of_${table}`,
      `select text from ${table} where community_id = $1 and id = $2 and text like '%](image:%'`,
    ),
  ]),
);

async function hold(write: Write, table: string, holder: Holder): Promise<void> {
  const query = textOf[table];
  const row = query && (await write.tx.row(query, [write.actor.communityId, holder.holderId]));
  if (row || !holder.keepsFormer) {
    await holdImages(write, holder, { text: row?.text });
  }
}

const ofIdea = (write: Write, { ideaId, threadId }: { ideaId: string; threadId: string }): Promise<void> =>
  hold(write, 'idea', { holderKind: 'IDEA', holderId: ideaId, threadId, keepsFormer: true });

const ofComment = (write: Write, { commentId, threadId, staffOnly }: CommentEvent): Promise<void> =>
  hold(write, 'comment', {
    holderKind: 'COMMENT',
    holderId: commentId,
    threadId,
    staffOnly,
    keepsFormer: true,
  });

/** What each thing of the features below shows is noted in the write that makes or changes it. */
export const imageReactions: readonly Reaction[] = [
  reactTo(ideaPosted, ofIdea),
  reactTo(ideaEdited, ofIdea),
  reactTo(commentPosted, ofComment),
  reactTo(commentEdited, ofComment),
  reactTo(commentWithdrawn, (write, { commentId }) =>
    setHolderWithdrawn(write, { holderKind: 'COMMENT', holderId: commentId }, true),
  ),
  reactTo(commentRestored, (write, { commentId }) =>
    setHolderWithdrawn(write, { holderKind: 'COMMENT', holderId: commentId }, false),
  ),
  reactTo(conversationStarted, (write, { conversationId, threadId }) =>
    hold(write, 'conversation', {
      holderKind: 'CONVERSATION',
      holderId: conversationId,
      threadId,
      keepsFormer: true,
    }),
  ),
  reactTo(conversationChanged, async (write, { conversationId, threadId, newlyMentioned }) => {
    // Taken back or restored, its words are what they were.
    if (newlyMentioned) {
      await hold(write, 'conversation', { holderKind: 'CONVERSATION', holderId: conversationId, threadId });
    }
  }),
  reactTo(ideaAnswered, (write, { answerId, threadId }) =>
    hold(write, 'answer', { holderKind: 'ANSWER', holderId: answerId, threadId, keepsFormer: true }),
  ),
];
