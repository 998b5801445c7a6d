import { startConversation } from '../conversations/conversation.module.js';
import { statement } from '../platform/statement.js';
import { editComment, postComment, withdrawComment } from '../threads/thread.module.js';
import type { Cast } from './demo.cast.js';
import { bring } from './demo.pictures.js';
import type { DaysAgo, DemoComment, DemoConversation } from './demo.types.js';

/** Something that happened so many days ago; all of them are done in the order of their moments. */
export interface Act {
  ago: DaysAgo;
  do: (cast: Cast) => Promise<void>;
}

/** What an act before made known: the thread to write in, the comment to reply to. */
export interface Known {
  threadId: string;
}

/** A comment with all that came of it. */
export function commentActs(thread: Known, comment: DemoComment, parent?: { id: string }): Act[] {
  const made = { id: '' };
  const { by, ago, text, picture, note = false, edit, withdrawn, replies = [] } = comment;
  const acts: Act[] = [
    {
      ago,
      do: async (cast) => {
        const input = {
          threadId: thread.threadId,
          parentId: parent?.id,
          text: cast.words(text) + (picture ? `\n\n${await bring(cast, by, ago, picture)}` : ''),
          staffOnly: note,
        };
        made.id = (await cast.let(by, ago, postComment, input)).commentId;
      },
    },
    ...replies.flatMap((reply) => commentActs(thread, reply, made)),
  ];
  if (edit) {
    acts.push({
      ago: edit.ago,
      do: async (cast) => {
        const input = { commentId: made.id, text: cast.words(edit.text) };
        await cast.let(by, edit.ago, editComment, input);
      },
    });
  }
  if (withdrawn !== undefined) {
    acts.push({
      ago: withdrawn,
      do: async (cast) => {
        await cast.let(by, withdrawn, withdrawComment, { commentId: made.id });
      },
    });
  }
  return acts;
}

const threadOf = statement<{ threadId: string }>(
  'demo.thread_of_conversation',
  `select thread_id as "threadId" from conversation where community_id = $1 and id = $2`,
);

/** A plain conversation. */
export function conversationActs(conversation: DemoConversation): Act[] {
  const thread: Known = { threadId: '' };
  const { space, by, ago, title, text, doubts, comments } = conversation;
  return [
    {
      ago,
      do: async (cast) => {
        const { spaceId } = cast.space(space);
        const input = { spaceId, title, text: cast.words(text), doubts };
        const { conversationId } = await cast.let(by, ago, startConversation, input);
        Object.assign(thread, await cast.tx.row(threadOf, [cast.communityId, conversationId]));
      },
    },
    ...comments.flatMap((comment) => commentActs(thread, comment)),
  ];
}
