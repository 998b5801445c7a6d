import { addDays } from '../platform/clock.js';

/** What people tell us is shown from so many on: fewer could be recognised. Our own promises are shown down to one. */
export const LEAST_PEOPLE = 5;

/** A number of things that people told, or null where there are too few of them; none is none. */
export function fromFive(count: number): number | null {
  return count === 0 || count >= LEAST_PEOPLE ? count : null;
}

/** Values with how often each occurs. */
export type Histogram = readonly { readonly value: number; readonly count: number }[];

/**
 * The smallest value that a share of all does not exceed (nearest rank); null of nothing.
 *
 * @param share from 0 to 1.
 */
export function quantile(histogram: Histogram, share: number): number | null {
  const sorted = histogram.toSorted((a, b) => a.value - b.value);
  const rank = Math.max(1, Math.ceil(share * sumOf(sorted)));
  let seen = 0;
  for (const { value, count } of sorted) {
    seen += count;
    if (seen >= rank) {
      return value;
    }
  }
  return null;
}

export function sumOf(histogram: Histogram): number {
  return histogram.reduce((sum, { count }) => sum + count, 0);
}

export const RANGES = ['LAST_90_DAYS', 'LAST_12_MONTHS'] as const;
export type Range = (typeof RANGES)[number];

/** Days after which a purpose is to be looked at again (practice 1.5). */
export const PURPOSE_DAYS = 365;

/** Months of the axis, whatever the range. */
export const AXIS_MONTHS = 12;

/** The last twelve months as YYYY-MM, the present one last. @param today YYYY-MM-DD. */
export function monthsTo(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: AXIS_MONTHS }, (_, place) => {
    const index = year * 12 + (month - 1) - (AXIS_MONTHS - 1 - place);
    return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** The first day of a range: 90 days with today, or the first of the twelve months of the axis. */
export function firstDayOf(range: Range, today: string): string {
  return range === 'LAST_90_DAYS' ? addDays(today, -89) : `${monthsTo(today)[0]}-01`;
}

/** Limits of ages in days: up to a month, up to two, up to half a year, older. */
export const AGES = [
  { fromDays: 0, toDays: 30 },
  { fromDays: 31, toDays: 60 },
  { fromDays: 61, toDays: 180 },
  { fromDays: 181, toDays: null },
] as const;

/** How many of a histogram of ages fall into each of the limits. */
export function byAge(ages: Histogram): { fromDays: number; toDays: number | null; count: number }[] {
  return AGES.map(({ fromDays, toDays }) => ({
    fromDays,
    toDays,
    count: sumOf(ages.filter(({ value }) => value >= fromDays && (toDays === null || value <= toDays))),
  }));
}
