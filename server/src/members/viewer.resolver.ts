import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { memberById } from './member.loaders.js';
import { Member } from './member.type.js';
import { UpdatePreferencesInput } from './preferences.input.js';
import { updatePreferences, updateProfile } from './viewer.commands.js';
import { UpdateProfileInput } from './viewer.input.js';
import { findViewer, viewerOf } from './viewer.queries.js';
import { ChangeProfileResult, ProfileChanged } from './viewer.result.js';
import { Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Access('community:read')
  @Query(() => Viewer, {
    nullable: true,
    description: 'The signed-in member; null for somebody who has not signed in.',
  })
  async viewer(@Ctx() context: RequestContext): Promise<Viewer | null> {
    return findViewer(context);
  }

  @Access('profile:own')
  @Mutation(() => ChangeProfileResult, { description: 'Changes what the viewer shows of themselves.' })
  async updateProfile(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateProfileInput, { description: 'All of it, as it shall be.' })
    input: UpdateProfileInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<ProfileChanged | Problem> {
    const outcome = await runCommand(context, updateProfile, input, key);
    return answerWith(outcome, async () => new ProfileChanged(await viewerOf(context)));
  }

  @Access('profile:own')
  @Mutation(() => ChangeProfileResult, { description: "Changes some of the viewer's choices." })
  async updatePreferences(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdatePreferencesInput, { description: 'The choices to change.' })
    input: UpdatePreferencesInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<ProfileChanged | Problem> {
    const outcome = await runCommand(context, updatePreferences, input, key);
    return answerWith(outcome, async () => new ProfileChanged(await viewerOf(context)));
  }

  @FieldResolver(() => Member, { description: 'The same person as others see them.' })
  async member(@Root() viewer: Viewer, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, viewer.id);
  }
}
