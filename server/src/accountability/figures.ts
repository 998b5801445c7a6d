/** What is counted by day, space and bucket. */
export const COUNTED = [
  'FIRST_WORD',
  'NO_WORD',
  'TEAM_NO_WORD',
  'WAITING',
  'DECLINE',
  'IRRITANT_OPEN',
  'IRRITANT_FIXED',
] as const;
export type Counted = (typeof COUNTED)[number];

/** Buckets of DECLINE. */
export const DECLINE = { withReviewDay: 0, withoutReviewDay: 1, incomplete: 2 } as const;

/** Up to here a wait is counted in whole hours, from here on in whole days. */
export const HOURS_EXACT = 72;

/** A wait as it is counted: whole hours, from three days on the hours of whole days. */
export function coarse(hours: number): number {
  const whole = Math.max(0, Math.floor(hours));
  return whole < HOURS_EXACT ? whole : Math.floor(whole / 24) * 24;
}

/** The same in SQL, of whole hours. */
export const COARSE_HOURS = (hours: string): string =>
  `case when ${hours} < ${HOURS_EXACT} then ${hours} else ${hours} / 24 * 24 end`;

/** The same in SQL, of an interval. */
export const COARSE = (interval: string): string =>
  COARSE_HOURS(`greatest(0, floor(extract(epoch from ${interval}) / 3600))::int`);
