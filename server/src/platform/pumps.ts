import type { Services } from './context.js';

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
}

/** Milliseconds between two looks when nothing is due, and after a failure. */
const IDLE_MS = 500;
const TROUBLE_MS = 5_000;

/** Runs pumps in this process, each in its own time, until told to stop. */
export class Pumps {
  private readonly running: Promise<void>[] = [];
  private readonly wakes = new Set<() => void>();
  private stopping = false;

  start(pumps: readonly Pump[], services: Services): void {
    this.running.push(...pumps.map((pump) => this.keepOn(pump, services)));
  }

  /** Finishes what is in hand. */
  async close(): Promise<void> {
    this.stopping = true;
    this.wakes.forEach((wake) => wake());
    await Promise.all(this.running);
  }

  private async keepOn(pump: Pump, services: Services): Promise<void> {
    while (!this.stopping) {
      try {
        if ((await pump.run(services)) > 0) continue;
        await this.pause(IDLE_MS);
      } catch (error) {
        services.log.error({ err: error, pump: pump.name }, 'a pump stumbled');
        await this.pause(TROUBLE_MS);
      }
    }
  }

  private async pause(ms: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.wakes.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.wakes.add(wake);
    });
  }
}
