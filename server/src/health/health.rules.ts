import type { PumpRun, QueueCount, ScheduleRun } from '../platform/run.queries.js';

/** How a piece of work goes, the worst first. */
export const WORK_STATES = ['FAILING', 'LATE', 'RUNNING', 'FINE'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** A schedule that is due for longer than this has no worker. */
const SCHEDULE_GRACE_MS = 60_000;
/** Pumps sign every fifteen seconds; after a failure they rest for five. */
const PUMP_GRACE_MS = 120_000;
const PUMP_TROUBLE_MS = 60_000;
/** A job is tried for some minutes before it is dead. */
const JOB_GRACE_MS = 600_000;

/** Only a run that ended badly last is failing; while it is tried again it still is. */
export function stateOfSchedule(run: ScheduleRun | undefined, now: Date): WorkState {
  if (run && run.lastError !== null) return 'FAILING';
  if (run?.running) return 'RUNNING';
  return run && now.getTime() - run.nextDueAt.getTime() <= SCHEDULE_GRACE_MS ? 'FINE' : 'LATE';
}

/** Several workers sign for a pump: one that stumbles is worth a word though the others look. */
export function stateOfPump(run: PumpRun | undefined, now: Date): WorkState {
  const lookedAt = run?.lastLookedAt?.getTime() ?? -Infinity;
  const stumbledAt = run?.lastErrorAt?.getTime() ?? -Infinity;
  const isRecent = now.getTime() - stumbledAt < PUMP_TROUBLE_MS;
  if (stumbledAt > -Infinity && (isRecent || stumbledAt > lookedAt)) return 'FAILING';
  return now.getTime() - lookedAt <= PUMP_GRACE_MS ? 'FINE' : 'LATE';
}

export function stateOfQueue({ dead, oldestAt }: QueueCount, now: Date): WorkState {
  if (dead > 0) return 'FAILING';
  return oldestAt && now.getTime() - oldestAt.getTime() > JOB_GRACE_MS ? 'LATE' : 'FINE';
}

/** Mail and webhooks: tries go on for days, so waiting for long is a sign of trouble, but not of loss. */
const OUTGOING_GRACE_MS = 900_000;

/** @param broken how many of them somebody has to do something about. */
export function stateOfOutgoing(oldestAt: Date | null, broken: number, now: Date): WorkState {
  if (broken > 0) return 'FAILING';
  return oldestAt && now.getTime() - oldestAt.getTime() > OUTGOING_GRACE_MS ? 'LATE' : 'FINE';
}

/** Whether somebody should look. */
export function isTrouble(state: WorkState): boolean {
  return state === 'FAILING' || state === 'LATE';
}
