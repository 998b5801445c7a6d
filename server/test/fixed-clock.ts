import type { Clock } from '../src/platform/clock.js';

/** A clock that stands still until a test moves it. */
export class FixedClock implements Clock {
  private moment = new Date('2026-03-02T09:00:00Z');

  now(): Date {
    return new Date(this.moment);
  }

  set(moment: string | Date): void {
    this.moment = new Date(moment);
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const seconds =
      (((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0)) * 60 + (by.seconds ?? 0);
    this.moment = new Date(this.moment.getTime() + seconds * 1000);
  }
}
