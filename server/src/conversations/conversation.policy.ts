import words from '../locales/en/conversations.json' with { type: 'json' };
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { threadPolicy } from '../threads/thread.module.js';
import { CONVERSATION_ACTIONS, type Conversation, type ConversationAction } from './conversation.type.js';

type Judged = Pick<Conversation, 'authorId' | 'withdrawnAt' | 'archivedAt'>;

const no = (message: string): Refusal => new Refusal(new NotPossible(message));

/** Who may do what to a conversation they can see. */
export const conversationPolicy = policyOf<Judged, ConversationAction>(
  CONVERSATION_ACTIONS,
  (actor, act, conversation) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    if (act === 'COMMENT' || act === 'NOTE' || act === 'FOLLOW') {
      return threadPolicy.judge(actor, act, conversation);
    }
    if (conversation.authorId !== actor.memberId) {
      return no(words.onlyAuthor);
    }
    if (act === 'RESTORE') {
      return conversation.withdrawnAt !== null || no(words.stands);
    }
    return conversation.withdrawnAt === null || no(words.withdrawn);
  },
);
