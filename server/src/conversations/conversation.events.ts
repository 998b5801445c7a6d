import { defineEvent } from '../platform/events.js';
import { threadTopic } from '../threads/thread.module.js';

export interface ConversationEvent {
  conversationId: string;
  threadId: string;
  /** Members whom its words mention now and did not before. */
  newlyMentioned?: string[];
}

export const conversationStarted = defineEvent<ConversationEvent>('conversationStarted');
/** Its words changed, or it was withdrawn or restored. */
export const conversationChanged = defineEvent<ConversationEvent>('conversationChanged', ({ threadId }) =>
  threadTopic(threadId),
);
