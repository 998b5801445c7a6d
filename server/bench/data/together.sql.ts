import { DRAW } from './functions.js';
import { SENTENCES } from './language.sql.js';
import type { Size } from './sizes.js';

const D = DRAW;
/** One irritant to so many ideas. */
const IDEAS_TO_AN_IRRITANT = 10;
/** Every so-and-so-many-th idea has a co-author and an open suggestion. */
const EVERY = 20;

/** Irritants of customers in the spaces of the ideas, each with its author's report and some of others. */
export function irritants(size: Size): string[] {
  const count = Math.ceil(size.ideas / IDEAS_TO_AN_IRRITANT);
  return [
    `create temp table an_irritant as
       select v.n, pg_temp.key(${D.irritant}, v.n, i.at) as id, pg_temp.key(${D.irritantThread}, v.n, i.at) as thread_id, i.at,
         i.community_id, i.space_id, i.author_id, a.n as author_n, i.title, i.slug, i.text,
         pg_temp.u(${D.irritantState}, v.n) < 0.4 as fixed, v.n % 7 as stage
       from generate_series(1, ${count}) v(n) join an_idea i on i.n = v.n * ${IDEAS_TO_AN_IRRITANT} - 5
       join person a on a.id = i.author_id`,
    `create temp table a_report as
       select distinct on (irritant_id, member_id) x.n as irritant_n, x.id as irritant_id, x.community_id, m.id as member_id,
         x.at + (p.at - x.at) * pg_temp.u(${D.reportMoment}, x.n * 100 + k) as at, k, m.id = x.author_id as own
       from an_irritant x cross join place p
       cross join generate_series(0, (12 * pg_temp.u(${D.reports}, x.n) ^ 3)::int) k
       join person m on m.n = case when k = 0 then x.author_n
         else 1 + floor(${size.members} * pg_temp.u(${D.reporter}, x.n * 100 + k))::int end
       order by irritant_id, member_id, k`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'IRRITANT', space_id, author_id, 0, at, at from an_irritant order by n`,
    `insert into irritant (community_id, id, thread_id, space_id, number, slug, title, situation, situation_html, workaround,
       workaround_html, journey_stage, renderer_version, excerpt, revision, author_id, created_at, updated_at, fixed_at,
       family_id, report_count)
     select community_id, id, thread_id, space_id, n, slug, title, text, '<p>' || text || E'</p>\\n', left(text, 200),
       '<p>' || left(text, 200) || E'</p>\\n', case when stage > 0 then 'Step ' || stage end, 1, left(text, 240), 1, author_id, at, at,
       case when fixed then at + interval '30 days' end, id,
       (select count(*) from a_report r where r.irritant_n = x.n)
     from an_irritant x order by n`,
    `insert into irritant_revision (community_id, irritant_id, number, title, situation, workaround, author_id, created_at)
     select community_id, id, 1, title, text, left(text, 200), author_id, at from an_irritant order by n`,
    `insert into irritant_report (community_id, id, irritant_id, member_id, situation, created_at)
     select community_id, pg_temp.key(${D.report}, irritant_n * 100 + k, at), irritant_id, member_id,
       case when not own and k % 3 = 0 then (select text from sentence s where s.n = 1 + (irritant_n * 7 + k) % ${SENTENCES}) end, at
     from a_report order by irritant_n, k`,
    `insert into irritant_fix (community_id, id, irritant_id, words, fixed_by_id, fixed_at)
     select x.community_id, pg_temp.key(${D.fix}, x.n, x.at), x.id, 'It is done.', m.id, x.at + interval '30 days'
     from an_irritant x join person m on m.n = 2 where x.fixed`,
    `insert into follow (community_id, thread_id, member_id, since)
     select r.community_id, x.thread_id, r.member_id, r.at from a_report r join an_irritant x on x.n = r.irritant_n`,
    `insert into number_counter (community_id, kind, next) select community_id, 'irritant', ${count} + 1 from place`,
  ];
}

/** On every twentieth idea an open suggestion of somebody else, who has become a co-author by another. */
export function suggestions(size: Size): string[] {
  return [
    `create temp table a_suggestion as
       select i.n, pg_temp.key(${D.suggestion}, i.n, i.at) as id, pg_temp.key(${D.suggestionThread}, i.n, i.at) as thread_id,
         i.community_id, i.id as idea_id, i.space_id, i.at, i.title, i.text, i.category, i.author_id as invited_by_id,
         m.id as author_id
       from an_idea i join person m on m.n = 1 + floor(${size.members} * pg_temp.u(${D.suggester}, i.n))::int
       where i.n % ${EVERY} = 0 and m.id <> i.author_id`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'SUGGESTION', space_id, author_id, 0, at, at from a_suggestion order by n`,
    `insert into suggestion (community_id, id, idea_id, thread_id, number, author_id, from_revision, title, text, html,
       renderer_version, why, wants_credit, wants_co_authorship, state, created_at)
     select community_id, id, idea_id, thread_id, 1, author_id, 1, title, text || ' And then some.',
       '<p>' || text || E' And then some.</p>\\n', 1, 'So that it says all.', true, true, 'OPEN', at
     from a_suggestion order by n`,
    `insert into idea_co_author (community_id, id, idea_id, member_id, state, way, invited_by_id, created_at, changed_at)
     select community_id, pg_temp.key(${D.coAuthor}, n, at), idea_id, author_id, 'STANDING', 'INVITATION', invited_by_id, at, at from a_suggestion order by n`,
  ];
}
