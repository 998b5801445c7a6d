import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isAdmin, isStaff } from '../platform/actor.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { communityOf } from './community.queries.js';
import { Community, CommunityActionEnum, type CommunityAction } from './community.type.js';

@Resolver(() => Community)
export class CommunityResolver {
  @Access('community:read')
  @Query(() => Community, { description: 'The community this address belongs to.' })
  async community(@Ctx() context: RequestContext): Promise<Community> {
    return communityOf(context);
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
  viewerCan(@Ctx() context: RequestContext): CommunityAction[] {
    const { actor } = context;
    if (actor.kind === 'anonymous') {
      return [];
    }
    return [
      'POST_IDEA',
      'START_CONVERSATION',
      ...(isStaff(actor) ? (['POST_FOR_OTHERS', 'SEE_ATTENTION'] as const) : []),
      ...(isAdmin(actor) ? (['ADMINISTER', 'INVITE'] as const) : []),
    ];
  }
}
