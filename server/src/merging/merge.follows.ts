import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

// Who stopped following the target on purpose has a row there, which stays. Somebody whom an earlier merge brought is
// remembered for this one as well, so that undoing the other leaves them.
const bring = statement(
  'merging.bring_followers',
  `with coming as (
     select member_id from follow where community_id = $1 and thread_id = $2 and ended_at is null
     union select unnest($6::uuid[])
   ), made as (
     insert into follow (community_id, thread_id, member_id, since)
     select $1, $3, member_id, $5 from coming on conflict do nothing returning member_id, since
   ), brought as (
     select f.member_id, f.since from coming c
     join follow f on f.community_id = $1 and f.thread_id = $3 and f.member_id = c.member_id and f.ended_at is null
     join idea t on t.community_id = $1 and t.thread_id = $3
     where exists (select 1 from idea_merge_follow x
       join idea_merge m on m.community_id = $1 and m.id = x.merge_id and m.undone_at is null
       where x.community_id = $1 and x.member_id = f.member_id and x.since = f.since and m.target_id = t.id)
   )
   insert into idea_merge_follow (community_id, merge_id, member_id, since)
   select $1::uuid, $4::uuid, member_id, since from made
   union all select $1::uuid, $4::uuid, member_id, since from brought`,
);

const takeBack = statement<{ memberId: string }>(
  'merging.take_followers_back',
  `with gone as (
     delete from idea_merge_follow where community_id = $1 and merge_id = $2
       and ($5::uuid[] is null or member_id = any($5::uuid[]))
     returning member_id, since
   )
   delete from follow f using gone g
   where f.community_id = $1 and f.thread_id = $4 and f.member_id = g.member_id and f.ended_at is null
     and f.since = g.since
     and not exists (select 1 from idea_merge_follow x
       join idea_merge m on m.community_id = $1 and m.id = x.merge_id and m.undone_at is null
       where x.community_id = $1 and x.member_id = g.member_id and x.since = g.since and x.merge_id <> $2
         and m.target_id = $3)
     and not exists (select 1 from comment c where c.community_id = $1 and c.thread_id in ($4, $6)
       and c.author_id = g.member_id and coalesce(c.home_thread_id, c.thread_id) = $4 and c.created_at >= g.since)
     and not exists (select 1 from vote v where v.community_id = $1 and v.idea_id = $3 and v.member_id = g.member_id
       and v.united_at is null and (v.created_at >= g.since or exists (select 1 from idea_merge_vote y
         where y.community_id = $1 and y.merge_id = $2 and y.member_id = g.member_id)))
   returning f.member_id as "memberId"`,
);

/** Lets the followers of the source, and those who come as co-authors, follow the target. */
export async function bringFollowers(
  write: Write,
  merge: { mergeId: string; fromThreadId: string; toThreadId: string },
  authors: readonly string[],
): Promise<void> {
  const { mergeId, fromThreadId, toThreadId } = merge;
  const { communityId } = write.actor;
  await write.tx.rows(bring, [communityId, fromThreadId, toThreadId, mergeId, write.now, authors]);
}

/** A merge on the way from a target to the end of its chain. */
export interface Step {
  mergeId: string;
  targetId: string;
  targetThreadId: string;
}

/**
 * Takes the following back that a merge brought to its target, and from there on up the chain; not from those who
 * have stopped, begun anew, voted or commented there by themselves since. The votes must not be parted yet.
 */
export async function takeFollowersBack(write: Write, steps: readonly Step[]): Promise<void> {
  let only: string[] | null = null;
  // What was said in a target that went on itself is shown at the end of the chain.
  const shownIn = steps.at(-1)?.targetThreadId;
  for (const { mergeId, targetId, targetThreadId } of steps) {
    const values: unknown[] = [write.actor.communityId, mergeId, targetId, targetThreadId, only, shownIn];
    const gone = await write.tx.rows(takeBack, values);
    only = gone.map(({ memberId }) => memberId);
    if (only.length === 0) {
      return;
    }
  }
}
