import type { StageCategory } from '@rapport/shared/vocabulary';
import { addDays, daysBetween, localDay } from '../platform/clock.js';
import { Waiting } from './idea.type.js';

/** Shipped and merged ideas take no more support; a declined one does, because that informs its review. */
export function takesSupport(category: StageCategory): boolean {
  return category !== 'SHIPPED' && category !== 'MERGED';
}

/** What was shipped or merged keeps the words it was shipped or merged with. */
export function takesEdits(category: StageCategory): boolean {
  return category !== 'SHIPPED' && category !== 'MERGED';
}

/**
 * How long a customer has waited, and whether the space's promise still holds (practice 1.8).
 *
 * @param cadenceDays calendar days within which a person answers.
 */
export function waitingOf(
  since: Date | null,
  now: Date,
  cadenceDays: number,
  timeZone: string,
): Waiting | null {
  if (!since) {
    return null;
  }
  const today = localDay(now, timeZone);
  const first = localDay(since, timeZone);
  const dueOn = addDays(first, cadenceDays);
  return Object.assign(new Waiting(), {
    since,
    days: Math.max(0, daysBetween(first, today)),
    dueOn,
    late: today > dueOn,
  });
}
