import type { FeatureModule } from '../platform/module.js';
import { ConversationWritingResolver } from './conversation-writing.resolver.js';
import { ConversationEntity } from './conversation.entity.js';
import { ConversationConnectionResolver, ConversationResolver } from './conversation.resolver.js';

export { startConversation, withdrawConversation } from './conversation.commands.js';
export { conversationChanged, conversationStarted, type ConversationEvent } from './conversation.events.js';
export { conversationOfThread, findConversation } from './conversation.queries.js';
export { CONVERSATION_EXCERPT_MAX, conversationPath } from './conversation.rules.js';
export { Conversation } from './conversation.type.js';

export const conversationModule: FeatureModule = {
  name: 'conversations',
  entities: [ConversationEntity],
  resolvers: [ConversationResolver, ConversationConnectionResolver, ConversationWritingResolver],
};
