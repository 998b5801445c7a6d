import { z } from 'zod';
import { command } from '../platform/command.js';
import { isUuid } from '../platform/paging.js';
import { found, refuse, NotFound } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { isQueue, queueOf } from './health.queries.js';

/** An admin puts all dead jobs of a queue back. */
export const retryDeadJobs = command({
  name: 'retryDeadJobs',
  action: 'operations:act',
  input: z.object({ queue: z.string() }),
  async run({ tx, jobs, work, actor }, { queue }) {
    if (!isQueue({ work }, queue)) refuse(new NotFound());
    return { queue, count: await jobs.revive(tx, queue, actor.communityId, null) };
  },
});

/** An admin puts one dead job back. */
export const retryDeadJob = command({
  name: 'retryDeadJob',
  action: 'operations:act',
  input: z.object({ id: z.string() }),
  async run(write, { id }) {
    const { tx, jobs, actor } = write;
    const queue = found(isUuid(id) ? await queueOf(write, actor, id) : null);
    const count = await jobs.revive(tx, queue, actor.communityId, id);
    // Somebody else has put it back since.
    return count > 0 ? { queue, count } : refuse(new NotFound());
  },
});

const makeDue = statement<{ name: string }>(
  'health.make_due',
  `insert into schedule_run (name, next_due_at) values ($1, $2)
   on conflict (name) do update set next_due_at = excluded.next_due_at returning name`,
);

/** An admin wants a schedule to run now instead of when it is due. A worker sees it within a second. */
export const runScheduleSoon = command({
  name: 'runScheduleSoon',
  action: 'operations:act',
  input: z.object({ id: z.string() }),
  async run({ tx, work, now }, { id }) {
    const schedule = found(work.schedules.find(({ name }) => name === id));
    await tx.rows(makeDue, [schedule.name, now]);
    return { id };
  },
});
