import type { MemberActor } from '../platform/actor.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

/**
 * Everybody who is told of an outcome, each once, by the closest tie to any of its ideas: who wrote it, who is credited,
 * who supports it, who follows it. Left out by an idea is who may not see it, muted it or stopped following it.
 *
 * @param ideas query of `idea_id` and `all_of_them`: whether more hear of it than who had a part in it. $1 is the
 * community.
 * @param by SQL of the moment it was told, where that has passed: who came later has read it already.
 * @returns a query of `member_id` and `reason`.
 */
export function whoAsked(ideas: string, by?: string): string {
  const before = (moment: string): string => (by ? `and ${moment} <= ${by}` : '');
  return `with tied as (
       select k.idea_id, k.all_of_them, i.thread_id, i.space_id, i.author_id, s.visibility from (${ideas}) k
       join idea i on i.community_id = $1 and i.id = k.idea_id and i.withdrawn_at is null
       join space s on s.community_id = $1 and s.id = i.space_id)
     select distinct on (w.member_id) w.member_id, w.reason from (
       select author_id as member_id, 1 as rank, 'AUTHOR' as reason, thread_id, space_id, visibility from tied
       union all select c.member_id, 2, 'CO_AUTHOR', thread_id, space_id, visibility from tied
         join idea_co_author c on c.community_id = $1 and c.idea_id = tied.idea_id and c.state = 'STANDING'
       union all select c.member_id, 3, case c.kind when 'SUGGESTION' then 'SUGGESTED' when 'COMMENT' then 'COMMENTED'
           when 'IRRITANT' then 'REPORTED' else 'CO_AUTHOR' end, thread_id, space_id, visibility from tied
         join credit c on c.community_id = $1 and c.idea_id = tied.idea_id and c.consent in ('ASKED', 'GIVEN')
       union all select v.member_id, 4, 'SUPPORTING', thread_id, space_id, visibility from tied
         join vote v on v.community_id = $1 and v.idea_id = tied.idea_id ${before('v.created_at')} where all_of_them
       union all select f.member_id, 5, 'FOLLOWING', tied.thread_id, space_id, visibility from tied
         join follow f on f.community_id = $1 and f.thread_id = tied.thread_id and f.ended_at is null ${before('f.since')}
         where all_of_them
     ) w
     join member p on p.community_id = $1 and p.id = w.member_id and p.left_at is null
     where (p.role <> 'CUSTOMER' or w.visibility <> 'STAFF')
       and not exists (select 1 from follow e where e.community_id = $1 and e.thread_id = w.thread_id
         and e.member_id = w.member_id and e.ended_at is not null)
       and not exists (select 1 from mute u where u.community_id = $1 and u.member_id = w.member_id
         and (u.thread_id = w.thread_id or u.space_id = w.space_id))
     order by w.member_id, w.rank`;
}

const countPeople = statement<{ people: number }>(
  'outcomes.count_people',
  `select count(*)::int as people from (${whoAsked(
    'select unnest($2::uuid[]) as idea_id, $3::boolean as all_of_them',
  )}) a
   join member m on m.community_id = $1 and m.id = a.member_id
   where m.id <> $4 and (m.role <> 'CUSTOMER' or not $5::boolean)
     and not m.preferences @> '{"mutedTopics": ["ANSWERS"]}'`,
);

export interface Telling {
  ideaIds: readonly string[];
  /** Whether more hear of it than who had a part in it. */
  isRelease: boolean;
  /** Whether it is told where only the team reads. */
  teamOnly: boolean;
}

/** How many people are told of an outcome that the caller publishes. */
export async function peopleToTell(
  tx: Pick<Tx, 'row'>,
  { communityId, memberId }: Pick<MemberActor, 'communityId' | 'memberId'>,
  { ideaIds, isRelease, teamOnly }: Telling,
): Promise<number> {
  const row = await tx.row(countPeople, [communityId, ideaIds, isRelease, memberId, teamOnly]);
  return row?.people ?? 0;
}
