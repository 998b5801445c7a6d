import { commentRefInput, editCommentInput, postCommentInput } from '@rapport/shared/inputs/comment';
import { isStaff } from '../platform/actor.js';
import { command, type Write } from '../platform/command.js';
import { found } from '../platform/problems.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { commentPolicy } from './comment.policy.js';
import type { CommentAction } from './comment.type.js';
import { commentInside, countNew, eventOf, recount, type CommentForWrite } from './comment.writes.js';
import { recordMentions } from './mention.writes.js';
import { CommentEntity, CommentRevisionEntity } from './thread.entity.js';
import { commentEdited, commentPosted, commentRestored, commentWithdrawn } from './thread.events.js';
import { threadPolicy } from './thread.policy.js';
import { followQuietly, threadInside } from './thread.writes.js';

export interface CommentPostedOutcome extends CommentOutcome {
  nowFollowing: boolean;
}
export interface CommentOutcome {
  commentId: string;
  threadId: string;
}

/** Says something in a thread, and follows it. */
export const postComment = command({
  name: 'postComment',
  action: 'thread:write',
  input: postCommentInput,
  limits: ['comment'],
  run: async (write, { threadId, parentId, text, staffOnly }): Promise<CommentPostedOutcome> => {
    const { tx, actor, now } = write;
    const thread = found(await threadInside(write, threadId));
    const parent = parentId ? await parentFor(write, threadId, parentId) : null;
    threadPolicy.authorize(actor, staffOnly ? 'NOTE' : 'COMMENT', thread);
    const comment = {
      communityId: actor.communityId,
      id: write.ids.next(),
      threadId,
      parentId: parent && (parent.parentId ?? parent.id),
      authorId: actor.memberId,
      byTeam: isStaff(actor),
      text,
      html: renderMarkdown(text),
      rendererVersion: RENDERER_VERSION,
      // A reply to a note is a note: in public it would hang on nothing and give the note away.
      staffOnly: staffOnly || (parent?.staffOnly ?? false),
      createdAt: now,
    };
    await tx.insert(CommentEntity, comment);
    await recordMentions(write, comment.id, text);
    if (!comment.staffOnly) {
      await countNew(write, threadId);
    }
    // The number of followers is public, and would tell of a note.
    const nowFollowing = !comment.staffOnly && (await followQuietly(write, threadId, actor.memberId));
    await write.emit(commentPosted, {
      threadId,
      threadKind: thread.kind,
      commentId: comment.id,
      parentId: comment.parentId,
      repliedToId: parent?.id ?? null,
      staffOnly: comment.staffOnly,
      byTeam: comment.byTeam,
    });
    return { commentId: comment.id, threadId, nowFollowing };
  },
});

/** The comment replied to, which may itself be a reply. */
async function parentFor(write: Write, threadId: string, id: string): Promise<CommentForWrite> {
  const parent = found(await commentInside(write, id));
  found(parent.threadId === threadId || null);
  return commentPolicy.authorize(write.actor, 'REPLY', parent);
}

async function changing(write: Write, id: string, act: CommentAction): Promise<CommentForWrite> {
  return commentPolicy.authorize(write.actor, act, found(await commentInside(write, id)));
}

/** Changes the words of one's comment; what it said stays readable as a revision. */
export const editComment = command({
  name: 'editComment',
  action: 'thread:write',
  input: editCommentInput,
  limits: ['edit'],
  run: async (write, { commentId, text }): Promise<CommentOutcome> => {
    const comment = await changing(write, commentId, 'EDIT');
    const { communityId } = write.actor;
    if (text !== comment.keptText) {
      await write.tx.insert(CommentRevisionEntity, {
        communityId,
        id: write.ids.next(),
        commentId,
        text: comment.keptText,
        html: comment.keptHtml,
        createdAt: comment.editedAt ?? comment.createdAt,
      });
      const html = renderMarkdown(text);
      const words = { text, html, rendererVersion: RENDERER_VERSION, editedAt: write.now };
      await write.tx.update(CommentEntity, { communityId, id: commentId }, words);
      await recordMentions(write, commentId, text);
      await write.emit(commentEdited, eventOf(comment));
    }
    return { commentId, threadId: comment.threadId };
  },
});

/** Takes one's comment back. It keeps its place without words while replies hang on it. */
export const withdrawComment = command({
  name: 'withdrawComment',
  action: 'thread:write',
  input: commentRefInput,
  run: async (write, { commentId }): Promise<CommentOutcome> => {
    const comment = await changing(write, commentId, 'WITHDRAW');
    const { communityId } = write.actor;
    await write.tx.update(CommentEntity, { communityId, id: commentId }, { withdrawnAt: write.now });
    await recount(write, comment, -1);
    await write.emit(commentWithdrawn, eventOf(comment));
    return { commentId, threadId: comment.threadId };
  },
});

/** Undoes having taken one's comment back. */
export const restoreComment = command({
  name: 'restoreComment',
  action: 'thread:write',
  input: commentRefInput,
  run: async (write, { commentId }): Promise<CommentOutcome> => {
    const comment = await changing(write, commentId, 'RESTORE');
    const { communityId } = write.actor;
    await write.tx.update(CommentEntity, { communityId, id: commentId }, { withdrawnAt: null });
    await recount(write, comment, 1);
    await write.emit(commentRestored, eventOf(comment));
    return { commentId, threadId: comment.threadId };
  },
});
