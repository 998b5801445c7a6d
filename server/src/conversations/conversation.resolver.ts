import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { findSpace, Space } from '../spaces/space.module.js';
import { Thread, threadById, viewerFollows } from '../threads/thread.module.js';
import { conversationPolicy } from './conversation.policy.js';
import { conversationCount, conversationOfNumber, conversationsPage } from './conversation.queries.js';
import { conversationPath } from './conversation.rules.js';
import {
  Conversation,
  ConversationActionEnum,
  ConversationConnection,
  type ConversationAction,
} from './conversation.type.js';

@Resolver(() => Conversation)
export class ConversationResolver {
  @Access('community:read')
  @Query(() => ConversationConnection, {
    description: 'Conversations, the one where somebody last spoke first.',
  })
  async conversations(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('space', () => String, { nullable: true, description: 'Slug of the space to keep to.' })
    space?: string | null,
  ): Promise<ConversationConnection> {
    const page = await conversationsPage(context, first, after, space);
    return Object.assign(new ConversationConnection(), page, { space: space ?? null });
  }

  @Access('community:read')
  @Query(() => Conversation, {
    nullable: true,
    description: 'One conversation; null when the viewer can see none of that number.',
  })
  async conversation(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number.' }) number: number,
  ): Promise<Conversation | null> {
    return conversationOfNumber(context, number);
  }

  @FieldResolver(() => String, { description: 'Path of its page, for example `/conversations/12-hello`.' })
  path(@Root() conversation: Conversation): string {
    return conversationPath(conversation);
  }

  @FieldResolver(() => Member, { description: 'Who started it.' })
  async author(@Root() conversation: Conversation, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, conversation.authorId);
  }

  @FieldResolver(() => Space, { description: 'Where it takes place.' })
  async space(@Root() conversation: Conversation, @Ctx() context: RequestContext): Promise<Space> {
    const space = await findSpace(context, ({ id }) => id === conversation.spaceId);
    if (!space) {
      throw new Error('A conversation is shown whose space is not.');
    }
    return space;
  }

  @FieldResolver(() => Thread, { description: 'Its followers and comments.' })
  async thread(@Root() conversation: Conversation, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, conversation.threadId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer follows it.' })
  async viewerFollows(@Root() conversation: Conversation, @Ctx() context: RequestContext): Promise<boolean> {
    return viewerFollows(context, conversation.threadId);
  }

  @FieldResolver(() => [ConversationActionEnum], { description: 'What the viewer may do in it.' })
  viewerCan(@Root() conversation: Conversation, @Ctx() context: RequestContext): ConversationAction[] {
    return conversationPolicy.can(context.actor, conversation);
  }
}

@Resolver(() => ConversationConnection)
export class ConversationConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages together.' })
  async totalCount(@Root() page: ConversationConnection, @Ctx() context: RequestContext): Promise<number> {
    return conversationCount(context, page.space);
  }
}
