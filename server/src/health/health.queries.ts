import type { Actor } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { deadLetter } from '../platform/jobs.js';
import { pageSize } from '../platform/paging.js';
import { countsOfQueues, runsOfPumps, runsOfSchedules } from '../platform/run.queries.js';
import { statement } from '../platform/statement.js';
import { isTrouble, stateOfPump, stateOfQueue, stateOfSchedule } from './health.rules.js';
import type { DeadJob, PumpStanding, QueueStanding, ScheduleStanding } from './health.type.js';
import { titleOf } from './health.words.js';
import { mailHealth, webhookHealth } from './outgoing.queries.js';
import type { Workings } from './workings.type.js';

const byTitle = (a: { title: string }, b: { title: string }): number => a.title.localeCompare(b.title, 'en');

export async function schedulesOf({ db, clock, work }: RequestContext): Promise<ScheduleStanding[]> {
  const runs = await runsOfSchedules(db);
  const now = clock.now();
  return work.schedules
    .map(({ name, everySeconds }) => {
      const run = runs.get(name);
      const state = stateOfSchedule(run, now);
      return {
        id: name,
        ...titleOf('schedules', name),
        everySeconds,
        state,
        lastRunAt: run?.lastStartedAt ?? null,
        lastFinishedAt: run?.lastFinishedAt ?? null,
        lastSucceededAt: run?.lastSucceededAt ?? null,
        lastError: run?.lastError ?? null,
        failures: run?.failures ?? 0,
        nextRunAt: run?.nextDueAt ?? null,
        isLate: state === 'LATE',
      };
    })
    .toSorted(byTitle);
}

async function pumpsOf({ db, clock, work }: RequestContext): Promise<PumpStanding[]> {
  const runs = await runsOfPumps(db);
  return work.pumps
    .map(({ name }) => {
      const run = runs.get(name);
      return {
        id: name,
        ...titleOf('pumps', name),
        state: stateOfPump(run, clock.now()),
        lastLookedAt: run?.lastLookedAt ?? null,
        lastError: run?.lastError ?? null,
        lastErrorAt: run?.lastErrorAt ?? null,
      };
    })
    .toSorted(byTitle);
}

export async function queuesOf({ db, clock, work, actor }: RequestContext): Promise<QueueStanding[]> {
  const names = work.consumers.map(({ name }) => name);
  const counts = await countsOfQueues(db, names, actor.communityId);
  return counts
    .map(({ name, ...count }) => ({
      id: name,
      ...titleOf('queues', name),
      state: stateOfQueue({ name, ...count }, clock.now()),
      ...count,
    }))
    .toSorted(byTitle);
}

/** How everything goes that is done without anybody asking. Schedules and pumps serve all communities. */
export async function workingsOf(context: RequestContext): Promise<Workings> {
  const { communityId } = context.actor;
  const [schedules, pumps, queues, mail, webhooks] = await Promise.all([
    schedulesOf(context),
    pumpsOf(context),
    queuesOf(context),
    mailHealth(context, communityId),
    webhookHealth(context, communityId),
  ]);
  const all = [...schedules, ...pumps, ...queues, mail, webhooks];
  const troubles = all.filter(({ state }) => isTrouble(state)).length;
  return { at: context.clock.now(), troubles, schedules, pumps, queues, mail, webhooks };
}

/** A worker that died says so in other words than work that failed. */
const REASON = `coalesce(source_output->>'message', source_output->'value'->>'message', output->>'message', 'failed')`;

const deadJobs = statement<DeadJob>(
  'health.dead_jobs',
  `select id, data->>'kind' as kind, (data->>'at')::timestamptz as "happenedAt", created_on as "diedAt",
     coalesce(source_retry_count, 0) + 1 as tries, ${REASON} as reason
   from pgboss.job
   where name = $1 and state in ('created', 'retry', 'active') and data->>'communityId' = $2
   order by created_on desc, id limit $3`,
);

/** The newest dead jobs of one queue; none of a queue that there is not. @throws BAD_USER_INPUT beyond 50. */
export async function deadJobsOf(context: RequestContext, queue: string, first: number): Promise<DeadJob[]> {
  const limit = pageSize(first);
  if (!isQueue(context, queue)) return [];
  return context.db.rows(deadJobs, [deadLetter(queue), context.actor.communityId, limit]);
}

export function isQueue({ work }: Pick<RequestContext, 'work'>, name: string): boolean {
  return work.consumers.some((consumer) => consumer.name === name);
}

const queueOfDeadJob = statement<{ name: string }>(
  'health.queue_of_dead_job',
  `select name from pgboss.job where id = $1 and data->>'communityId' = $2 and name = any($3::text[])`,
);

/** In which queue a dead job of the actor's community lies; null when there is none of that id. */
export async function queueOf(
  { db, work }: Pick<RequestContext, 'db' | 'work'>,
  actor: Actor,
  id: string,
): Promise<string | null> {
  const names = work.consumers.map(({ name }) => name);
  const row = await db.row(queueOfDeadJob, [id, actor.communityId, names.map(deadLetter)]);
  return names.find((name) => deadLetter(name) === row?.name) ?? null;
}
