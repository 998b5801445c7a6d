import { DRAW } from './functions.js';
import { SENTENCES } from './language.sql.js';
import { STAFF, type Size } from './sizes.js';

const { idea, thread, popularity, author, ideaSpace, category, title, length, sentence, ideaTag } = DRAW;

/**
 * Ideas with their threads, revisions, tags and authors: posted over two years, lately more often; one to six
 * sentences long; a tenth without tags.
 */
export function ideas(size: Size): string[] {
  return [
    `create temp table an_idea as
       select i.n, pg_temp.key(${idea}, i.n, t.at) as id, pg_temp.key(${thread}, i.n, t.at) as thread_id, t.at,
         s.community_id, s.id as space_id, s.n as space_n, st.id as stage_id, st.category, st.name as stage_name,
         a.id as author_id, a.role <> 'CUSTOMER' as by_team,
         row_number() over (order by pg_temp.u(${popularity}, i.n)) as rank,
         left(upper(left(w.words, 1)) || substr(w.words, 2), 120) as title,
         trim(both '-' from left(regexp_replace(w.words, '[^a-z]+', '-', 'g'), 60)) as slug, x.text
       from generate_series(1, ${size.ideas}) i(n)
       join lateral (select p.at - interval '730 days' * (1 - power(i.n::float8 / ${size.ideas}, 0.6)) as at from place p) t on true
       join lateral (select * from a_space where upto > pg_temp.u(${ideaSpace}, i.n) order by upto limit 1) s on true
       join lateral (select * from a_stage where space_id = s.id and upto > pg_temp.u(${category}, i.n)
         order by upto limit 1) st on true
       join person a on a.n = case when pg_temp.u(${author}, i.n) < 0.04 then 1 + i.n % ${STAFF}
         else 1 + ${STAFF} + floor(${size.members - STAFF} * power(pg_temp.u(${author}, i.n), 1.6))::int end
       join sentence w on w.n = 1 + floor(${SENTENCES} * pg_temp.u(${title}, i.n))::int
       join lateral (
         select string_agg(q.text, ' ' order by k) as text
         from generate_series(1, 1 + (pg_temp.u(${length}, i.n) ^ 2 * 5)::int) k
         join sentence q on q.n = 1 + floor(${SENTENCES} * pg_temp.u(${sentence}, i.n * 10 + k))::int
       ) x on true`,
    `create unique index on an_idea (n)`,
    `create unique index on an_idea (rank)`,
    `create unique index on an_idea (id)`,
    `analyze an_idea`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'IDEA', space_id, author_id, 0, at, at from an_idea order by n`,
    `insert into idea (community_id, id, thread_id, space_id, number, slug, title, text, html, renderer_version, excerpt,
       revision, author_id, stage_id, category, created_at, updated_at, waiting_since, last_word_kind, last_word_by_id, last_word_at)
     select community_id, id, thread_id, space_id, n, slug, title, text, '<p>' || text || E'</p>\\n', 1, left(text, 240), 1,
       author_id, stage_id, category, at, at, case when by_team then null else at end, 'POST', author_id, at
     from an_idea order by n`,
    `insert into idea_revision (community_id, idea_id, number, title, text, html, author_id, created_at)
     select community_id, id, 1, title, text, '<p>' || text || E'</p>\\n', author_id, at from an_idea order by n`,
    `insert into idea_tag (community_id, idea_id, tag_id)
     select distinct i.community_id, i.id, t.id from an_idea i
     cross join generate_series(1, 2) k
     join a_tag t on t.space_id = i.space_id
       and t.n = 1 + floor(9 * power(pg_temp.u(${ideaTag}, i.n * 2 + k), 1.5))::int`,
    `insert into number_counter (community_id, kind, next) select community_id, 'idea', ${size.ideas} + 1 from place`,
  ];
}
