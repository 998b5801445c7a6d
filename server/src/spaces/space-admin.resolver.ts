import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { ChangeCommunityResult, CommunityChanged, communityOf } from '../communities/community.module.js';
import { Access } from '../platform/access.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { IdempotencyKey } from '../platform/arguments.js';
import type { Problem } from '../platform/problems.js';
import { setPurpose } from './purpose.commands.js';
import { answerWithSpace } from './space.answer.js';
import { createSpace, orderSpaces, updateSpace } from './space.commands.js';
import { CreateSpaceInput, SetPurposeInput, UpdateSpaceInput } from './space.input.js';
import { ChangeSpaceResult, type SpaceChanged } from './space.result.js';

type Changed = Promise<SpaceChanged | Problem>;

@Resolver()
export class SpaceAdminResolver {
  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, { description: 'Opens a space with its first stages. For admins.' })
  async createSpace(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateSpaceInput, { description: 'What it shall be.' }) input: CreateSpaceInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, createSpace, input, key));
  }

  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, {
    description: 'Changes a space, who may read it, or whether it is open for new posts. For admins.',
  })
  async updateSpace(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateSpaceInput, { description: 'All of it, as it shall be.' })
    input: UpdateSpaceInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, updateSpace, input, key));
  }

  @Access('space:administer')
  @Mutation(() => ChangeCommunityResult, { description: 'Puts the spaces in order. For admins.' })
  async orderSpaces(
    @Ctx() context: RequestContext,
    @Arg('spaceIds', () => [ID], {
      description: 'Ids in the wanted order; spaces left out follow as they stood.',
    })
    spaceIds: string[],
    @IdempotencyKey() key?: string | null,
  ): Promise<CommunityChanged | Problem> {
    const outcome = await runCommand(context, orderSpaces, { spaceIds }, key);
    return answerWith(outcome, async () => new CommunityChanged(await communityOf(context)));
  }

  @Access('space:administer')
  @Mutation(() => ChangeSpaceResult, {
    description: 'Says what a space is for; earlier versions stay readable. For admins.',
  })
  async setPurpose(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetPurposeInput, { description: 'All three parts.' }) input: SetPurposeInput,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return answerWithSpace(context, await runCommand(context, setPurpose, input, key));
  }
}
