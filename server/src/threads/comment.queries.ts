import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { asComment, COMMENT_COLUMNS, VISIBLE_COMMENTS, type CommentRow } from './comment.loaders.js';
import type { Comment } from './comment.type.js';
import { threadScope } from './thread.scope.js';

const firstComments = statement<CommentRow>(
  'comments.first',
  `select ${COMMENT_COLUMNS} ${VISIBLE_COMMENTS} and c.thread_id = $5 and c.parent_id is null
   order by c.created_at, c.id limit $6`,
);
const laterComments = statement<CommentRow>(
  'comments.after',
  `select ${COMMENT_COLUMNS} ${VISIBLE_COMMENTS} and c.thread_id = $5 and c.parent_id is null
   and (c.created_at, c.id) > ($7::timestamptz, $8::uuid) order by c.created_at, c.id limit $6`,
);

/** A page of the comments that stand by themselves, oldest first. @throws BAD_USER_INPUT */
export async function commentsOf(
  context: RequestContext,
  threadId: string,
  first: number,
  after: string | null | undefined,
): Promise<Connection<Comment>> {
  const values = [...threadScope(context.actor), threadId, pageSize(first) + 1];
  const place = decodeCursor(after, ['moment', 'uuid']);
  const rows = place
    ? await context.db.rows(laterComments, [...values, ...place])
    : await context.db.rows(firstComments, values);
  return connectionOf(rows.map(asComment), first, after, (comment) =>
    encodeCursor([comment.createdAt.toISOString(), comment.id]),
  );
}
