import type { Services } from './context.js';
import { Rest } from './rest.js';
import {
  claimDue,
  EXTEND_SECONDS,
  extendClaims,
  FURTHEST_SECONDS,
  makeRows,
  markDone,
  markFailed,
} from './schedule.statements.js';

/**
 * Work that recurs. It acts on what is due and not done, so a run that was missed is made up by the next, and two at
 * once act once: it locks the rows it acts on.
 */
export interface Schedule {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (services: Services) => Promise<void>;
}

/** Milliseconds between two looks, and after one that failed. */
const LOOK_MS = 1_000;
const TROUBLE_MS = 5_000;
/** Looks after which missing rows are made again, should somebody have emptied the table. */
const LOOKS_PER_ROWS = 60;
/** Schedules one worker runs at the same time, as each holds a connection; those that run often do not wait for them. */
const AT_ONCE = 4;
const OFTEN_SECONDS = 60;
const FIRST_RETRY_SECONDS = 10;
const LONGEST_MESSAGE = 500;

/** Runs what is due, one worker at a time for each, and records it. */
export class Schedules {
  private readonly running = new Map<string, Promise<void>>();
  private readonly rest = new Rest();
  private readonly worker: string;
  private looking: Promise<void> = Promise.resolve();
  private extendedAt = performance.now();
  private looksUntilRows = 0;

  constructor(
    private readonly schedules: readonly Schedule[],
    private readonly services: Services,
  ) {
    this.worker = services.ids.next();
  }

  /** Looks every second until closed. */
  start(): void {
    this.looking = this.keepLooking();
  }

  /**
   * One look: begins what is due and not in another worker's hands.
   *
   * @returns the runs it began; none of them rejects.
   */
  async look(): Promise<Promise<void>[]> {
    const { db, clock } = this.services;
    const places = AT_ONCE - this.running.size;
    const free = this.schedules.filter(
      ({ name, everySeconds }) => !this.running.has(name) && (places > 0 || everySeconds < OFTEN_SECONDS),
    );
    if (this.looksUntilRows <= 0) {
      await db.rows(makeRows, [this.schedules.map(({ name }) => name), clock.now()]);
      this.looksUntilRows = LOOKS_PER_ROWS;
    }
    this.looksUntilRows -= 1;
    if (free.length === 0) return [];
    const startedAt = clock.now();
    const claimed = await db.rows(claimDue, [
      free.map(({ name }) => name),
      free.map(({ everySeconds }) => everySeconds),
      startedAt,
      this.worker,
      places > 0 ? places : free.length,
    ]);
    return claimed.flatMap(({ name, failures }) => {
      const schedule = free.find((one) => one.name === name);
      return schedule ? [this.begin(schedule, startedAt, failures)] : [];
    });
  }

  /** Finishes what is in hand. */
  async close(): Promise<void> {
    this.rest.end();
    await this.looking;
    await Promise.all(this.running.values());
  }

  private async keepLooking(): Promise<void> {
    while (!this.rest.isOver) {
      try {
        void (await this.look());
        await this.keepClaims();
        await this.rest.pause(LOOK_MS);
      } catch (error) {
        this.services.log.warn({ err: error }, 'looking for schedules that are due failed');
        await this.rest.pause(TROUBLE_MS);
      }
    }
  }

  private async keepClaims(): Promise<void> {
    if (this.running.size > 0 && performance.now() - this.extendedAt > EXTEND_SECONDS * 1_000) {
      await this.services.db.rows(extendClaims, [this.worker]);
      this.extendedAt = performance.now();
    }
  }

  private begin(schedule: Schedule, startedAt: Date, failures: number): Promise<void> {
    if (this.running.size === 0) this.extendedAt = performance.now();
    const run = this.run(schedule, startedAt, failures)
      // The claim runs out by itself, and what was not recorded as done is still due.
      .catch((error: unknown) =>
        this.services.log.warn({ err: error, schedule: schedule.name }, 'a run could not be recorded'),
      )
      .finally(() => this.running.delete(schedule.name));
    this.running.set(schedule.name, run);
    return run;
  }

  private async run(schedule: Schedule, startedAt: Date, failures: number): Promise<void> {
    const { db, clock, log } = this.services;
    const { name, everySeconds } = schedule;
    try {
      await schedule.run(this.services);
    } catch (error) {
      log.error({ err: error, schedule: name }, 'schedule failed');
      const now = clock.now();
      const next = after(now, retrySeconds(everySeconds, failures));
      await db.rows(markFailed, [name, this.worker, next, now, messageOf(error)]);
      return;
    }
    await db.rows(markDone, [name, this.worker, after(startedAt, everySeconds), clock.now()]);
  }
}

/**
 * Seconds until a schedule is tried again: 10, 20, 40 and so on, at most its interval, or a minute where the interval
 * is shorter.
 *
 * @param failures how often in a row it had failed before.
 */
export function retrySeconds(everySeconds: number, failures: number): number {
  return Math.min(
    FIRST_RETRY_SECONDS * 2 ** Math.min(failures, 20),
    Math.max(everySeconds, FURTHEST_SECONDS),
  );
}

/** What is kept of an error: its first words, without the rows that a database adds to them. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return (message || 'failed').slice(0, LONGEST_MESSAGE);
}

function after(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1_000);
}
