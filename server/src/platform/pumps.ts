import type { Services } from './context.js';
import { Rest } from './rest.js';
import { messageOf } from './schedules.js';
import { statement } from './statement.js';

/**
 * Work that waits in a table of its own until it is due. Whichever worker comes first takes some of it, by rows it
 * locks or claims, so that two never do the same.
 */
export interface Pump {
  readonly name: string;
  /**
   * Does some of what is due at the moment of the clock.
   *
   * @returns how much there was. As long as that is more than nothing, the next is taken at once.
   */
  readonly run: (services: Services) => Promise<number>;
  /** Finishes what `run` has left under way, when the process stops. */
  readonly close?: (services: Services) => Promise<void>;
}

/** Milliseconds between two looks when nothing is due, and after a failure. */
const IDLE_MS = 500;
const TROUBLE_MS = 5_000;
/** Milliseconds between two signs that a pump still looks: half a minute without any is worth a word. */
const SIGN_MS = 15_000;

const sign = statement(
  'pumps.sign',
  `insert into pump_run (name, last_looked_at) values ($1, $2)
   on conflict (name) do update set last_looked_at = excluded.last_looked_at`,
);
const signTrouble = statement(
  'pumps.sign_trouble',
  `insert into pump_run (name, last_error_at, last_error) values ($1, $2, $3)
   on conflict (name) do update set last_error_at = excluded.last_error_at, last_error = excluded.last_error`,
);

/** Runs pumps in this process, each in its own time, until told to stop. */
export class Pumps {
  private readonly running: Promise<void>[] = [];
  private readonly rest = new Rest();

  start(pumps: readonly Pump[], services: Services): void {
    this.running.push(...pumps.map((pump) => this.keepOn(pump, services)));
  }

  /** Finishes what is in hand. */
  async close(): Promise<void> {
    this.rest.end();
    await Promise.all(this.running);
  }

  private async keepOn(pump: Pump, services: Services): Promise<void> {
    let signedAt = -Infinity;
    while (!this.rest.isOver) {
      try {
        const done = await pump.run(services);
        if (performance.now() - signedAt > SIGN_MS) {
          signedAt = performance.now();
          await services.db.rows(sign, [pump.name, services.clock.now()]);
        }
        if (done === 0) await this.rest.pause(IDLE_MS);
      } catch (error) {
        services.log.error({ err: error, pump: pump.name }, 'a pump stumbled');
        await this.tellOfTrouble(pump, services, error);
        await this.rest.pause(TROUBLE_MS);
      }
    }
    await pump.close?.(services);
  }

  private async tellOfTrouble(pump: Pump, { db, clock, log }: Services, error: unknown): Promise<void> {
    await db
      .rows(signTrouble, [pump.name, clock.now(), messageOf(error)])
      .catch((reason: unknown) =>
        log.warn({ err: reason, pump: pump.name }, 'trouble could not be recorded'),
      );
  }
}
