/** What follows from the rows: counts and trending of every idea, its last word and since when somebody waits. */
export const ROLL_UP: string[] = [
  `insert into idea_stat (community_id, idea_id, customers, team, blocks, matters, nice, trending)
   select i.community_id, i.id, c.customers, c.team, c.blocks, c.matters, c.nice, t.trending
   from an_idea i
   join (
     select idea_id, count(*) filter (where not by_team)::int as customers, count(*) filter (where by_team)::int as team,
       count(*) filter (where not by_team and importance = 'BLOCKS_ME')::int as blocks,
       count(*) filter (where not by_team and importance = 'MATTERS')::int as matters,
       count(*) filter (where not by_team and importance = 'NICE')::int as nice
     from vote group by idea_id
   ) c on c.idea_id = i.id
   join (
     select idea_id, max(m) + ln(sum(exp(greatest(w - m, -700)))) as trending from (
       select idea_id, w, max(w) over (partition by idea_id) as m from (
         select idea_id, (extract(epoch from created_at) / 604800)::float8 as w from vote
         union all
         select i.id, (extract(epoch from min(c.at)) / 604800)::float8 from a_comment c
         join an_idea i on i.thread_id = c.thread_id group by i.id, c.author_id
       ) moments
     ) peaks group by idea_id
   ) t on t.idea_id = i.id`,
  `create temp table a_word as
     select thread_id, 'COMMENT' as kind, author_id, by_team, at from a_comment
     union all
     select i.thread_id, 'ANSWER', a.author_id, true, a.at from an_answer a join an_idea i on i.id = a.idea_id
     union all
     select thread_id, 'POST', author_id, by_team, at from an_idea`,
  `create index on a_word (thread_id, at)`,
  `analyze a_word`,
  `update idea i set last_word_kind = l.kind, last_word_by_id = l.author_id, last_word_at = l.at,
     waiting_since = (select min(w.at) from a_word w where w.thread_id = i.thread_id and not w.by_team
       and w.at > coalesce((select max(s.at) from a_word s where s.thread_id = i.thread_id and s.by_team), '-infinity'))
   from (select distinct on (thread_id) * from a_word order by thread_id, at desc) l
   where l.thread_id = i.thread_id and (l.kind <> 'POST')`,
];
