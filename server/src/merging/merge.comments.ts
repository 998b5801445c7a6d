import type { IdeaInSpace } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import type { Link } from './merge.lock.js';
import { isMoreOpen } from './merge.rules.js';

const moveIn = statement(
  'merging.move_comments',
  `update comment set home_thread_id = coalesce(home_thread_id, thread_id), thread_id = $3
   where community_id = $1 and thread_id = $2`,
);

// What was posted in the source, or in what had become part of it, goes home; a reply goes where the comment goes that
// it hangs on, and belongs there from then on.
const moveOut = statement(
  'merging.move_comments_back',
  `with recursive part as (
     select $2::uuid as id
     union select m.source_id from part p
     join idea_merge m on m.community_id = $1 and m.target_id = p.id and m.undone_at is null
   ), homes as (
     select i.thread_id from part p join idea i on i.community_id = $1 and i.id = p.id
   ), going as (
     select c.id, case when c.parent_id is null or c.home_thread_id in (select thread_id from homes)
       then c.home_thread_id else r.home_thread_id end as home,
       coalesce(c.home_thread_id in (select thread_id from homes), false) as is_own
     from comment c left join comment r on r.community_id = $1 and r.id = c.parent_id
     where c.community_id = $1 and c.thread_id = $4
       and (c.home_thread_id in (select thread_id from homes) or r.home_thread_id in (select thread_id from homes))
   )
   update comment c set thread_id = $3, home_thread_id = nullif(g.home, $3),
     staff_only = c.staff_only or ($5::boolean and not g.is_own
       and exists (select 1 from member m where m.community_id = $1 and m.id = c.author_id and m.role <> 'CUSTOMER'))
   from going g where c.community_id = $1 and c.id = g.id`,
);

const countAgain = statement(
  'merging.count_comments',
  `update thread t set comment_count = said.standing, last_activity_at = greatest(t.created_at, said.last)
   from (select w.id, (count(c.id) filter (where c.withdrawn_at is null))::int as standing, max(c.created_at) as last
     from unnest($2::uuid[]) as w(id)
     left join comment c on c.community_id = $1 and c.thread_id = w.id and not c.staff_only group by w.id) said
   where t.community_id = $1 and t.id = said.id`,
);

/** Shows all that was said about the source, notes too, in the target's thread. */
export async function moveCommentsIn(write: Write, from: string, to: string): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.rows(moveIn, [communityId, from, to]);
  await write.tx.rows(countAgain, [communityId, [from, to]]);
}

/**
 * Takes the comments of a source home from the thread that shows them. The merge must be undone already. What the team
 * replied in a space that only it sees by now comes along as notes.
 */
export async function moveCommentsBack(
  write: Write,
  source: Pick<IdeaInSpace, 'id' | 'threadId' | 'spaceVisibility'>,
  shownIn: Pick<Link, 'threadId' | 'visibility'>,
): Promise<void> {
  const { communityId } = write.actor;
  const { threadId, visibility } = shownIn;
  const wereOurs = visibility === 'STAFF' && isMoreOpen(source.spaceVisibility, visibility);
  await write.tx.rows(moveOut, [communityId, source.id, source.threadId, threadId, wereOurs]);
  await write.tx.rows(countAgain, [communityId, [source.threadId, threadId]]);
}
