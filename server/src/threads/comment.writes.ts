import type { ThreadKind } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { asComment, COMMENT_COLUMNS, VISIBLE_COMMENTS, type CommentRow } from './comment.loaders.js';
import type { Comment } from './comment.type.js';
import type { CommentEvent } from './thread.events.js';
import { threadScope } from './thread.scope.js';

interface Kept {
  threadKind: ThreadKind;
  keptText: string;
  keptHtml: string;
}

/** A comment inside a write, with the words it keeps even while it is withdrawn. */
export type CommentForWrite = Comment & Kept;

// The thread is locked too, and first: its count of comments changes with them.
const commentForWrite = statement<CommentRow & Kept>(
  'comments.for_write',
  `select ${COMMENT_COLUMNS}, t.kind as "threadKind", c.text as "keptText", c.html as "keptHtml"
   ${VISIBLE_COMMENTS} and c.id = $5 for no key update of t, c`,
);

/** A comment the writer may see, locked until the write ends; null when there is none. */
export async function commentInside(write: Write, id: string): Promise<CommentForWrite | null> {
  const row = await write.tx.row(commentForWrite, [...threadScope(write.actor), id]);
  return row && asComment(row);
}

const countComment = statement(
  'threads.count_comment',
  `update thread set comment_count = comment_count + $3 where community_id = $1 and id = $2`,
);
const countNewComment = statement(
  'threads.count_new_comment',
  `update thread set comment_count = comment_count + 1, last_activity_at = greatest(last_activity_at, $3)
   where community_id = $1 and id = $2`,
);

/** Counts a comment that was withdrawn or came back; notes are never counted. */
export async function recount(write: Write, comment: Comment, by: 1 | -1): Promise<void> {
  if (!comment.staffOnly) {
    await write.tx.rows(countComment, [write.actor.communityId, comment.threadId, by]);
  }
}

/** Counts a new public comment, which also makes its thread the newest. */
export async function countNew(write: Write, threadId: string): Promise<void> {
  await write.tx.rows(countNewComment, [write.actor.communityId, threadId, write.now]);
}

/** The facts that events of a later change carry. */
export function eventOf(comment: CommentForWrite): CommentEvent {
  const { threadId, threadKind, id, parentId, staffOnly, byTeam } = comment;
  return { threadId, threadKind, commentId: id, parentId, repliedToId: null, staffOnly, byTeam };
}
