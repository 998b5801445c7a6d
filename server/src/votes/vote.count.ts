import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

const forgetDeltas = statement('votes.forget_deltas', `delete from vote_delta where community_id = $1`);

// What was taken along before colleagues counted among those who ask in spaces of their own (decision 048).
const countWhoAsks = statement(
  'votes.count_who_asks',
  `update vote v set by_team = s.visibility <> 'STAFF'
   from member m, idea i, space s
   where v.community_id = $1 and m.community_id = $1 and m.id = v.member_id and m.role <> 'CUSTOMER'
     and i.community_id = $1 and i.id = v.idea_id and s.community_id = $1 and s.id = i.space_id
     and v.by_team <> (s.visibility <> 'STAFF')`,
);

// The same sums as the roll-up's, from all rows at once: see there for trending.
const countAll = statement(
  'votes.count_all',
  `insert into idea_stat (community_id, idea_id, customers, team, blocks, matters, nice, trending)
   select i.community_id, i.id, coalesce(v.customers, 0), coalesce(v.team, 0), coalesce(v.blocks, 0),
     coalesce(v.matters, 0), coalesce(v.nice, 0), coalesce(t.trending, '-Infinity')
   from idea i
   left join (
     select idea_id, count(*) filter (where not by_team)::int as customers,
       count(*) filter (where by_team)::int as team,
       count(*) filter (where not by_team and importance = 'BLOCKS_ME')::int as blocks,
       count(*) filter (where not by_team and importance = 'MATTERS')::int as matters,
       count(*) filter (where not by_team and importance = 'NICE')::int as nice
     from vote where community_id = $1 group by idea_id
   ) v on v.idea_id = i.id
   left join (
     select idea_id, max(w) + ln(sum(exp(greatest(w - m, -700)))) as trending
     from (
       select idea_id, (extract(epoch from at) / 604800)::float8 as w,
         max((extract(epoch from at) / 604800)::float8) over (partition by idea_id) as m
       from (
         select idea_id, created_at as at from vote where community_id = $1
         union all
         select i.id, min(c.created_at) from idea i
         join comment c on c.community_id = i.community_id and c.thread_id = i.thread_id
           and not c.staff_only and c.withdrawn_at is null
         where i.community_id = $1 group by i.id, c.author_id
       ) moments
     ) around group by idea_id
   ) t on t.idea_id = i.id
   where i.community_id = $1
   on conflict (community_id, idea_id) do update set customers = excluded.customers, team = excluded.team,
     blocks = excluded.blocks, matters = excluded.matters, nice = excluded.nice, trending = excluded.trending`,
);

/**
 * Counts the support of every idea of a community from its votes, for a community that was brought in whole. Nobody
 * may vote there meanwhile.
 */
export async function countAllVotes(tx: Tx, communityId: string): Promise<void> {
  await tx.rows(forgetDeltas, [communityId]);
  await tx.rows(countWhoAsks, [communityId]);
  await tx.rows(countAll, [communityId]);
}
