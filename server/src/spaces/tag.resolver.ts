import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { IdempotencyKey } from '../platform/arguments.js';
import type { Problem } from '../platform/problems.js';
import { answerWithSpace } from './space.answer.js';
import { ChangeSpaceResult, type SpaceChanged } from './space.result.js';
import { createTag, removeTag, renameTag } from './tag.commands.js';
import { CreateTagInput, RenameTagInput } from './tag.input.js';

type Changed = Promise<SpaceChanged | Problem>;

@Resolver()
export class TagResolver {
  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, { description: 'Adds a tag to a space. For admins.' })
  async createTag(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateTagInput, { description: 'The word, and where.' }) input: CreateTagInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, createTag, input, key));
  }

  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, { description: 'Gives a tag another word. For admins.' })
  async renameTag(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenameTagInput, { description: 'Which, and its new word.' }) input: RenameTagInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, renameTag, input, key));
  }

  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, {
    description: 'Takes a tag away, from the ideas that carry it too. For admins.',
  })
  async removeTag(
    @Ctx() context: RequestContext,
    @Arg('tagId', () => ID, { description: 'Id of the tag.' }) tagId: string,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, removeTag, { tagId }, key));
  }
}
