import { IDEA_TEXT_MAX } from '@rapport/shared/limits';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import words from '../locales/en/threads.json' with { type: 'json' };
import { Member } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { badInput } from '../platform/errors.js';
import { PageArgs, type Connection } from '../platform/paging.js';
import { NotFound, Problem } from '../platform/problems.js';
import { renderMarkdown } from '../platform/rich-text.js';
import { commentsOf } from './comment.queries.js';
import { CommentConnection, type Comment } from './comment.type.js';
import { followThread, unfollowThread } from './follow.commands.js';
import { mentionableIn } from './mention.queries.js';
import { findThread, followerCount, viewerFollows } from './thread.loaders.js';
import { FollowChanged, FollowResult } from './thread.result.js';
import { Thread } from './thread.type.js';

@Resolver(() => Thread)
export class ThreadResolver {
  @Access('community:read')
  @Query(() => Thread, {
    nullable: true,
    description: 'One thread; null when the viewer can see none of that id.',
  })
  async thread(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the thread.' }) id: string,
  ): Promise<Thread | null> {
    return findThread(context, id);
  }

  @Access('text:preview')
  @Query(() => String, { description: 'Markdown as the safe HTML it would become.' })
  async previewMarkdown(
    @Ctx() context: RequestContext,
    @Arg('text', () => String, { description: 'Markdown, at most as long as an idea.' }) text: string,
  ): Promise<string> {
    // Rendering is the most a query can make the server work for so few bytes.
    await context.limits.consume('preview', context);
    if (text.length > IDEA_TEXT_MAX) {
      throw badInput(words.previewTooLong);
    }
    return renderMarkdown(text);
  }

  @Access('thread:follow')
  @Mutation(() => FollowResult, { description: 'Follows a thread: the viewer hears of what happens in it.' })
  async followThread(
    @Ctx() context: RequestContext,
    @Arg('threadId', () => ID, { description: 'The thread.' }) threadId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<FollowChanged | Problem> {
    return this.followChanged(context, await runCommand(context, followThread, { threadId }, key));
  }

  @Access('thread:follow')
  @Mutation(() => FollowResult, {
    description: 'Stops following a thread, whatever else the viewer does there later.',
  })
  async unfollowThread(
    @Ctx() context: RequestContext,
    @Arg('threadId', () => ID, { description: 'The thread.' }) threadId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<FollowChanged | Problem> {
    return this.followChanged(context, await runCommand(context, unfollowThread, { threadId }, key));
  }

  @FieldResolver(() => Int, { description: 'How many members follow it.' })
  async followerCount(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<number> {
    return followerCount(context, thread.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer follows it.' })
  viewerFollows(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> | boolean {
    return thread.followed ?? viewerFollows(context, thread.id);
  }

  @FieldResolver(() => CommentConnection, {
    description: 'The comments that stand by themselves, oldest first, each with its replies.',
  })
  async comments(
    @Root() thread: Thread,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<Connection<Comment>> {
    return commentsOf(context, thread.id, first, after);
  }

  @FieldResolver(() => [Member], {
    description: 'People the viewer may mention here, those in the thread first; at most eight.',
  })
  async mentionable(
    @Root() thread: Thread,
    @Ctx() context: RequestContext,
    @Arg('prefix', () => String, { description: 'How their first or last name begins.' }) prefix: string,
  ): Promise<Member[]> {
    return mentionableIn(context, thread, prefix);
  }

  private async followChanged(
    context: RequestContext,
    outcome: { threadId: string } | Problem,
  ): Promise<FollowChanged | Problem> {
    // The one thing that can be wrong is the id, and an id that is none is simply not found.
    return answerWith(outcome instanceof Problem ? new NotFound() : outcome, async ({ threadId }) => {
      const thread = await findThread(context, threadId);
      return thread ? Object.assign(new FollowChanged(), { thread }) : new NotFound();
    });
  }
}
