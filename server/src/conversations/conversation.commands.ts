import {
  conversationRefInput,
  editConversationInput,
  startConversationInput,
} from '@rapport/shared/inputs/conversation';
import { nextNumber } from '../communities/community.module.js';
import { isStaff } from '../platform/actor.js';
import { command, type Write } from '../platform/command.js';
import { found, invalid } from '../platform/problems.js';
import { mentionedIn } from '../platform/rich-text.js';
import { spaceInside, spacePolicy } from '../spaces/space.module.js';
import { followQuietly, openThread, postingLimits, setThreadWithdrawn } from '../threads/thread.module.js';
import { ConversationEntity } from './conversation.entity.js';
import { conversationChanged, conversationStarted } from './conversation.events.js';
import { conversationPolicy } from './conversation.policy.js';
import { conversationInside } from './conversation.queries.js';
import { wordsOf } from './conversation.rules.js';
import type { Conversation, ConversationAction } from './conversation.type.js';

interface ConversationOutcome {
  conversationId: string;
}

/**
 * Whoever works aloud is of the team: everybody else's thoughts are a conversation as they are (practice 0.17). What they
 * said while they were of it stands.
 */
function ofTeamAlone({ actor }: Write, doubts: string | null, before: string | null = null): void {
  if (doubts !== null && doubts !== before && !isStaff(actor)) {
    throw invalid('doubts', 'INVALID');
  }
}

/** Starts a conversation in a space, and follows it. */
export const startConversation = command({
  name: 'startConversation',
  action: 'thread:write',
  input: startConversationInput,
  limits: postingLimits,
  run: async (write, input): Promise<ConversationOutcome & { nowFollowing: boolean }> => {
    const { tx, actor, now } = write;
    ofTeamAlone(write, input.doubts);
    const space = found(await spaceInside(tx, actor, input.spaceId));
    spacePolicy.authorize(actor, 'START_CONVERSATION', space);
    const owner = { spaceId: space.id, ownerId: actor.memberId };
    const threadId = await openThread(write, { kind: 'CONVERSATION', ...owner });
    const conversationId = write.ids.next();
    await tx.insert(ConversationEntity, {
      communityId: actor.communityId,
      id: conversationId,
      threadId,
      number: await nextNumber(tx, actor.communityId, 'conversation'),
      ...wordsOf(input.title, input.text),
      doubts: input.doubts,
      authorId: actor.memberId,
      createdAt: now,
    });
    const nowFollowing = await followQuietly(write, threadId, actor.memberId);
    const newlyMentioned = mentionedIn(input.text);
    await write.emit(conversationStarted, { conversationId, threadId, newlyMentioned });
    return { conversationId, nowFollowing };
  },
});

async function changing(write: Write, id: string, act: ConversationAction): Promise<Conversation> {
  return conversationPolicy.authorize(write.actor, act, found(await conversationInside(write, id)));
}

/** Changes how one's conversation begins. */
export const editConversation = command({
  name: 'editConversation',
  action: 'thread:write',
  input: editConversationInput,
  limits: ['edit'],
  run: async (write, { conversationId, title, text, doubts }): Promise<ConversationOutcome> => {
    const { threadId, text: before, doubts: said } = await changing(write, conversationId, 'EDIT');
    ofTeamAlone(write, doubts, said);
    const key = { communityId: write.actor.communityId, id: conversationId };
    await write.tx.update(ConversationEntity, key, { ...wordsOf(title, text), doubts, editedAt: write.now });
    const known = mentionedIn(before);
    const newlyMentioned = mentionedIn(text).filter((id) => !known.includes(id));
    await write.emit(conversationChanged, { conversationId, threadId, newlyMentioned });
    return { conversationId };
  },
});

/** Takes one's conversation back: only its author and staff still see it. */
export const withdrawConversation = command({
  name: 'withdrawConversation',
  action: 'thread:write',
  input: conversationRefInput,
  run: async (write, { conversationId }): Promise<ConversationOutcome> => {
    const { threadId } = await changing(write, conversationId, 'WITHDRAW');
    await setThreadWithdrawn(write, threadId, true);
    await write.emit(conversationChanged, { conversationId, threadId });
    return { conversationId };
  },
});

/** Undoes having taken one's conversation back. */
export const restoreConversation = command({
  name: 'restoreConversation',
  action: 'thread:write',
  input: conversationRefInput,
  run: async (write, { conversationId }): Promise<ConversationOutcome> => {
    const { threadId } = await changing(write, conversationId, 'RESTORE');
    await setThreadWithdrawn(write, threadId, false);
    await write.emit(conversationChanged, { conversationId, threadId });
    return { conversationId };
  },
});
