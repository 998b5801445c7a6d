import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { StorySide } from './parts.type.js';
import { sideOfNumber } from './side.queries.js';
import { findStory } from './story.queries.js';
import { Story } from './story.type.js';

@Resolver(() => StorySide)
export class StorySideResolver {
  @Access('community:read')
  @Query(() => StorySide, {
    nullable: true,
    description:
      'The other side of a story, by the story’s number; it may be there though the story is not to be read.',
  })
  async storySide(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'The story’s number in the community.' }) number: number,
  ): Promise<StorySide | null> {
    return sideOfNumber(context, number);
  }

  @FieldResolver(() => String, {
    description: 'Path of its own page; its number alone names the story there.',
  })
  sidePath(@Root() { number }: StorySide): string {
    return `/stories/${number}/side`;
  }

  @FieldResolver(() => Story, { nullable: true, description: 'The story, if the viewer may see it.' })
  async story(@Root() { storyId }: StorySide, @Ctx() context: RequestContext): Promise<Story | null> {
    return findStory(context, storyId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer wrote it.' })
  viewerWrote(@Root() { author }: StorySide, @Ctx() { actor }: RequestContext): boolean {
    return author.id === actor.memberId;
  }
}
