import type { Database } from './database.js';
import { deadLetter } from './jobs.js';
import { statement } from './statement.js';

/** How it stands with one schedule, by its row. */
export interface ScheduleRun {
  name: string;
  nextDueAt: Date;
  lastStartedAt: Date | null;
  lastFinishedAt: Date | null;
  lastSucceededAt: Date | null;
  lastError: string | null;
  failures: number;
  /** True while a worker has it in hand. */
  running: boolean;
}

/** What workers said last about one pump. */
export interface PumpRun {
  name: string;
  lastLookedAt: Date | null;
  lastError: string | null;
  lastErrorAt: Date | null;
}

/** What waits in one queue. */
export interface QueueCount {
  name: string;
  waiting: number;
  oldestAt: Date | null;
  dead: number;
}

const scheduleRuns = statement<ScheduleRun>(
  'runs.schedules',
  `select name, next_due_at as "nextDueAt", last_started_at as "lastStartedAt",
     last_finished_at as "lastFinishedAt", last_succeeded_at as "lastSucceededAt", last_error as "lastError",
     failures, coalesce(claimed_until > clock_timestamp(), false) as running
   from schedule_run`,
);

const pumpRuns = statement<PumpRun>(
  'runs.pumps',
  `select name, last_looked_at as "lastLookedAt", last_error as "lastError", last_error_at as "lastErrorAt"
   from pump_run`,
);

// A job carries the event it is about, and that its community.
const queueCounts = statement<{ name: string; jobs: number; oldestAt: Date }>(
  'runs.queues',
  `select name, count(*)::int as jobs, min(created_on) as "oldestAt" from pgboss.job
   where name = any($1::text[]) and state in ('created', 'retry', 'active')
     and ($2::text is null or data->>'communityId' = $2)
   group by name`,
);

/** The runs of all schedules that ever ran, by name. */
export async function runsOfSchedules(db: Pick<Database, 'rows'>): Promise<Map<string, ScheduleRun>> {
  return new Map((await db.rows(scheduleRuns)).map((run) => [run.name, run]));
}

/** What was said of all pumps, by name. */
export async function runsOfPumps(db: Pick<Database, 'rows'>): Promise<Map<string, PumpRun>> {
  return new Map((await db.rows(pumpRuns)).map((run) => [run.name, run]));
}

/**
 * What waits in queues, and what failed in them too often.
 *
 * @param communityId null counts those of all communities.
 */
export async function countsOfQueues(
  db: Pick<Database, 'rows'>,
  queues: readonly string[],
  communityId: string | null,
): Promise<QueueCount[]> {
  const names = [...queues, ...queues.map(deadLetter)];
  const found = new Map((await db.rows(queueCounts, [names, communityId])).map((row) => [row.name, row]));
  return queues.map((name) => ({
    name,
    waiting: found.get(name)?.jobs ?? 0,
    oldestAt: found.get(name)?.oldestAt ?? null,
    dead: found.get(deadLetter(name))?.jobs ?? 0,
  }));
}
