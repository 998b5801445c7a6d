import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import {
  countsOfQueues,
  runsOfPumps,
  runsOfSchedules,
  type PumpRun,
  type QueueCount,
  type ScheduleRun,
} from '../platform/run.queries.js';
import type { Work } from '../platform/work.js';

/** What waits to leave this place by one way, in figures by name. */
export interface OutgoingCount {
  way: 'mail' | 'webhooks';
  figures: Readonly<Record<string, number>>;
  oldestAt: Date | null;
}

/** How everything goes that is done without anybody asking, as it stands at one moment. */
export interface WorkFigures {
  now: Date;
  schedules: ScheduleRun[];
  pumps: PumpRun[];
  queues: QueueCount[];
  outgoing: OutgoingCount[];
}

interface WorkSource {
  db: Database;
  clock: Clock;
  work: Work;
  outgoing: () => Promise<OutgoingCount[]>;
}

/** Milliseconds for which figures are reused, so that looking often costs the database nothing. */
const KEPT = 10_000;

/** The figures of all communities together; the same that admins see of theirs. */
export function workFigures({ db, clock, work, outgoing }: WorkSource): () => Promise<WorkFigures> {
  let kept: { figures: Promise<WorkFigures>; at: number } | null = null;
  const read = async (): Promise<WorkFigures> => ({
    now: clock.now(),
    schedules: [...(await runsOfSchedules(db)).values()],
    pumps: [...(await runsOfPumps(db)).values()],
    queues: await countsOfQueues(
      db,
      work.consumers.map(({ name }) => name),
      null,
    ),
    outgoing: await outgoing(),
  });
  return async () => {
    const at = performance.now();
    if (!kept || at - kept.at > KEPT) {
      kept = { figures: read(), at };
      kept.figures.catch(() => (kept = null));
    }
    return kept.figures;
  };
}

/** Seconds from a moment to another, never less than none. */
const seconds = (from: Date | null, to: Date): number =>
  from ? Math.max(0, (to.getTime() - from.getTime()) / 1000) : 0;

type Sample = [labels: Record<string, string>, value: number];

/** Adds gauges of all of it; without the database they have no samples, and the others matter all the more. */
export function addWorkGauges(registry: Registry, read: () => Promise<WorkFigures>): void {
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    samples: (figures: WorkFigures) => Sample[],
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        const figures = await read().catch(() => null);
        this.reset();
        for (const [labels, value] of figures ? samples(figures) : []) this.set(labels, value);
      },
    });
  gauge(
    'jobs',
    'Jobs that wait or are worked on, and dead ones that failed too often.',
    ['queue', 'state'],
    ({ queues }) =>
      queues.flatMap(({ name: queue, waiting, dead }): Sample[] => [
        [{ queue, state: 'waiting' }, waiting],
        [{ queue, state: 'dead' }, dead],
      ]),
  );
  gauge('jobs_oldest_seconds', 'How long the oldest job of a queue waits.', ['queue'], ({ queues, now }) =>
    queues.map(({ name: queue, oldestAt }) => [{ queue }, seconds(oldestAt, now)]),
  );
  gauge('schedule_overdue_seconds', 'For how long a schedule is due and has not run.', ['schedule'], (all) =>
    all.schedules.map(({ name: schedule, nextDueAt }) => [{ schedule }, seconds(nextDueAt, all.now)]),
  );
  gauge('schedule_failures', 'How often in a row a schedule failed.', ['schedule'], ({ schedules }) =>
    schedules.map(({ name: schedule, failures }) => [{ schedule }, failures]),
  );
  gauge(
    'schedule_last_success_timestamp_seconds',
    'When a schedule last ended well, in seconds since 1970.',
    ['schedule'],
    ({ schedules }) =>
      schedules.flatMap(({ name: schedule, lastSucceededAt }): Sample[] =>
        lastSucceededAt ? [[{ schedule }, lastSucceededAt.getTime() / 1000]] : [],
      ),
  );
  gauge(
    'pump_silent_seconds',
    'How long ago a pump last looked and all went well.',
    ['pump'],
    ({ pumps, now }) =>
      pumps.flatMap(({ name: pump, lastLookedAt }): Sample[] =>
        lastLookedAt ? [[{ pump }, seconds(lastLookedAt, now)]] : [],
      ),
  );
  gauge('outgoing', 'Mail and deliveries of webhooks by how they stand.', ['way', 'state'], ({ outgoing }) =>
    outgoing.flatMap(({ way, figures }) =>
      Object.entries(figures).map(([state, value]): Sample => [{ way, state }, value]),
    ),
  );
  gauge('outgoing_oldest_seconds', 'How long the oldest of them waits.', ['way'], ({ outgoing, now }) =>
    outgoing.map(({ way, oldestAt }) => [{ way }, seconds(oldestAt, now)]),
  );
}
