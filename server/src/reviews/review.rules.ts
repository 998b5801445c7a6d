import { daysBetween } from '../platform/clock.js';
import type { ReviewState } from '@rapport/shared/vocabulary';

/** How a review stands on a day. */
export interface Standing {
  state: ReviewState;
  /** Whole calendar days since its day; 0 on the day and before. */
  daysOver: number;
}

/**
 * Where a review stands. It is due for as long as the space promises an answer in, and overdue after that.
 *
 * @param dueOn its day, and `today` in the community's time zone, as YYYY-MM-DD.
 * @param cadenceDays the promise of the space.
 */
export function standingOf(dueOn: string, today: string, cadenceDays: number): Standing {
  const days = daysBetween(dueOn, today);
  if (days < 0) {
    return { state: 'SCHEDULED', daysOver: 0 };
  }
  return { state: days > cadenceDays ? 'OVERDUE' : 'DUE', daysOver: days };
}

/** Steps in which people are asked, as `review.step` counts them. */
export const STEP = { decider: 1, defaultOwner: 2, admins: 3 } as const;

/**
 * Whom to ask next, and the step that is done with it; null when everybody has been asked.
 *
 * @param steps those who can be asked at all, as `responsibleFor` answers.
 * @param done the last step done, 0 for none.
 */
export function nextStep(
  steps: readonly (readonly string[])[],
  named: { deciderId: string; defaultOwnerId: string | null },
  done: number,
): { people: readonly string[]; step: number } | null {
  for (const people of steps) {
    const step = people.includes(named.deciderId)
      ? STEP.decider
      : named.defaultOwnerId && people.includes(named.defaultOwnerId)
        ? STEP.defaultOwner
        : STEP.admins;
    // The admins come together, and one of them may be the person named before: alone they are their own step.
    if (step > done) {
      return { people, step };
    }
  }
  return null;
}
