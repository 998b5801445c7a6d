import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from './thread.scope.js';
import { Thread } from './thread.type.js';

/** Columns of a `Thread`; `t` is the thread, `s` its space. */
export const THREAD_COLUMNS = `t.id, t.kind, t.comment_count as "commentCount", t.space_id as "spaceId",
  t.owner_id as "ownerId", t.withdrawn_at as "withdrawnAt", s.archived_at as "archivedAt"`;

// Few threads have promises; who reads one does not ask for what is not there.
const threadsById = statement<Thread>(
  'threads.by_ids',
  `select ${THREAD_COLUMNS}, exists (select 1 from promise p
     where p.community_id = t.community_id and p.thread_id = t.id) as "hasPromises" from thread t ${THREAD_SPACE} where ${THREAD_VISIBLE} and t.id = any($5::uuid[])`,
);

const threadLoader = defineLoader<Thread | null>(
  'thread',
  async (context, ids) => {
    const rows = await context.db.rows(threadsById, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map(rows.map((row) => [row.id, Object.assign(new Thread(), row)]));
  },
  null,
);

/** A thread the caller may see, or null. */
export async function findThread(context: RequestContext, id: string): Promise<Thread | null> {
  return context.loaders.load(context, threadLoader, id);
}

/** The thread of something the caller was shown. */
export async function threadById(context: RequestContext, id: string): Promise<Thread> {
  const thread = await findThread(context, id);
  if (!thread) {
    throw new Error('A thing is shown whose thread is not.');
  }
  return thread;
}

const followedByViewer = statement<{ threadId: string }>(
  'threads.followed_by_viewer',
  `select thread_id as "threadId" from follow
   where community_id = $1 and member_id = $2 and thread_id = any($3::uuid[]) and ended_at is null`,
);

const viewerFollowsLoader = defineLoader<boolean>(
  'viewerFollows',
  async ({ actor, db }, ids) => {
    if (actor.kind === 'anonymous') {
      return new Map();
    }
    const rows = await db.rows(followedByViewer, [actor.communityId, actor.memberId, ids]);
    return new Map(rows.map((row) => [row.threadId, true]));
  },
  false,
);

/** Whether the caller follows a thread. */
export async function viewerFollows(context: RequestContext, threadId: string): Promise<boolean> {
  return context.loaders.load(context, viewerFollowsLoader, threadId);
}

const followersOf = statement<{ threadId: string; followers: number }>(
  'threads.follower_counts',
  `select thread_id as "threadId", count(*)::int as followers from follow
   where community_id = $1 and thread_id = any($2::uuid[]) and ended_at is null group by thread_id`,
);

const followerCountLoader = defineLoader<number>(
  'followerCount',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(followersOf, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.threadId, row.followers]));
  },
  0,
);

/** How many members follow a thread. */
export async function followerCount(context: RequestContext, threadId: string): Promise<number> {
  return context.loaders.load(context, followerCountLoader, threadId);
}
