import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { editIdea, moveIdea, postIdea, restoreIdea, tagIdea, withdrawIdea } from './idea.commands.js';
import { EditIdeaInput, MoveIdeaInput, PostIdeaInput, TagIdeaInput } from './idea.input.js';
import { findIdea } from './idea.queries.js';
import { ChangeIdeaResult, EditIdeaResult, IdeaChanged, IdeaPosted, PostIdeaResult } from './idea.result.js';

type Key = string | null | undefined;

/** Runs a command on one idea and answers with the idea as the caller may see it afterwards. */
async function changed<Input>(
  context: RequestContext,
  definition: Command<Input, { ideaId: string }>,
  input: unknown,
  key: Key,
): Promise<IdeaChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ ideaId }) => {
    const idea = await findIdea(context, ideaId);
    return idea ? new IdeaChanged(idea) : new NotFound();
  });
}

@Resolver()
export class IdeaMutations {
  @Access('idea:post')
  @Mutation(() => PostIdeaResult, { description: 'Posts an idea. Its author supports and follows it.' })
  async postIdea(
    @Ctx() context: RequestContext,
    @Arg('input', () => PostIdeaInput, { description: 'The idea.' }) input: PostIdeaInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaPosted | Problem> {
    return answerWith(await runCommand(context, postIdea, input, key), async ({ ideaId, nowFollowing }) => {
      const idea = await findIdea(context, ideaId);
      return idea ? new IdeaPosted(idea, nowFollowing) : new NotFound();
    });
  }

  @Access('idea:change')
  @Mutation(() => EditIdeaResult, { description: "Writes a new revision of one's own idea." })
  async editIdea(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditIdeaInput, { description: 'The new words.' }) input: EditIdeaInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaChanged | Problem> {
    return changed(context, editIdea, input, key);
  }

  @Access('idea:change')
  @Mutation(() => ChangeIdeaResult, { description: "Takes one's own idea back. It can be restored." })
  async withdrawIdea(
    @Ctx() context: RequestContext,
    @IdArg('ideaId', 'The idea.') ideaId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaChanged | Problem> {
    return changed(context, withdrawIdea, { ideaId }, key);
  }

  @Access('idea:change')
  @Mutation(() => ChangeIdeaResult, { description: 'Puts an idea back that its author had withdrawn.' })
  async restoreIdea(
    @Ctx() context: RequestContext,
    @IdArg('ideaId', 'The idea.') ideaId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaChanged | Problem> {
    return changed(context, restoreIdea, { ideaId }, key);
  }

  @Access('idea:steer')
  @Mutation(() => ChangeIdeaResult, { description: 'Moves an idea to another space.' })
  async moveIdea(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveIdeaInput, { description: 'Which, and where to.' }) input: MoveIdeaInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaChanged | Problem> {
    return changed(context, moveIdea, input, key);
  }

  @Access('idea:change')
  @Mutation(() => ChangeIdeaResult, { description: 'Chooses the tags of an idea.' })
  async tagIdea(
    @Ctx() context: RequestContext,
    @Arg('input', () => TagIdeaInput, { description: 'Which, and its tags.' }) input: TagIdeaInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaChanged | Problem> {
    return changed(context, tagIdea, input, key);
  }
}
