import { PgBoss, type JobResult } from 'pg-boss';
import type { RequestContext, Services } from './context.js';
import type { Consumer, StoredEvent } from './events.js';
import { Pumps, type Pump } from './pumps.js';
import { Schedules, type Schedule } from './schedules.js';
import type { Tx } from './tx.js';

export type { Schedule } from './schedules.js';

/**
 * Asking for one job at a time would do two a second. A full batch is followed by the next at once, and each job of
 * it succeeds or fails alone.
 */
const WORK = {
  pollingIntervalSeconds: 0.5,
  batchSize: 20,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

/**
 * A connection that has fallen silent is given up instead of being waited for without end. A killed worker's job is
 * missed after two of its signs of life, and looked for this often; both stand beside the default of a minute.
 */
const CONNECTION = { max: 4, connectionTimeoutMillis: 5_000, query_timeout: 20_000, keepAlive: true };
const LOOK_FOR_LOST = { superviseIntervalSeconds: 15, monitorIntervalSeconds: 15 };
const SIGN_OF_LIFE = { heartbeatSeconds: 10 };

const MOST_REVIVED = 10_000;

const RETRY = { retryLimit: 8, retryDelay: 2, retryBackoff: true };

/** The queue: jobs are rows that come and go with the transaction of the write that asked for them. */
export class Jobs {
  private readonly pumps = new Pumps();
  private schedules: Schedules | null = null;

  private constructor(private readonly boss: PgBoss) {}

  /** Connects to the queue of this database and makes its tables if they are missing. */
  static async open(url: string, queues: readonly string[], onError: (error: Error) => void): Promise<Jobs> {
    const boss = new PgBoss({
      connectionString: url,
      application_name: 'rapport jobs',
      ...CONNECTION,
      ...LOOK_FOR_LOST,
    });
    boss.on('error', onError);
    await boss.start();
    for (const queue of queues) {
      await boss.createQueue(deadLetter(queue));
      // A killed worker's job comes back within half a minute instead of after the default quarter of an hour.
      await boss.createQueue(queue, { ...RETRY, ...SIGN_OF_LIFE, deadLetter: deadLetter(queue) });
      // A queue that was made earlier keeps what it was made with unless it is told.
      await boss.updateQueue(queue, SIGN_OF_LIFE);
    }
    return new Jobs(boss);
  }

  /** Adds a job; it exists only if the transaction commits. */
  async enqueue(tx: Tx, queue: string, data: object): Promise<void> {
    await this.boss.send(queue, data, { db: tx });
  }

  /**
   * Puts dead jobs of a queue back, to be tried as if for the first time. They move only if the transaction commits.
   *
   * @param communityId whose they are.
   * @param id only this one; null puts all back, at most 10,000 with one call.
   * @returns how many.
   */
  async revive(tx: Tx, queue: string, communityId: string, id: string | null): Promise<number> {
    return this.boss.redrive(deadLetter(queue), {
      destination: queue,
      data: { communityId },
      ...(id && { ids: [id] }),
      limit: MOST_REVIVED,
      db: tx,
    });
  }

  /** Starts to work on events. */
  async work(
    consumers: readonly Consumer[],
    contextFor: (event: StoredEvent) => Promise<RequestContext>,
  ): Promise<void> {
    for (const consumer of consumers) {
      await this.boss.work<StoredEvent, object, typeof WORK>(consumer.name, WORK, async (jobs) => {
        const results: JobResult[] = [];
        for (const { id, data } of jobs) {
          results.push(await settled(id, async () => consumer.consume(await contextFor(data), data)));
        }
        return results;
      });
    }
  }

  /** Runs schedules when they are due, in this process or whichever comes first, until closed. */
  tick(schedules: readonly Schedule[], services: Services): void {
    this.schedules = new Schedules(schedules, services);
    this.schedules.start();
  }

  /** Works on what waits in tables, in this process, until closed. */
  pump(pumps: readonly Pump[], services: Services): void {
    this.pumps.start(pumps, services);
  }

  /** Finishes what is under way and hands back the rest. */
  async close(): Promise<void> {
    await Promise.allSettled([this.schedules?.close(), this.pumps.close()]);
    await this.boss.stop({ graceful: true, timeout: 5000, close: true });
  }
}

/** Where jobs of a queue lie that failed too often. */
export function deadLetter(queue: string): string {
  return `${queue}-dead`;
}

async function settled(id: string, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work();
    return { id, status: 'completed' };
  } catch (error) {
    return { id, status: 'failed', output: { message: error instanceof Error ? error.message : 'failed' } };
  }
}
