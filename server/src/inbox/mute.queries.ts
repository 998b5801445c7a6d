import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { Mute } from './mute.type.js';

// What the viewer may not see any more is not listed: nothing of it reaches them anyway.
const MUTED = `select u.id, u.thread_id as "threadId", u.space_id as "spaceId", u.created_at as since
  from mute u
  left join thread t on t.community_id = u.community_id and t.id = u.thread_id
  join space s on s.community_id = u.community_id and s.id = coalesce(u.space_id, t.space_id)
  where u.community_id = $1 and s.visibility = any($2::text[]) and u.member_id = $3::uuid
    and (t.withdrawn_at is null or t.owner_id = $3::uuid or $4::boolean and not t.sealed)`;
const NEWEST = 'order by u.created_at desc, u.id desc limit $5';
const firstMutes = statement<Mute>('inbox.mutes_first', `${MUTED} ${NEWEST}`);
const laterMutes = statement<Mute>(
  'inbox.mutes_after',
  `${MUTED} and (u.created_at, u.id) < ($6::timestamptz, $7::uuid) ${NEWEST}`,
);

/** A page of what the caller has muted and may still see, the last muted first. @throws BAD_USER_INPUT */
export async function mutesPage(
  context: RequestContext,
  first: number,
  after: string | null | undefined,
): Promise<Connection<Mute>> {
  const values = [...threadScope(context.actor), pageSize(first) + 1];
  const place = decodeCursor(after, ['moment', 'uuid']);
  const rows = await context.db.rows(place ? laterMutes : firstMutes, [...values, ...(place ?? [])]);
  const mutes = rows.map((row) => Object.assign(new Mute(), row));
  return connectionOf(mutes, first, after, ({ since, id }) => encodeCursor([since.toISOString(), id]));
}

const mutedByViewer = statement<{ placeId: string }>(
  'inbox.muted_by_viewer',
  `select coalesce(thread_id, space_id) as "placeId" from mute
   where community_id = $1 and member_id = $2 and (thread_id = any($3::uuid[]) or space_id = any($3::uuid[]))`,
);

const viewerMutesLoader = defineLoader<boolean>(
  'viewerMutes',
  async ({ actor, db }, ids) => {
    if (actor.kind === 'anonymous') {
      return new Map();
    }
    const rows = await db.rows(mutedByViewer, [actor.communityId, actor.memberId, ids]);
    return new Map(rows.map(({ placeId }) => [placeId, true]));
  },
  false,
);

/** Whether the caller has muted a thread or a space, by its id. */
export async function viewerMutes(context: RequestContext, placeId: string): Promise<boolean> {
  return context.loaders.load(context, viewerMutesLoader, placeId);
}
