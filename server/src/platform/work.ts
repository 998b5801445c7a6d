import type { Consumer } from './events.js';
import type { Pump } from './pumps.js';
import type { Schedule } from './schedules.js';

/** What all features bring that workers do; a process that only serves knows of it too, to show how it goes. */
export interface Work {
  readonly consumers: readonly Consumer[];
  readonly pumps: readonly Pump[];
  readonly schedules: readonly Schedule[];
}
