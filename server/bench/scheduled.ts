import type { BenchServer } from './bench-server.js';
import type { Place } from './place.js';

const GIVEN_UP_MS = 600_000;
const LOOK_MS = 200;

/**
 * Has the worker of a server run a schedule now: the bench starts it with nothing due.
 *
 * @returns seconds the run took, by the worker's own clock.
 * @throws Error when it failed, or is not done within ten minutes.
 */
export async function runSchedule(place: Place, { database }: BenchServer, name: string): Promise<number> {
  const asked = await place.sql<{ at: Date }>(
    database,
    `update schedule_run set next_due_at = clock_timestamp() where name = $1 returning next_due_at as at`,
    [name],
  );
  const [since] = asked;
  if (!since) throw new Error(`there is no schedule ${name}`);
  const began = performance.now();
  while (performance.now() - began < GIVEN_UP_MS) {
    const [row] = await place.sql<{ seconds: number; trouble: string | null }>(
      database,
      `select extract(epoch from last_finished_at - last_started_at)::float8 as seconds, last_error as trouble
       from schedule_run where name = $1 and last_started_at >= $2 and last_finished_at >= last_started_at`,
      [name, since.at],
    );
    if (row?.trouble) throw new Error(`${name}: ${row.trouble}`);
    if (row) return row.seconds;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`${name} was not done within ${GIVEN_UP_MS / 1000} s`);
}
