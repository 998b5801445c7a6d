import type { Write } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import {
  connectionOf,
  decodeCursor,
  emptyConnection,
  encodeCursor,
  isUuid,
  pageSize,
  type Connection,
} from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { findSpace } from '../spaces/space.module.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { Conversation } from './conversation.type.js';

const COLUMNS = `c.id, c.number, c.slug, c.title, c.text, c.html as "textHtml", c.doubts, c.excerpt,
  c.thread_id as "threadId", c.author_id as "authorId", c.created_at as "createdAt", c.edited_at as "editedAt",
  t.space_id as "spaceId", t.withdrawn_at as "withdrawnAt", t.last_activity_at as "lastActivityAt",
  t.comment_count as "commentCount", s.archived_at as "archivedAt"`;
const VISIBLE = `from thread t ${THREAD_SPACE}
  join conversation c on c.community_id = t.community_id and c.thread_id = t.id
  where ${THREAD_VISIBLE} and t.kind = 'CONVERSATION'`;
/** Lists leave withdrawn ones out even for those who may still open them. */
const STANDING = `${VISIBLE} and t.withdrawn_at is null`;
const NEWEST = `order by t.last_activity_at desc, t.id desc limit $5`;
const EARLIER = `and (t.last_activity_at, t.id) < ($6::timestamptz, $7::uuid)`;

const firstPage = statement<Conversation>('conversations.first', `select ${COLUMNS} ${STANDING} ${NEWEST}`);
const nextPage = statement<Conversation>(
  'conversations.after',
  `select ${COLUMNS} ${STANDING} ${EARLIER} ${NEWEST}`,
);
const firstOfSpace = statement<Conversation>(
  'conversations.space_first',
  `select ${COLUMNS} ${STANDING} and t.space_id = $6 ${NEWEST}`,
);
const nextOfSpace = statement<Conversation>(
  'conversations.space_after',
  `select ${COLUMNS} ${STANDING} ${EARLIER} and t.space_id = $8 ${NEWEST}`,
);

function asConversation(row: Conversation): Conversation {
  return Object.assign(new Conversation(), row);
}

/**
 * A page of the conversations that stand, the one where somebody last spoke first.
 *
 * @param space slug of the space to keep to; an unknown one has none.
 * @throws BAD_USER_INPUT
 */
export async function conversationsPage(
  context: RequestContext,
  first: number,
  after: string | null | undefined,
  space: string | null | undefined,
): Promise<Connection<Conversation>> {
  const values = [...threadScope(context.actor), pageSize(first) + 1];
  const place = decodeCursor(after, ['moment', 'uuid']);
  const within = space == null ? null : await findSpace(context, ({ slug }) => slug === space);
  if (space != null && !within) {
    return emptyConnection();
  }
  const spaceId = within ? [within.id] : [];
  const later = within ? nextOfSpace : nextPage;
  const rows = await context.db.rows(place ? later : within ? firstOfSpace : firstPage, [
    ...values,
    ...(place ?? []),
    ...spaceId,
  ]);
  return connectionOf(rows.map(asConversation), first, after, (row) =>
    encodeCursor([row.lastActivityAt.toISOString(), row.threadId]),
  );
}

const total = statement<{ total: number }>(
  'conversations.total',
  `select count(*)::int as total ${STANDING} and ($5::text is null or s.slug = $5)`,
);

/** How many conversations stand that the caller may see. */
export async function conversationCount(context: RequestContext, space: string | null): Promise<number> {
  const row = await context.db.row(total, [...threadScope(context.actor), space]);
  return row?.total ?? 0;
}

const byNumber = statement<Conversation>(
  'conversations.by_number',
  `select ${COLUMNS} ${VISIBLE} and c.number = $5`,
);

/** A conversation the caller may see, or null. */
export async function conversationOfNumber(
  context: RequestContext,
  number: number,
): Promise<Conversation | null> {
  // Beyond the column's range there is none, and Postgres would call it an error.
  if (number < 1 || number > 2_147_483_647) {
    return null;
  }
  const row = await context.db.row(byNumber, [...threadScope(context.actor), number]);
  return row && asConversation(row);
}

const byIds = statement<Conversation>(
  'conversations.by_ids',
  `select ${COLUMNS} ${VISIBLE} and c.id = any($5::uuid[])`,
);

const conversationLoader = defineLoader<Conversation | null>(
  'conversation',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map(rows.map((row) => [row.id, asConversation(row)]));
  },
  null,
);

/** A conversation the caller may see, or null. */
export async function findConversation(context: RequestContext, id: string): Promise<Conversation | null> {
  return context.loaders.load(context, conversationLoader, id);
}

const byThreads = statement<Conversation>(
  'conversations.by_threads',
  `select ${COLUMNS} ${VISIBLE} and c.thread_id = any($5::uuid[])`,
);

const conversationOfThreadLoader = defineLoader<Conversation | null>(
  'conversationOfThread',
  async (context, ids) => {
    const rows = await context.db.rows(byThreads, [...threadScope(context.actor), ids]);
    return new Map(rows.map((row) => [row.threadId, asConversation(row)]));
  },
  null,
);

/** The conversation that owns a thread, if the caller may see it. */
export async function conversationOfThread(
  context: RequestContext,
  threadId: string,
): Promise<Conversation | null> {
  return context.loaders.load(context, conversationOfThreadLoader, threadId);
}

const forWrite = statement<Conversation>(
  'conversations.for_write',
  `select ${COLUMNS} ${VISIBLE} and c.id = $5 for no key update of t, c`,
);

/** A conversation the writer may see, locked until the write ends; null when there is none. */
export async function conversationInside(write: Write, id: string): Promise<Conversation | null> {
  const row = await write.tx.row(forWrite, [...threadScope(write.actor), id]);
  return row && asConversation(row);
}
