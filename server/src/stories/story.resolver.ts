import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { Thread, threadById } from '../threads/thread.module.js';
import { StoriesArgs } from './story.input.js';
import { listGood, listStories } from './story.list.js';
import { storyPolicy } from './story.policy.js';
import { storyOfNumber } from './story.queries.js';
import { Story, StoryActionEnum, StoryConnection, type StoryAction } from './story.type.js';

@Resolver(() => Story)
export class StoryResolver {
  @Access('community:read')
  @Query(() => StoryConnection, {
    description: 'Stories that people agreed to tell, as far as the viewer may see them: the newest first.',
  })
  async stories(
    @Ctx() context: RequestContext,
    @Args(() => StoriesArgs) { filter, ...page }: StoriesArgs,
  ): Promise<StoryConnection> {
    return listStories(context, page, filter ?? {});
  }

  @Access('community:read')
  @Query(() => StoryConnection, {
    description:
      'What good looks like: only cases that people agreed to tell, those that last longest first.',
  })
  async whatGoodLooksLike(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<StoryConnection> {
    return listGood(context, page);
  }

  @Access('community:read')
  @Query(() => Story, {
    nullable: true,
    description: 'One story by its number; null when the viewer can see none.',
  })
  async story(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number in the community.' }) number: number,
  ): Promise<Story | null> {
    return storyOfNumber(context, number);
  }

  @FieldResolver(() => Thread, { description: 'Its followers and comments.' })
  async thread(@Root() story: Story, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, story.threadId);
  }

  @FieldResolver(() => [StoryActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() story: Story, @Ctx() { actor }: RequestContext): StoryAction[] {
    return storyPolicy.can(actor, story);
  }
}

@Resolver(() => StoryConnection)
export class StoryConnectionFields {
  @FieldResolver(() => Int, { description: 'How many stories the whole list has.' })
  async totalCount(@Root() page: StoryConnection): Promise<number> {
    return page.count();
  }
}
