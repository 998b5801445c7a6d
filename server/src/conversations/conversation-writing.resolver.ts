import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import {
  editConversation,
  restoreConversation,
  startConversation,
  withdrawConversation,
} from './conversation.commands.js';
import { EditConversationInput, StartConversationInput } from './conversation.input.js';
import { findConversation } from './conversation.queries.js';
import {
  ChangeConversationResult,
  ConversationChanged,
  ConversationStarted,
  StartConversationResult,
} from './conversation.result.js';

@Resolver()
export class ConversationWritingResolver {
  @Access('thread:write')
  @Mutation(() => StartConversationResult, { description: 'Starts a conversation, and follows it.' })
  async startConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => StartConversationInput, { description: 'How it begins.' })
    input: StartConversationInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<ConversationStarted | Problem> {
    const outcome = await runCommand(context, startConversation, input, key);
    return answerWith(outcome, async ({ conversationId, nowFollowing }) => {
      const conversation = await findConversation(context, conversationId);
      return conversation
        ? Object.assign(new ConversationStarted(), { conversation, nowFollowing })
        : new NotFound();
    });
  }

  @Access('thread:write')
  @Mutation(() => ChangeConversationResult, {
    description: "Changes how the viewer's own conversation begins.",
  })
  async editConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditConversationInput, { description: 'The new words.' })
    input: EditConversationInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<ConversationChanged | Problem> {
    return this.changed(context, await runCommand(context, editConversation, input, key));
  }

  @Access('thread:write')
  @Mutation(() => ChangeConversationResult, { description: "Takes the viewer's own conversation back." })
  async withdrawConversation(
    @Ctx() context: RequestContext,
    @Arg('conversationId', () => ID, { description: 'The conversation.' }) conversationId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<ConversationChanged | Problem> {
    return this.changed(context, await runCommand(context, withdrawConversation, { conversationId }, key));
  }

  @Access('thread:write')
  @Mutation(() => ChangeConversationResult, {
    description: "Undoes taking the viewer's own conversation back.",
  })
  async restoreConversation(
    @Ctx() context: RequestContext,
    @Arg('conversationId', () => ID, { description: 'The conversation.' }) conversationId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<ConversationChanged | Problem> {
    return this.changed(context, await runCommand(context, restoreConversation, { conversationId }, key));
  }

  private async changed(
    context: RequestContext,
    outcome: { conversationId: string } | Problem,
  ): Promise<ConversationChanged | Problem> {
    return answerWith(outcome, async ({ conversationId }) => {
      const conversation = await findConversation(context, conversationId);
      return conversation ? Object.assign(new ConversationChanged(), { conversation }) : new NotFound();
    });
  }
}
