import { DRAW } from './functions.js';
import { SENTENCES } from './language.sql.js';
import { STAFF, type Size } from './sizes.js';

const D = DRAW;
// Few ideas are popular and most are not; few people are active and most are not.
const favoured = (draw: number, size: Size, steepness: number): string =>
  `1 + floor(${size.ideas} * power(pg_temp.u(${draw}, v.n), ${steepness}))::int`;
const person = (draw: number, size: Size): string =>
  `1 + floor(${size.members} * power(pg_temp.u(${draw}, v.n), 1.3))::int`;

/** Votes: everybody's for their own idea, the rest by popularity; each once. Whoever votes follows. */
export function votes(size: Size): string[] {
  const others = size.votes - size.ideas;
  return [
    `create temp table a_vote as
       select distinct on (idea_n, member_id) v.n, i.n as idea_n, i.id as idea_id, i.thread_id, i.community_id, m.id as member_id,
         m.role <> 'CUSTOMER' as by_team,
         i.at + (m.at - i.at) * power(pg_temp.u(${D.voteMoment}, v.n), 2) as at
       from generate_series(1, ${Math.ceil(others * 1.5)}) v(n)
       join an_idea i on i.rank = ${favoured(D.voteIdea, size, 2.5)}
       join person m on m.n = ${person(D.voteMember, size)}
       where m.id <> i.author_id
       order by idea_n, member_id, v.n`,
    `insert into vote (community_id, idea_id, member_id, importance, reason, revision, by_team, created_at)
     select community_id, idea_id, member_id,
       case when importance < 0.2 then 'BLOCKS_ME' when importance < 0.7 then 'MATTERS' else 'NICE' end,
       case when pg_temp.u(${D.reason}, n) < 0.08 then (select text from sentence s where s.n = 1 + x.n % ${SENTENCES}) end,
       1, by_team, at
     from (
       select community_id, id as idea_id, author_id as member_id, n, by_team, at, 0.5 as importance from an_idea
       union all
       select * from (select community_id, idea_id, member_id, n, by_team, at, pg_temp.u(${D.importance}, n) as importance
         from a_vote order by n limit ${others}) o
     ) x`,
    `insert into follow (community_id, thread_id, member_id, since)
     select v.community_id, i.thread_id, v.member_id, v.created_at from vote v join an_idea i on i.id = v.idea_id`,
  ];
}

/** Comments: half on a few well-known ideas, a quarter replies, one to seven sentences, one in six by the team. */
export function comments(size: Size): string[] {
  return [
    `create temp table a_comment as
       select v.n, pg_temp.key(${D.comment}, v.n, t.at) as id, i.thread_id, i.community_id, i.n as idea_n, m.id as author_id,
         m.role <> 'CUSTOMER' as by_team, t.at, pg_temp.u(${D.commentReply}, v.n) < 0.25 as reply, x.text
       from generate_series(1, ${size.comments}) v(n)
       join an_idea i on i.rank = ${favoured(D.commentIdea, size, 3.5)}
       join person m on m.n = case when pg_temp.u(${D.commentAuthor}, v.n) < 0.16 then 1 + v.n % ${STAFF}
         else ${person(D.commentAuthor, size)} end
       join lateral (select i.at + (m.at - i.at) * power(pg_temp.u(${D.commentMoment}, v.n), 1.5) as at) t on true
       join lateral (
         select string_agg(q.text, ' ' order by k) as text
         from generate_series(1, 1 + (pg_temp.u(${D.commentLength}, v.n) ^ 3 * 6)::int) k
         join sentence q on q.n = 1 + (v.n * 31 + k * 977) % ${SENTENCES}
       ) x on true`,
    `create index on a_comment (thread_id, reply, at)`,
    `analyze a_comment`,
    `create temp table a_parent as
       select r.id, (select p.id from a_comment p where p.thread_id = r.thread_id and not p.reply and p.at < r.at
         order by p.at desc limit 1) as parent_id from a_comment r where r.reply`,
    `create unique index on a_parent (id)`,
    `insert into comment (community_id, id, thread_id, parent_id, author_id, by_team, text, html, renderer_version, staff_only, created_at)
     select c.community_id, c.id, c.thread_id, p.parent_id, c.author_id, c.by_team, c.text, '<p>' || c.text || E'</p>\\n', 1, false, c.at
     from a_comment c left join a_parent p on p.id = c.id order by c.reply, c.at`,
    `update thread t set comment_count = c.n, last_activity_at = c.at
     from (select thread_id, count(*)::int as n, max(at) as at from a_comment group by thread_id) c where c.thread_id = t.id`,
    `insert into follow (community_id, thread_id, member_id, since)
     select community_id, thread_id, author_id, min(at) from a_comment group by 1, 2, 3 on conflict do nothing`,
  ];
}

/** One to three signed answers on every idea that has left the open stage, each a decline with all its parts. */
export function answers(): string[] {
  return [
    `create temp table an_answer as
       select i.n * 10 + k as n, pg_temp.key(${D.answer}, i.n * 10 + k, t.at) as id, i.community_id, i.id as idea_id, i.n as idea_n,
         m.id as author_id, t.at, k = 1 as first, k = x.most as last, i.category, i.stage_name, s.text
       from an_idea i
       cross join lateral (select 1 + (pg_temp.u(${D.answers}, i.n) ^ 2 * 2)::int as most) x
       cross join lateral generate_series(1, x.most) k
       join person m on m.n = 1 + (i.n + k) % ${STAFF}
       join lateral (select i.at + (m.at - i.at) * (0.2 + 0.8 * k / x.most * pg_temp.u(${D.answerMoment}, i.n)) as at) t on true
       join sentence s on s.n = 1 + (i.n * 13 + k) % ${SENTENCES}
       where i.category <> 'OPEN'`,
    `insert into answer (community_id, id, idea_id, author_id, text, html, renderer_version, from_stage, from_category,
       to_stage, to_category, reason, constraint_text, would_change, review_on, created_at)
     select community_id, id, idea_id, author_id, text, '<p>' || text || E'</p>\\n', 1,
       case when first then 'Open' else 'Considering' end, case when first then 'OPEN' else 'CONSIDERING' end,
       case when last then stage_name else 'Considering' end, case when last then category else 'CONSIDERING' end,
       case when last and category = 'DECLINED' then text end, case when last and category = 'DECLINED' then text end,
       case when last and category = 'DECLINED' then text end,
       case when last and category = 'DECLINED' then (now() + interval '180 days')::date end, at
     from an_answer order by n`,
  ];
}
