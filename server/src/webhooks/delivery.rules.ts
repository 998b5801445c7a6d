import type { SpaceVisibility } from '@rapport/shared/vocabulary';

const A_MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 60 * A_MINUTE_MS;
/** For how long a delivery is tried. */
export const TRIED_FOR_MS = 3 * 86_400_000;
/** After how long without a success a webhook is switched off, and after how many deliveries that failed. */
export const FAILING_FOR_MS = 5 * 86_400_000;
export const FAILED_DELIVERIES = 10;
/** For how long deliveries are kept. */
export const KEPT_MS = 30 * 86_400_000;
/** Characters of an answer that are kept. */
export const ANSWER_KEPT = 1_000;

/**
 * When a delivery that failed is tried again: after 1, 2, 4 minutes and so on, at most 6 hours.
 *
 * @param attempts made so far, from 1.
 * @returns null when it has been tried for long enough.
 */
export function nextTry(now: Date, begunAt: Date, attempts: number): Date | null {
  const wait = Math.min(LONGEST_WAIT_MS, A_MINUTE_MS * 2 ** Math.min(attempts - 1, 20));
  const at = now.getTime() + wait;
  return at - begunAt.getTime() > TRIED_FOR_MS ? null : new Date(at);
}

/** What of the spaces a webhook hears. */
export interface Ear {
  spaceIds: readonly string[] | null;
  includesClosed: boolean;
}

/** Whether a webhook hears of a space: of public ones, and of closed ones only when chosen twice over. */
export function hears(
  { spaceIds, includesClosed }: Ear,
  space: { id: string; visibility: SpaceVisibility },
): boolean {
  const chosen = spaceIds?.includes(space.id) ?? false;
  return space.visibility === 'PUBLIC' ? spaceIds === null || chosen : includesClosed && chosen;
}
