import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import { isAdmin } from '../platform/actor.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { IdempotencyKey } from '../platform/arguments.js';
import type { Problem } from '../platform/problems.js';
import { forgetCommunities } from './community.cache.js';
import { updateCommunity } from './community.commands.js';
import { UpdateCommunityInput } from './community.input.js';
import { communityPolicy } from './community.policy.js';
import { communityOf } from './community.queries.js';
import { ChangeCommunityResult, CommunityChanged } from './community.result.js';
import { Community, CommunityActionEnum, type CommunityAction } from './community.type.js';

@Resolver(() => Community)
export class CommunityResolver {
  @Access('community:read')
  @Query(() => Community, { description: 'The community this address belongs to.' })
  async community(@Ctx() context: RequestContext): Promise<Community> {
    return communityOf(context);
  }

  @Access('community:administer')
  @Mutation(() => ChangeCommunityResult, {
    description: 'Changes what the community is called, how it looks and who may sign up. For admins.',
  })
  async updateCommunity(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateCommunityInput, { description: 'All of it, as it shall be.' })
    input: UpdateCommunityInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<CommunityChanged | Problem> {
    const outcome = await runCommand(context, updateCommunity, input, key);
    forgetCommunities(context.db);
    return answerWith(outcome, async () => new CommunityChanged(await communityOf(context)));
  }

  @FieldResolver(() => [String], {
    description: 'E-mail domains that may sign up. For admins only; empty for everybody else.',
  })
  signUpDomains(@Root() community: Community, @Ctx() context: RequestContext): string[] {
    return isAdmin(context.actor) ? community.domains : [];
  }

  @FieldResolver(() => Boolean, { description: 'True until the first admin has named the community.' })
  awaitsSetUp(@Root() community: Community): boolean {
    return community.setUpAt === null;
  }

  @FieldResolver(() => [CommunityActionEnum], { description: 'What the viewer may do here.' })
  viewerCan(@Root() community: Community, @Ctx() context: RequestContext): CommunityAction[] {
    return communityPolicy.can(context.actor, community);
  }
}
