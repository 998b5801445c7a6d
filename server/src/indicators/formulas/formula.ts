import type { IndicatorName } from '@rapport/shared/indicating';

/**
 * One indicator as SQL: the cases it is made of, for every window of the axis at once. Figures and lists come from the
 * same rows, so they cannot disagree.
 *
 * A row has `month` (YYYY-MM, whose window it is in), `kind` and `id` (what to read; null where it would name a
 * person), `counted` (whether it is one of n), `good` (whether it is as it should be; null where there is no such
 * thing), `value` (what median and 90th percentile are of; null for none) and `marks` (what else is counted).
 *
 * $1 the community, $2 now. `span` has the windows: `month`, `starts` and `ends` (moments), `starts_on` and `ends_on`
 * (days), `as_of` (the end, or now in the window that has not ended) and `zone`.
 */
export interface Formula {
  readonly name: IndicatorName;
  /** Common table expressions it needs, each with a name that begins with its own. */
  readonly withs?: string;
  readonly cases: string;
}

/** Days of a window. */
export const WINDOW_DAYS = 90;

/** The windows of the axis: $1 the community, $2 now. The present month ends today. */
export const SPAN = `zone as (
    select time_zone as zone, ($2::timestamptz at time zone time_zone)::date as today from community where id = $1
  ), span as materialized (
    select to_char(f.first, 'YYYY-MM') as month, z.zone, e.ends_on, e.ends_on - ${WINDOW_DAYS - 1} as starts_on,
      (e.ends_on - ${WINDOW_DAYS - 1})::timestamp at time zone z.zone as starts,
      (e.ends_on + 1)::timestamp at time zone z.zone as ends,
      least((e.ends_on + 1)::timestamp at time zone z.zone, $2::timestamptz) as as_of
    from zone z
    cross join generate_series(0, 11) g
    cross join lateral (select (date_trunc('month', z.today) - make_interval(months => g))::date as first) f
    cross join lateral (select least((f.first + interval '1 month')::date - 1, z.today) as ends_on) e
  )`;

/** Days before a window begins, as a moment. */
export const DAYS_BEFORE = (days: number): string => `(w.starts_on - ${days})::timestamp at time zone w.zone`;

/** Words of `c` that count: public, standing, said here, in the thread they were said in. */
export const SAID = `not c.staff_only and c.withdrawn_at is null and c.home_thread_id is null
  and not exists (select 1 from idea past where past.community_id = c.community_id and past.thread_id = c.thread_id
    and past.imported_at is not null and c.created_at <= past.imported_at)`;

/** Somebody `m` whose voice counts in the space `s`: a customer, or anybody where the team is among itself. */
export const VOICE = `(m.role = 'CUSTOMER' or s.visibility = 'STAFF')`;
