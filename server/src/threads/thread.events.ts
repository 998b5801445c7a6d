import type { ThreadKind } from '@rapport/shared/vocabulary';
import { defineEvent } from '../platform/events.js';

/** What happened to one comment. */
export interface CommentEvent {
  threadId: string;
  threadKind: ThreadKind;
  commentId: string;
  /** The comment it hangs on, after replies to replies were put beside each other. */
  parentId: string | null;
  /** The very comment replied to, which may be a reply beside this one. */
  repliedToId: string | null;
  /** A note: nobody but staff may learn that anything happened. */
  staffOnly: boolean;
  /** Whether its author spoke as staff when writing it. */
  byTeam: boolean;
}

/** What live readers of a thread listen to. */
export const threadTopic = (threadId: string): string => `thread:${threadId}`;

/** Notes have a topic of their own, so that not even the time of one reaches anybody but staff. */
export const notesTopic = (threadId: string): string => `thread-notes:${threadId}`;

/** What the team promised about what a thread belongs to: its page shows that, and a reply is none of it. */
export const promisesTopic = (threadId: string): string => `promises:${threadId}`;

const topicOf = (data: CommentEvent): string =>
  data.staffOnly ? notesTopic(data.threadId) : threadTopic(data.threadId);

export const commentPosted = defineEvent<CommentEvent>('commentPosted', topicOf);
export const commentEdited = defineEvent<CommentEvent>('commentEdited', topicOf);
export const commentWithdrawn = defineEvent<CommentEvent>('commentWithdrawn', topicOf);
export const commentRestored = defineEvent<CommentEvent>('commentRestored', topicOf);

/** Comments came from another thread or went to one: what readers have loaded of it is not what it holds. */
export const commentsMoved = defineEvent<{ threadId: string }>('commentsMoved', ({ threadId }) =>
  threadTopic(threadId),
);
