import { DECLINES } from '../../accountability/accountability.module.js';
import { DAYS_BEFORE, SAID, VOICE, WINDOW_DAYS, type Formula } from './formula.js';

/** Everything somebody gave here: posted, said in public, or an edit of theirs that was accepted. Votes do not count. */
export const CONTRIBUTIONS = `contribution as materialized (
    select i.author_id as member_id, 'IDEA' as kind, i.id, i.thread_id, i.created_at as at from idea i
      join space s on s.community_id = i.community_id and s.id = i.space_id
      join member m on m.community_id = i.community_id and m.id = i.author_id
      where i.community_id = $1 and i.imported_at is null and i.withdrawn_at is null and ${VOICE}
    union all select x.author_id, 'IRRITANT', x.id, x.thread_id, x.created_at from irritant x
      join space s on s.community_id = x.community_id and s.id = x.space_id
      join member m on m.community_id = x.community_id and m.id = x.author_id
      where x.community_id = $1 and x.withdrawn_at is null and ${VOICE}
    union all select v.author_id, 'CONVERSATION', v.id, v.thread_id, v.created_at from conversation v
      join thread t on t.community_id = v.community_id and t.id = v.thread_id and t.withdrawn_at is null
      join space s on s.community_id = t.community_id and s.id = t.space_id
      join member m on m.community_id = v.community_id and m.id = v.author_id
      where v.community_id = $1 and ${VOICE}
    union all select c.author_id, 'COMMENT', c.id, c.thread_id, c.created_at from comment c
      join thread t on t.community_id = c.community_id and t.id = c.thread_id and t.withdrawn_at is null
      join space s on s.community_id = t.community_id and s.id = t.space_id
      join member m on m.community_id = c.community_id and m.id = c.author_id
      where c.community_id = $1 and ${VOICE} and ${SAID.replace('and c.home_thread_id is null', '')}
    union all select g.author_id, 'SUGGESTION', g.id, g.thread_id, g.decided_at from suggestion g
      join thread t on t.community_id = g.community_id and t.id = g.thread_id and t.withdrawn_at is null
      join space s on s.community_id = t.community_id and s.id = t.space_id
      join member m on m.community_id = g.community_id and m.id = g.author_id
      where g.community_id = $1 and g.state = 'ACCEPTED' and ${VOICE})`;

/** R6: of those who gave something in the window before, who did so in this one as well. */
export const returningVoices: Formula = {
  name: 'RETURNING_VOICES',
  withs: `returning_span as materialized (
    select w.month, w.starts, w.as_of, ${DAYS_BEFORE(WINDOW_DAYS)} as before from span w)`,
  cases: `select w.month, null as kind, null::uuid as id, true as counted,
      bool_or(c.at >= w.starts) as good, null::float8 as value, array[]::text[] as marks
    from returning_span w join contribution c on c.at >= w.before and c.at < w.as_of
    group by w.month, c.member_id having bool_or(c.at < w.starts)`,
};

const FROM_DAYS = 360;
const TO_DAYS = 180;

/**
 * R7: of those who were told no half a year to a year ago, who gave something within the half year after it. The cases
 * to read do not say whose author did: that would be a figure of one person.
 */
export const stillHereAfterANo: Formula = {
  name: 'STILL_HERE_AFTER_A_NO',
  withs: `told_no_span as materialized (
    select w.month, (w.ends_on + 1 - ${FROM_DAYS})::timestamp at time zone w.zone as since,
      (w.ends_on + 1 - ${TO_DAYS})::timestamp at time zone w.zone as until from span w
  ), told_no_answer as materialized (
    select a.id as answer_id, a.created_at, i.id, i.author_id as member_id from answer a
    join idea i on i.community_id = a.community_id and i.id = a.idea_id
    join space s on s.community_id = i.community_id and s.id = i.space_id
    join member m on m.community_id = i.community_id and m.id = i.author_id
    where a.community_id = $1 and a.created_at >= (select min(since) from told_no_span) and ${DECLINES} and ${VOICE}
  ), told_no_back as (
    select distinct a.answer_id from told_no_answer a join contribution c on c.member_id = a.member_id
      and c.at > a.created_at and c.at <= a.created_at + interval '${TO_DAYS} days'
  ), told_no as materialized (
    select w.month, a.member_id, a.id, bool_or(b.answer_id is not null) as good from told_no_span w
    join told_no_answer a on a.created_at >= w.since and a.created_at < w.until
    left join told_no_back b on b.answer_id = a.answer_id
    group by w.month, a.member_id, a.id)`,
  cases: `select month, null as kind, null::uuid as id, true as counted, bool_or(good) as good, null::float8 as value,
      array[]::text[] as marks
    from told_no group by month, member_id
    union all select month, 'IDEA', id, false, null, null, array[]::text[] from told_no`,
};

/** R10: the first thing somebody ever gives here, and whether another person answered within three days. */
export const newcomerWelcome: Formula = {
  name: 'NEWCOMER_WELCOME',
  withs: `newcomer as materialized (
    select distinct on (member_id) member_id, kind, id, thread_id, at from contribution
    where kind <> 'SUGGESTION' order by member_id, at, id
  ), welcome as materialized (
    select n.kind, n.id, n.at, least(
      (select c.created_at from comment c where c.community_id = $1 and c.thread_id = n.thread_id
        and c.created_at > n.at and c.author_id <> n.member_id and ${SAID} order by c.created_at, c.id limit 1),
      (select min(a.created_at) from idea i join answer a on a.community_id = i.community_id and a.idea_id = i.id
        where i.community_id = $1 and i.thread_id = n.thread_id and a.created_at > n.at
          and a.author_id <> n.member_id)) as answered_at
    from newcomer n where n.at >= (select min(starts) from span))`,
  cases: `select w.month, n.kind, n.id, true as counted, coalesce(x.answered_at <= n.at + interval '3 days', false) as good,
      extract(epoch from coalesce(x.answered_at, w.as_of) - n.at)::float8 / 3600 as value,
      case when x.answered_at is null and w.as_of <= n.at + interval '3 days' then array['RUNNING']
        else array[]::text[] end as marks
    from span w join welcome n on n.at >= w.starts and n.at < w.as_of
    cross join lateral (select case when n.answered_at < w.as_of then n.answered_at end as answered_at) x`,
};
