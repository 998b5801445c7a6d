import type { Services } from '../src/platform/context.js';
import { statement } from '../src/platform/statement.js';
import { pumps, startWorking } from '../src/services.js';

const unfinished = statement<{ open: number }>(
  'test.unfinished_jobs',
  `select count(*)::int as open from pgboss.job where state in ('created', 'retry', 'active')`,
);

const working = new WeakSet<Services>();

/** Lets this process work on jobs, once, and waits until all there are, and all that is due in tables, has been done. */
export async function jobsDone(services: Services): Promise<void> {
  if (!working.has(services)) {
    working.add(services);
    await startWorking(services);
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
