import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import {
  editComment,
  postComment,
  restoreComment,
  withdrawComment,
  type CommentOutcome,
} from './comment.commands.js';
import { EditCommentInput, PostCommentInput } from './comment.input.js';
import { findComment, repliesTo, revisionsOfComment } from './comment.loaders.js';
import { commentPolicy } from './comment.policy.js';
import { Comment, CommentActionEnum, CommentRevision, type CommentAction } from './comment.type.js';
import { findThread } from './thread.loaders.js';
import { ChangeCommentResult, CommentChanged, CommentPosted, PostCommentResult } from './thread.result.js';

@Resolver(() => Comment)
export class CommentResolver {
  @Access('thread:write')
  @Mutation(() => PostCommentResult, { description: 'Says something in a thread, and follows it.' })
  async postComment(
    @Ctx() context: RequestContext,
    @Arg('input', () => PostCommentInput, { description: 'What to say.' }) input: PostCommentInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<CommentPosted | Problem> {
    const outcome = await runCommand(context, postComment, input, key);
    return answerWith(outcome, async (posted) => {
      const shown = await this.shown(context, posted);
      const { nowFollowing } = posted;
      return shown ? Object.assign(new CommentPosted(), { ...shown, nowFollowing }) : new NotFound();
    });
  }

  @Access('thread:write')
  @Mutation(() => ChangeCommentResult, {
    description: "Changes the words of the viewer's own comment. What it said stays readable as a revision.",
  })
  async editComment(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditCommentInput, { description: 'The new words.' }) input: EditCommentInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<CommentChanged | Problem> {
    return this.changed(context, await runCommand(context, editComment, input, key));
  }

  @Access('thread:write')
  @Mutation(() => ChangeCommentResult, { description: "Takes the viewer's own comment back." })
  async withdrawComment(
    @Ctx() context: RequestContext,
    @Arg('commentId', () => ID, { description: 'The comment.' }) commentId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<CommentChanged | Problem> {
    return this.changed(context, await runCommand(context, withdrawComment, { commentId }, key));
  }

  @Access('thread:write')
  @Mutation(() => ChangeCommentResult, { description: "Undoes taking the viewer's own comment back." })
  async restoreComment(
    @Ctx() context: RequestContext,
    @Arg('commentId', () => ID, { description: 'The comment.' }) commentId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<CommentChanged | Problem> {
    return this.changed(context, await runCommand(context, restoreComment, { commentId }, key));
  }

  @FieldResolver(() => [CommentRevision], {
    description: 'What it said before, oldest first; empty when it was never edited or is withdrawn.',
  })
  async revisions(@Root() comment: Comment, @Ctx() context: RequestContext): Promise<CommentRevision[]> {
    return revisionsOfComment(context, comment);
  }

  @FieldResolver(() => [Comment], { description: 'The replies, oldest first.' })
  async replies(@Root() comment: Comment, @Ctx() context: RequestContext): Promise<Comment[]> {
    return repliesTo(context, comment);
  }

  @FieldResolver(() => [CommentActionEnum], { description: 'What the viewer may do to it.' })
  viewerCan(@Root() comment: Comment, @Ctx() context: RequestContext): CommentAction[] {
    return commentPolicy.can(context.actor, comment);
  }

  private async changed(
    context: RequestContext,
    outcome: CommentOutcome | Problem,
  ): Promise<CommentChanged | Problem> {
    return answerWith(outcome, async (changed) => {
      const shown = await this.shown(context, changed);
      return shown ? Object.assign(new CommentChanged(), shown) : new NotFound();
    });
  }

  private async shown(
    context: RequestContext,
    { commentId, threadId }: CommentOutcome,
  ): Promise<Pick<CommentChanged, 'comment' | 'thread'> | null> {
    const [comment, thread] = await Promise.all([
      findComment(context, commentId),
      findThread(context, threadId),
    ]);
    return comment && thread && { comment, thread };
  }
}
