import { statement } from '../platform/statement.js';
import { COARSE, COUNTED, DECLINE } from './figures.js';

/** $1 the community, $2 its days; each with its beginning and end in the community's time zone. */
const DAYS = `place as (select time_zone from community where id = $1),
  day as (
    select d as day, d::timestamp at time zone p.time_zone as begins, (d + 1)::timestamp at time zone p.time_zone as ends
    from place p, unnest($2::date[]) d
  )`;

// The first public word of somebody of the team other than the author, said here: notes do not count, nor words that a
// merge brought along, nor what was taken back (indicator R1).
const FIRST_WORD_AT = `least(
    (select min(c.created_at) from comment c where c.community_id = i.community_id and c.thread_id = i.thread_id
       and c.by_team and not c.staff_only and c.withdrawn_at is null and c.home_thread_id is null
       and c.author_id <> i.author_id),
    (select min(a.created_at) from answer a where a.community_id = i.community_id and a.idea_id = i.id
       and a.author_id <> i.author_id))`;

/** An idea that counts: posted here, standing, and by itself. */
export const COUNTS = `i.imported_at is null and i.withdrawn_at is null and i.category <> 'MERGED'`;
/** A decline that counts: an answer that declines what was not declined, given here. */
export const DECLINES = `a.to_category = 'DECLINED' and a.from_category <> 'DECLINED' and i.withdrawn_at is null
  and i.category <> 'MERGED' and (i.imported_at is null or a.created_at > i.imported_at)`;
export { FIRST_WORD_AT };

const IDEAS = `idea_of_day as (
    select i.space_id, d.day, d.begins, i.created_at, i.category, m.role <> 'CUSTOMER' as by_team,
      (i.waiting_since at time zone p.time_zone)::date as waiting_day, ${FIRST_WORD_AT} as first_at
    from place p, day d
    join idea i on i.community_id = $1 and i.created_at >= d.begins and i.created_at < d.ends
    join member m on m.community_id = i.community_id and m.id = i.author_id
    where ${COUNTS}
  ), decline_of_day as (
    select i.space_id, d.day, case
        when a.reason is null or a.constraint_text is null or a.would_change is null then ${DECLINE.incomplete}
        when a.review_on is not null then ${DECLINE.withReviewDay}
        when a.no_review_reason is not null then ${DECLINE.withoutReviewDay} else ${DECLINE.incomplete} end as bucket
    from day d
    join answer a on a.community_id = $1 and a.created_at >= d.begins and a.created_at < d.ends
    join idea i on i.community_id = a.community_id and i.id = a.idea_id
    where ${DECLINES}
  ), irritant_of_day as (
    select x.space_id, d.day, (x.fixed_at at time zone p.time_zone)::date - d.day as fixed_after
    from place p, day d
    join irritant x on x.community_id = $1 and x.created_at >= d.begins and x.created_at < d.ends
    where x.withdrawn_at is null and x.same_as_id is null
  )`;

/**
 * What the rows of some days come to. Buckets: of FIRST_WORD the wait in hours; of NO_WORD the hour of the day it was
 * posted in, so that readers reckon how long it has been running; of WAITING the days from posting to the beginning of
 * the waiting; of DECLINE its kind; of IRRITANT_FIXED the days until the fix; of the others 0.
 */
const COUNTED_ROWS = `with ${DAYS}, ${IDEAS}, counted(figure, day, space_id, bucket) as (
    select 'FIRST_WORD', day, space_id, ${COARSE('first_at - created_at')} from idea_of_day
      where not by_team and first_at is not null
    union all select 'NO_WORD', day, space_id, floor(extract(epoch from created_at - begins) / 3600)::int
      from idea_of_day where not by_team and first_at is null
    union all select 'TEAM_NO_WORD', day, space_id, 0 from idea_of_day
      where by_team and first_at is null and category in ('OPEN', 'CONSIDERING')
    union all select 'WAITING', day, space_id, waiting_day - day from idea_of_day where waiting_day is not null
    union all select 'DECLINE', day, space_id, bucket from decline_of_day
    union all select 'IRRITANT_OPEN', day, space_id, 0 from irritant_of_day where fixed_after is null
    union all select 'IRRITANT_FIXED', day, space_id, fixed_after from irritant_of_day where fixed_after is not null
  )
  select $1::uuid as community_id, figure, day, space_id, bucket, count(*)::int as count
  from counted group by figure, day, space_id, bucket`;

const ALL_FIGURES = `array[${COUNTED.map((figure) => `'${figure}'`).join(', ')}]`;

/** Forgets what was counted of some days. */
export const forgetDays = statement(
  'accountability.forget_days',
  `delete from accountability_count
   where community_id = $1 and figure = any(${ALL_FIGURES}) and day = any($2::date[])`,
);

/** Forgets everything that was counted. */
export const forgetAll = statement(
  'accountability.forget_all',
  'delete from accountability_count where community_id = $1',
);

export const countDays = statement(
  'accountability.count_days',
  `insert into accountability_count (community_id, figure, day, space_id, bucket, count) ${COUNTED_ROWS}`,
);

/** Every day on which something came, to today: $1 the community, $2 now. */
export const allDays = statement<{ day: string }>(
  'accountability.all_days',
  `select to_char(d, 'YYYY-MM-DD') as day from community y, generate_series(
     least((select min(created_at) from idea where community_id = $1),
       (select min(created_at) from irritant where community_id = $1), $2::timestamptz) at time zone y.time_zone
       - interval '1 day', ($2::timestamptz at time zone y.time_zone) + interval '1 day', interval '1 day') d
   where y.id = $1 order by 1`,
);

/** Days, of some, on which what is kept and what a count finds now disagree. */
export const wrongDays = statement<{ day: string }>(
  'accountability.wrong_days',
  `with found as (${COUNTED_ROWS}), kept as (
     select community_id, figure, day, space_id, bucket, count from accountability_count
     where community_id = $1 and figure = any(${ALL_FIGURES}) and day = any($2::date[])
   )
   select distinct to_char(day, 'YYYY-MM-DD') as day from (
     (table found except table kept) union all (table kept except table found)) x order by 1`,
);
