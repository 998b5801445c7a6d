import type { Services } from '../src/platform/context.js';
import { Schedules } from '../src/platform/schedules.js';
import { statement } from '../src/platform/statement.js';
import { pumps, schedules, startJobs } from '../src/services.js';

const unfinished = statement<{ open: number }>(
  'test.unfinished_jobs',
  `select count(*)::int as open from pgboss.job where state in ('created', 'retry', 'active') and name not like '%-dead'`,
);
const makeDue = statement(
  'test.make_due',
  `insert into schedule_run (name, next_due_at) values ($1, $2)
   on conflict (name) do update set next_due_at = excluded.next_due_at, claimed_by = null, claimed_until = null`,
);
const outcome = statement<{ lastError: string | null }>(
  'test.outcome',
  `select last_error as "lastError" from schedule_run where name = $1`,
);

const working = new WeakSet<Services>();

/**
 * Lets this process work on jobs, once, and waits until all there are, and all that is due in tables, has been done.
 * Pumps run here alone: beside them, one could have taken the last that is due and not begun with it. Schedules run only
 * when a test says so.
 */
export async function jobsDone(services: Services): Promise<void> {
  if (!working.has(services)) {
    working.add(services);
    await startJobs(services);
  }
  let pumped = 1;
  while (pumped > 0) {
    while (((await services.db.row(unfinished))?.open ?? 0) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    pumped = 0;
    for (const pump of pumps) pumped += await pump.run(services);
  }
}

/**
 * Runs one schedule of the product now, the way a worker does, and waits until it is done.
 *
 * @throws Error when there is no schedule of that name, or when it failed.
 */
export async function scheduleNow(services: Services, name: string): Promise<void> {
  const one = schedules.filter((schedule) => schedule.name === name);
  if (one.length === 0) throw new Error(`There is no schedule called ${name}.`);
  await services.db.rows(makeDue, [name, services.clock.now()]);
  await Promise.all(await new Schedules(one, services).look());
  const lastError = (await services.db.row(outcome, [name]))?.lastError;
  if (lastError) throw new Error(`${name} failed: ${lastError}`);
}
