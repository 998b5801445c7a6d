import { DRAW } from './functions.js';
import type { Size } from './sizes.js';

const D = DRAW;
/** One promise, recovery and outcome to so many ideas. */
const IDEAS_TO_A_PROMISE = 20;
const IDEAS_TO_A_RECOVERY = 50;

/** Promises made in answers, a quarter of them open; what went wrong for people; outcomes and who was asked about them. */
export function word(size: Size): string[] {
  return [
    `insert into promise (community_id, id, space_id, thread_id, source_kind, source_id, source_author_id, source_at, quote,
       quote_key, text, owner_id, made_by_id, made_to_id, first_due_on, due_on, made_at, closed_at, closed_on, closed_state,
       closing_text, closed_by_id)
     select i.community_id, pg_temp.key(${D.promise}, i.n, a.at), i.space_id, i.thread_id, 'ANSWER', a.id, a.author_id, a.at,
       left(a.text, 200), md5(a.text || i.n), left(a.text, 200), a.author_id, a.author_id, i.author_id, p.first, p.first + p.moved,
       a.at, c.at, c.at::date, case when c.at is not null then
         case when pg_temp.u(${D.promiseEnd}, i.n) < 0.1 then 'DROPPED' when c.at::date <= p.first then 'KEPT' else 'KEPT_LATE' end end,
       case when c.at is not null then 'It is done.' end, case when c.at is not null then a.author_id end
     from an_idea i
     join (select distinct on (idea_n) * from an_answer order by idea_n, n) a on a.idea_n = i.n
     cross join lateral (select a.at::date + 5 + (pg_temp.u(${D.promiseDay}, i.n) * 60)::int as first,
       case when i.n % 3 = 0 then 14 else 0 end as moved) p
     cross join lateral (select case when pg_temp.u(${D.promiseOpen}, i.n) < 0.75
       then least(now(), p.first + (pg_temp.u(${D.promiseEnd}, i.n) * 40 - 20) * interval '1 day') end as at) c
     where i.n % ${IDEAS_TO_A_PROMISE} = 0`,
    `insert into recovery (community_id, id, thread_id, member_id, owner_id, opened_at, contact_due_at, contacted_at, word_due_at,
       closed_at, closed_state)
     select i.community_id, pg_temp.key(${D.recovery}, i.n, t.at), i.thread_id, i.author_id, o.id, t.at, t.at + interval '1 day', c.at,
       case when c.at is null then t.at + interval '1 day' end,
       case when c.at is not null then c.at end, case when c.at is not null then 'PUT_RIGHT' end
     from an_idea i join person o on o.n = 2
     cross join lateral (select i.at + (now() - i.at) * 0.5 as at) t
     cross join lateral (select case when pg_temp.u(${D.recoveryWord}, i.n) < 0.9
       then t.at + pg_temp.u(${D.recoveryWord}, i.n) * interval '2 days' end as at) c
     where i.n % ${IDEAS_TO_A_RECOVERY} = 0 and not i.by_team`,
    `create temp table an_outcome as
       select i.n, pg_temp.key(${D.outcome}, i.n, t.at) as id, pg_temp.key(${D.outcomeThread}, i.n, t.at) as thread_id, t.at,
         i.community_id, i.space_id, i.id as idea_id, o.id as author_id, i.title, i.slug, i.text
       from an_idea i join person o on o.n = 1 + i.n % 40
       cross join lateral (select i.at + (now() - i.at) * 0.6 as at) t
       where i.category = 'SHIPPED'`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'OUTCOME', space_id, author_id, 0, at, at from an_outcome order by n`,
    `insert into outcome (community_id, id, thread_id, space_id, number, slug, kind, title, summary, text, html, renderer_version,
       revision, author_id, shipped_on, published_at, gathered_at)
     select community_id, id, thread_id, space_id, n, slug, 'RELEASE', title, left(text, 200), text, '<p>' || text || E'</p>\\n', 1, 1,
       author_id, at::date, at, at + interval '30 days' from an_outcome order by n`,
    `insert into outcome_idea (community_id, outcome_id, idea_id, position) select community_id, id, idea_id, 0 from an_outcome`,
    `insert into follow_up (community_id, id, outcome_id, idea_id, member_id, asked_as, asked_at, answered_at, verdict, text, shown)
     select o.community_id, pg_temp.key(${D.followUp}, o.n * 100 + v.k, o.at), o.id, o.idea_id, v.member_id, 'SUPPORTER', t.at,
       t.answered, case when t.answered is not null then case when v.k % 5 = 0 then 'NOT' when v.k % 3 = 0 then 'PARTLY' else 'SOLVED' end end,
       case when t.answered is not null and v.k % 4 = 0 then left(o.text, 120) end, case when t.answered is not null then 'NAMED' end
     from an_outcome o
     join (select idea_id, member_id, row_number() over (partition by idea_id order by member_id) as k from vote) v
       on v.idea_id = o.idea_id and v.k <= 90
     cross join lateral (select o.at + interval '30 days' as at,
       case when pg_temp.u(${D.followUpAnswer}, o.n * 100 + v.k) < 0.5 then o.at + interval '33 days' end as answered) t
     where o.at + interval '34 days' < now()`,
    `insert into number_counter (community_id, kind, next) select community_id, 'outcome', ${size.ideas} + 1 from place`,
  ];
}
