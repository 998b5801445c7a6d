import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { spacePolicy } from './space.policy.js';
import { placesOf } from './places.js';
import { findSpace, spacesOf } from './space.queries.js';
import { Space, SpaceActionEnum, Stage, Tag, type SpaceAction } from './space.type.js';

@Resolver(() => Space)
export class SpaceResolver {
  @Access('community:read')
  @Query(() => [Space], { description: 'The spaces the viewer may see, in the order admins gave them.' })
  async spaces(
    @Ctx() context: RequestContext,
    @Arg('includeArchived', () => Boolean, {
      defaultValue: false,
      description: 'Whether closed ones come too.',
    })
    includeArchived: boolean,
  ): Promise<Space[]> {
    return (await spacesOf(context)).filter((space) => includeArchived || !space.archivedAt);
  }

  @Access('community:read')
  @Query(() => Space, {
    nullable: true,
    description: 'One space; null when the viewer can see none of that name.',
  })
  async space(
    @Ctx() context: RequestContext,
    @Arg('slug', () => String, { description: 'Its name in an address.' }) slug: string,
  ): Promise<Space | null> {
    return findSpace(context, (space) => space.slug === slug);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who answers for what nobody else has taken.' })
  async defaultOwner(@Root() space: Space, @Ctx() context: RequestContext): Promise<Member | null> {
    return space.defaultOwnerId ? memberById(context, space.defaultOwnerId) : null;
  }

  @FieldResolver(() => [Stage], { description: 'Where its ideas can stand, in order.' })
  async stages(@Root() space: Space, @Ctx() context: RequestContext): Promise<readonly Stage[]> {
    return (await placesOf(context)).stagesOf(space.id);
  }

  @FieldResolver(() => [Tag], { description: 'Its tags, by name.' })
  async tags(@Root() space: Space, @Ctx() context: RequestContext): Promise<readonly Tag[]> {
    return (await placesOf(context)).tagsOf(space.id);
  }

  @FieldResolver(() => [SpaceActionEnum], { description: 'What the viewer may do here.' })
  viewerCan(@Root() space: Space, @Ctx() context: RequestContext): SpaceAction[] {
    return spacePolicy.can(context.actor, space);
  }
}
