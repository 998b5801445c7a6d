import { asMember, MEMBER_COLUMNS, type Member } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from './thread.scope.js';
import type { Thread } from './thread.type.js';

const OFFERED = 8;

// Only those who may see the thread, and those in it first, but for whoever tells a story, who may have told it without a
// name. Who wrote nothing but notes is not "in it" for others.
const mentionable = statement<Member>(
  'threads.mentionable',
  `with speaker as materialized (
     select distinct c.author_id from comment c where c.community_id = $1 and c.thread_id = $5
       and c.withdrawn_at is null and (not c.staff_only or $4::boolean)
   )
   select ${MEMBER_COLUMNS}
   from thread t ${THREAD_SPACE} join member m on m.community_id = t.community_id
   where ${THREAD_VISIBLE} and t.id = $5 and m.left_at is null and m.id <> $3::uuid
     and (m.role in ('STAFF', 'ADMIN') or s.visibility <> 'STAFF' and (t.withdrawn_at is null or m.id = t.owner_id and t.kind <> 'STORY'))
     and (m.name ilike $6 || '%' or m.name ilike '% ' || $6 || '%')
   order by (m.id <> t.owner_id or t.kind = 'STORY') and m.id not in (select author_id from speaker), lower(m.name), m.id
   limit $7`,
);

/** Members whose first or last name begins so, whom the caller may mention; nobody for the anonymous. */
export async function mentionableIn(
  context: RequestContext,
  thread: Thread,
  prefix: string,
): Promise<Member[]> {
  if (context.actor.kind === 'anonymous') {
    return [];
  }
  const literal = prefix
    .trim()
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');
  const values = [...threadScope(context.actor), thread.id, literal, OFFERED];
  return (await context.db.rows(mentionable, values)).map(asMember);
}
