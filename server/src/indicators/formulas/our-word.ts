import { COUNTS, DECLINES, FIRST_WORD_AT } from '../../accountability/accountability.module.js';
import type { Formula } from './formula.js';

/** R1: from posting to the first public word of somebody of the team; nobody's word counts with the time until now. */
export const firstHumanWord: Formula = {
  name: 'FIRST_HUMAN_WORD',
  withs: `first_word_item as materialized (
    select i.id, i.created_at, ${FIRST_WORD_AT} as first_at from idea i
    where i.community_id = $1 and i.created_at >= (select min(starts) from span) and ${COUNTS})`,
  cases: `select w.month, 'IDEA' as kind, i.id, true as counted,
      not (x.open and w.as_of - i.created_at > interval '7 days') as good,
      extract(epoch from case when x.open then w.as_of else i.first_at end - i.created_at)::float8 / 3600 as value,
      case when not x.open then array['SPOKEN'] when w.as_of - i.created_at > interval '7 days'
        then array['OPEN', 'OPEN_OVER_WEEK'] else array['OPEN'] end as marks
    from span w join first_word_item i on i.created_at >= w.starts and i.created_at < w.as_of
    cross join lateral (select i.first_at is null or i.first_at >= w.as_of as open) x`,
};

const ENDED = `a.to_category in ('DECLINED', 'SHIPPED') and a.from_category <> a.to_category and i.withdrawn_at is null
  and i.category <> 'MERGED' and (i.imported_at is null or a.created_at > i.imported_at)`;

/**
 * R2: a decline or a shipping is told of when it says why, and every voter, commenter and follower of that moment has
 * it in the inbox. Who left, or asked not to be told of it, is not waited for.
 */
export const loopClosed: Formula = {
  name: 'LOOP_CLOSED',
  withs: `loop_end as materialized (
    select a.id, a.idea_id, a.author_id, a.created_at, i.thread_id, i.space_id, s.visibility = 'PUBLIC' as public,
      case a.to_category when 'DECLINED' then a.reason is not null else a.text <> '' end as says_why
    from answer a join idea i on i.community_id = a.community_id and i.id = a.idea_id
    join space s on s.community_id = i.community_id and s.id = i.space_id
    where a.community_id = $1 and a.created_at >= (select min(starts) from span) and ${ENDED}
  ), loop_person as (
    select e.id, v.member_id from loop_end e join vote v on v.community_id = $1 and v.idea_id = e.idea_id
      and v.created_at <= e.created_at and v.imported_at is null
    union select e.id, c.author_id from loop_end e join comment c on c.community_id = $1 and c.thread_id = e.thread_id
      and c.created_at <= e.created_at and c.withdrawn_at is null and not c.staff_only
    union select e.id, f.member_id from loop_end e join follow f on f.community_id = $1 and f.thread_id = e.thread_id
      and f.since <= e.created_at
  ), loop_told as materialized (
    select e.id, n.member_id from loop_end e join notification_item n on n.community_id = $1 and n.answer_id = e.id
    union select e.id, n.member_id from loop_end e
      join outcome_idea x on x.community_id = $1 and x.answer_id = e.id
      join outcome o on o.community_id = x.community_id and o.id = x.outcome_id
      join notification t on t.community_id = o.community_id and t.thread_id = o.thread_id
      join notification_item n on n.community_id = t.community_id and n.notification_id = t.id
  ), loop_untold as materialized (
    select distinct p.id from loop_person p
    join loop_end e on e.id = p.id
    join member m on m.community_id = $1 and m.id = p.member_id and m.left_at is null
    where p.member_id <> e.author_id
      and not m.preferences @> '{"mutedTopics": ["ANSWERS"]}'
      and not exists (select 1 from follow f where f.community_id = $1 and f.thread_id = e.thread_id
        and f.member_id = p.member_id and f.ended_at is not null)
      and not exists (select 1 from mute u where u.community_id = $1 and u.member_id = p.member_id
        and (u.thread_id = e.thread_id or u.space_id = e.space_id))
      and not exists (select 1 from loop_told t where t.id = p.id and t.member_id = p.member_id)
  )`,
  cases: `select w.month, 'ANSWER' as kind, e.id, true as counted, e.says_why and u.id is null as good,
      null::float8 as value, array_remove(array[case when u.id is not null then 'UNTOLD' end, case when e.public then 'PUBLIC' end,
        case when e.public and u.id is null and e.says_why then 'PUBLIC_GOOD' end], null) as marks
    from span w join loop_end e on e.created_at >= w.starts and e.created_at < w.as_of
    left join loop_untold u on u.id = e.id`,
};

/** R3: a decline says its reason, and either a day to look again or why there is none. */
export const honestNo: Formula = {
  name: 'HONEST_NO',
  cases: `select w.month, 'ANSWER' as kind, a.id, true as counted,
      a.reason is not null and (a.review_on is not null or a.no_review_reason is not null) as good,
      null::float8 as value,
      case when a.review_on is not null then array['WITH_REVIEW_DAY'] else array[]::text[] end as marks
    from span w
    join answer a on a.community_id = $1 and a.created_at >= w.starts and a.created_at < w.as_of
    join idea i on i.community_id = a.community_id and i.id = a.idea_id
    where ${DECLINES}`,
};

/** R4: promises first due in the window, and those still late from before it, which are not among n. */
export const promisesKept: Formula = {
  name: 'PROMISES_KEPT',
  cases: `select w.month, 'PROMISE' as kind, p.id, p.first_due_on >= w.starts_on as counted,
      x.closed and p.closed_state = 'KEPT' as good,
      case when not x.closed and p.first_due_on < w.ends_on then w.ends_on - p.first_due_on end::float8 as value,
      case when p.first_due_on < w.starts_on then array[]::text[] else array_remove(array[
        case when x.closed then p.closed_state when p.first_due_on < w.ends_on then 'LATE' else 'DUE_TODAY' end,
        case when p.due_on <> p.first_due_on then 'MOVED' end], null) end as marks
    from span w
    join promise p on p.community_id = $1 and p.first_due_on <= w.ends_on
    join thread t on t.community_id = p.community_id and t.id = p.thread_id and t.withdrawn_at is null
    cross join lateral (select p.closed_at is not null and p.closed_at < w.as_of as closed) x
    where p.made_at < w.as_of and (p.first_due_on >= w.starts_on or not x.closed)`,
};
