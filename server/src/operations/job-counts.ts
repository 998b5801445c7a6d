import type { Database } from '../platform/database.js';
import { deadLetter } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';

interface QueueRow {
  name: string;
  waiting: number;
}

/** What waits in one queue, and what failed too often to be tried again. */
export interface JobCount {
  queue: string;
  waiting: number;
  dead: number;
}

const waitingJobs = statement<QueueRow>(
  'operations.waiting_jobs',
  `select name, count(*)::integer as waiting from pgboss.job where state in ('created', 'retry', 'active') group by name`,
);

/** How many jobs wait, by queue. Queues without any are left out. */
export async function countJobs(db: Database): Promise<JobCount[]> {
  const byName = new Map((await db.rows(waitingJobs)).map(({ name, waiting }) => [name, waiting]));
  const suffix = deadLetter('');
  const queues = new Set([...byName.keys()].map((name) => name.replace(new RegExp(`${suffix}$`), '')));
  return [...queues].map((queue) => ({
    queue,
    waiting: byName.get(queue) ?? 0,
    dead: byName.get(deadLetter(queue)) ?? 0,
  }));
}
