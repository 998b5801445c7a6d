import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { Comment, CommentRevision } from './comment.type.js';
import { COMMENT_VISIBLE, THREAD_SPACE, THREAD_VISIBLE, threadScope } from './thread.scope.js';

/** Columns of a `Comment`; `c` is the comment, `m` its author, `t` its thread, `s` the thread's space. */
export const COMMENT_COLUMNS = `c.id, c.thread_id as "threadId", c.parent_id as "parentId",
  c.home_thread_id as "homeThreadId",
  ${faceColumn('m')} as face, c.by_team as "byTeam", c.staff_only as "staffOnly",
  case when c.withdrawn_at is null then c.text else '' end as text,
  case when c.withdrawn_at is null then c.html else '' end as "textHtml",
  c.created_at as "createdAt", c.edited_at as "editedAt", c.withdrawn_at as "withdrawnAt",
  t.withdrawn_at is null and s.archived_at is null as "threadOpen"`;

/** Every read of comments starts here; the caller's conditions follow. */
export const VISIBLE_COMMENTS = `from comment c
  join member m on m.community_id = c.community_id and m.id = c.author_id
  join thread t on t.community_id = c.community_id and t.id = c.thread_id ${THREAD_SPACE}
  where ${THREAD_VISIBLE} and ${COMMENT_VISIBLE}`;

export type CommentRow = Omit<Comment, 'author' | 'authorId'> & { face: FaceRow };

/** A row as the comment it stands for, with its author. */
export function asComment<Row extends CommentRow>({ face, ...row }: Row): Comment & Omit<Row, 'face'> {
  const author = asFace(face);
  return Object.assign(new Comment(), row, { author, authorId: author.id });
}

const commentsById = statement<CommentRow>(
  'comments.by_ids',
  `select ${COMMENT_COLUMNS} ${VISIBLE_COMMENTS} and c.id = any($5::uuid[])`,
);

const commentLoader = defineLoader<Comment | null>(
  'comment',
  async (context, ids) => {
    const rows = await context.db.rows(commentsById, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map(rows.map((row) => [row.id, asComment(row)]));
  },
  null,
);

/** A comment the caller may see, or null. */
export async function findComment(context: RequestContext, id: string): Promise<Comment | null> {
  return context.loaders.load(context, commentLoader, id);
}

const repliesOf = statement<CommentRow>(
  'comments.replies',
  `select ${COMMENT_COLUMNS} ${VISIBLE_COMMENTS} and c.parent_id = any($5::uuid[])
   order by c.parent_id, c.created_at, c.id`,
);

const repliesLoader = defineLoader<Comment[]>(
  'commentReplies',
  async (context, ids) => {
    const rows = await context.db.rows(repliesOf, [...threadScope(context.actor), ids]);
    return groupedBy(rows.map(asComment), (reply) => reply.parentId ?? '');
  },
  [],
);

/** The replies to a comment that the caller may see, oldest first. */
export async function repliesTo(context: RequestContext, comment: Comment): Promise<Comment[]> {
  return comment.parentId ? [] : context.loaders.load(context, repliesLoader, comment.id);
}

const revisionsOf = statement<CommentRevision>(
  'comments.revisions',
  `select v.id, v.comment_id as "commentId", v.text, v.html as "textHtml", v.created_at as "createdAt"
   from comment_revision v join comment c on c.community_id = v.community_id and c.id = v.comment_id
   join thread t on t.community_id = c.community_id and t.id = c.thread_id ${THREAD_SPACE}
   where ${THREAD_VISIBLE} and ${COMMENT_VISIBLE} and c.withdrawn_at is null and v.comment_id = any($5::uuid[])
   order by v.comment_id, v.created_at, v.id`,
);

const revisionsLoader = defineLoader<CommentRevision[]>(
  'commentRevisions',
  async (context, ids) => {
    const rows = await context.db.rows(revisionsOf, [...threadScope(context.actor), ids]);
    const revisions = rows.map((row) => Object.assign(new CommentRevision(), row));
    return groupedBy(revisions, (revision) => revision.commentId);
  },
  [],
);

/** What a comment said before, oldest first; nothing while it is withdrawn. */
export async function revisionsOfComment(
  context: RequestContext,
  comment: Comment,
): Promise<CommentRevision[]> {
  return comment.editedAt ? context.loaders.load(context, revisionsLoader, comment.id) : [];
}
