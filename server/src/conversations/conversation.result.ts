import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Conversation } from './conversation.type.js';

@ObjectType({ description: 'The conversation was started.', simpleResolvers: true })
export class ConversationStarted {
  @Field(() => Conversation, { description: 'The conversation.' })
  conversation!: Conversation;

  @Field(() => Boolean, { description: 'True when starting it made the viewer a follower.' })
  nowFollowing!: boolean;
}

@ObjectType({ description: 'The conversation was changed.', simpleResolvers: true })
export class ConversationChanged {
  @Field(() => Conversation, { description: 'The conversation as it stands now.' })
  conversation!: Conversation;
}

export const StartConversationResult = createUnionType({
  name: 'StartConversationResult',
  description: 'What came of starting a conversation.',
  types: () => [ConversationStarted, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeConversationResult = createUnionType({
  name: 'ChangeConversationResult',
  description: 'What came of changing a conversation.',
  types: () => [ConversationChanged, InvalidInput, NotFound, NotPossible] as const,
});
