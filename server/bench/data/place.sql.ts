import { DRAW } from './functions.js';
import { STAFF, type Size } from './sizes.js';

const { space, stage, tag, member } = DRAW;

/** The community, its six spaces with stages and tags, and its people with an identity and a session each. */
export function placeAndPeople(size: Size, preferences: string): string[] {
  return [
    `insert into community (id, name, tagline, language, time_zone, sign_up_mode, sign_up_domains, demo, set_up_at, created_at)
     select id, 'Bench', 'Measured', 'en', 'Europe/Berlin', 'ANYONE', '{}', false, now() - interval '3 years', now() - interval '3 years'
     from (select pg_temp.key(0, 0, now() - interval '3 years') as id) c`,
    `create temp table place as select id as community_id, date_trunc('hour', now()) as at from community`,
    `create temp table person as
       select n, pg_temp.key(${member}, n, p.at - interval '3 years') as id, p.community_id,
         case when n = 1 then 'ADMIN' when n <= ${STAFF} then 'STAFF' else 'CUSTOMER' end as role, p.at
       from place p, generate_series(1, ${size.members}) n`,
    `create unique index on person (n)`,
    `insert into auth_user (id, name, email, email_verified, created_at, updated_at)
     select 'user' || n, 'Person ' || n, 'person' || n || '@example.org', true, at - interval '3 years', at from person`,
    `insert into auth_session (id, token, user_id, expires_at, created_at, updated_at)
     select 'session' || n, md5(id::text || 'bench'), 'user' || n, now() + interval '30 days', at, now() from person`,
    `insert into member (community_id, id, user_id, name, email, role, title, about, preferences, created_at)
     select community_id, id, 'user' || n, initcap((select word from word where word.n = 200 + person.n % 5000)) || ' '
         || initcap((select word from word where word.n = 250 + person.n * 7 % 5900)),
       'person' || n || '@example.org', role, case when n <= ${STAFF} then 'Product' end, null,
       '${preferences}'::jsonb, at - interval '3 years' from person`,
    `create temp table a_space as
       select n, pg_temp.key(${space}, n, p.at - interval '3 years') as id, p.community_id, upto,
         case when n <= 4 then 'PUBLIC' when n = 5 then 'MEMBERS' else 'STAFF' end as visibility
       from place p, (values (1, 0.35), (2, 0.6), (3, 0.8), (4, 0.9), (5, 0.97), (6, 1.0)) s(n, upto)`,
    `insert into space (community_id, id, slug, name, description, visibility, cadence_days, default_owner_id, position, created_at)
     select s.community_id, s.id, 'space-' || s.n, 'Space ' || s.n, 'Where things are measured.', s.visibility, 5, o.id, s.n,
       o.at - interval '3 years' from a_space s join person o on o.n = 1 + s.n`,
    `create temp table a_stage as
       select s.community_id, s.id as space_id, s.n as space_n, c.category, c.position, c.upto,
         pg_temp.key(${stage}, s.n * 10 + c.position, now() - interval '3 years') as id, initcap(c.category) as name
       from a_space s, (values ('OPEN', 0, 0.55), ('CONSIDERING', 1, 0.67), ('PLANNED', 2, 0.75), ('BUILDING', 3, 0.79),
         ('SHIPPED', 4, 0.89), ('DECLINED', 5, 0.98), ('MERGED', 6, 1.0)) c(category, position, upto)`,
    `insert into stage (community_id, id, space_id, name, category, position)
     select community_id, id, space_id, name, category, position from a_stage`,
    `create temp table a_tag as
       select s.community_id, s.id as space_id, s.n as space_n, t as n,
         pg_temp.key(${tag}, s.n * 10 + t, now() - interval '3 years') as id, (select word from word where n = t * 7) as word
       from a_space s, generate_series(1, 8) t`,
    `insert into tag (community_id, id, space_id, name, slug)
     select community_id, id, space_id, initcap(word), word from a_tag`,
  ];
}
