import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { IdempotencyKey } from '../platform/arguments.js';
import type { Problem } from '../platform/problems.js';
import { answerWithSpace } from './space.answer.js';
import { ChangeSpaceResult, type SpaceChanged } from './space.result.js';
import { createStage, orderStages, removeStage, renameStage } from './stage.commands.js';
import { CreateStageInput, OrderStagesInput, RemoveStageInput, RenameStageInput } from './stage.input.js';

type Changed = Promise<SpaceChanged | Problem>;

@Resolver()
export class StageResolver {
  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, {
    description: 'Adds a stage after those of its own category. For admins.',
  })
  async createStage(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateStageInput, { description: 'What it shall be.' }) input: CreateStageInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, createStage, input, key));
  }

  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, { description: 'Renames a stage. For admins.' })
  async renameStage(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenameStageInput, { description: 'Which, and its new name.' })
    input: RenameStageInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, renameStage, input, key));
  }

  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, { description: 'Puts the stages of a space in order. For admins.' })
  async orderStages(
    @Ctx() context: RequestContext,
    @Arg('input', () => OrderStagesInput, { description: 'The order.' }) input: OrderStagesInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, orderStages, input, key));
  }

  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, {
    description: 'Takes a stage away; its ideas move to another of the same category. For admins.',
  })
  async removeStage(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveStageInput, { description: 'Which, and where its ideas go.' })
    input: RemoveStageInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, removeStage, input, key));
  }
}
