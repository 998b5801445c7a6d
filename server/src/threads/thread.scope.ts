import { isStaff, visibleTo, type Actor } from '../platform/actor.js';

/**
 * Joins and conditions of every read of a thread `t`: its space must be open to the caller, and a withdrawn thing
 * is left to its owner and to staff, and a sealed one, such as a story nobody may read yet or any more, to its owner
 * alone. Takes the first four parameters, which `threadScope` gives.
 */
export const THREAD_SPACE = `join space s on s.community_id = t.community_id and s.id = t.space_id`;
export const THREAD_VISIBLE = `t.community_id = $1 and s.visibility = any($2::text[])
  and (t.withdrawn_at is null or t.owner_id = $3::uuid or $4::boolean and not t.sealed)`;

/**
 * Condition for every read of a comment `c` beside `THREAD_VISIBLE`. Notes are for staff. A withdrawn comment is
 * left to its author; for others it keeps its place only while something they can read hangs on it, so that a
 * note below it gives nothing away.
 */
export const COMMENT_VISIBLE = `(not c.staff_only or $4::boolean)
  and (c.withdrawn_at is null or c.author_id = $3::uuid or exists (
    select 1 from comment r where r.community_id = c.community_id and r.parent_id = c.id
      and r.withdrawn_at is null and (not r.staff_only or $4::boolean)))`;

/** Values of the first four parameters: community, kinds of space, member, whether staff. */
export function threadScope(actor: Actor): unknown[] {
  return [actor.communityId, visibleTo(actor), actor.memberId, isStaff(actor)];
}
