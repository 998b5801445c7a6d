import { statement } from './statement.js';

/** Seconds a claim is good for, and seconds after which a worker extends what it has in hand. */
export const CLAIM_SECONDS = 30;
export const EXTEND_SECONDS = 10;
/** No schedule is due further ahead than its interval, or than this where the interval is shorter. */
export const FURTHEST_SECONDS = 60;

// Nothing is lost when a crash of the database forgets a claim: the run is made again. So none waits for the disk.
const UNHURRIED = `quiet as (select set_config('synchronous_commit', 'off', true) as off)`;
/** Seconds as an interval. */
const SECONDS = (seconds: string | number): string => `${seconds} * interval '1 second'`;
const CLAIMED = `clock_timestamp() + ${SECONDS(CLAIM_SECONDS)}`;

/** Rows for schedules that are new: $1 their names, $2 the moment. They are due at once. */
export const makeRows = statement(
  'schedules.make_rows',
  `insert into schedule_run (name, next_due_at) select name, $2 from unnest($1::text[]) name on conflict do nothing`,
);

/**
 * Claims what is due: $1 names, $2 their seconds, $3 the moment, $4 the worker, $5 how many it can take. Those that
 * run often come first.
 */
export const claimDue = statement<{ name: string; failures: number }>(
  'schedules.claim_due',
  `with ${UNHURRIED}, due as (
     select r.name from quiet, schedule_run r
     join unnest($1::text[], $2::int[]) as s (name, every) on s.name = r.name
     where (r.next_due_at <= $3
         or r.next_due_at > $3::timestamptz + ${SECONDS(`greatest(s.every, ${FURTHEST_SECONDS})`)})
       and (r.claimed_until is null or r.claimed_until <= clock_timestamp())
     order by s.every, r.next_due_at, r.name limit $5
     for update of r skip locked)
   update schedule_run r set next_due_at = $3, last_started_at = $3, claimed_by = $4, claimed_until = ${CLAIMED}
   from due where r.name = due.name
   returning r.name, r.failures`,
);

/** Keeps what the worker $1 has in hand. */
export const extendClaims = statement(
  'schedules.extend_claims',
  `with ${UNHURRIED}
   update schedule_run set claimed_until = ${CLAIMED} from quiet where claimed_by = $1 and claimed_until is not null`,
);

// Somebody who asked for a run while this one went on has set another moment than the one it began at, and gets it.
const NEXT = `case when next_due_at = last_started_at then $3 else next_due_at end`;

/** The run of $1 by the worker $2 ended well at $4; the next is due at $3. */
export const markDone = statement(
  'schedules.mark_done',
  `with ${UNHURRIED}
   update schedule_run set next_due_at = ${NEXT}, last_finished_at = $4, last_succeeded_at = $4, last_error = null,
     failures = 0, claimed_by = null, claimed_until = null
   from quiet where name = $1 and claimed_by = $2`,
);

/** The run of $1 by the worker $2 failed at $4 for the reason $5; the next try is due at $3. */
export const markFailed = statement(
  'schedules.mark_failed',
  `update schedule_run set next_due_at = ${NEXT}, last_finished_at = $4, last_error = $5, failures = failures + 1,
     claimed_by = null, claimed_until = null
   where name = $1 and claimed_by = $2`,
);
