import words from '../locales/en/suggestions.json' with { type: 'json' };
import { CREDIT_WHAT_MAX } from '@rapport/shared/limits';
import { daysBetween, localDay } from '../platform/clock.js';
import { fill } from '../platform/words.js';

/** Calendar days since a suggestion was made, where the community is. */
export function daysOpen(since: Date, now: Date, timeZone: string): number {
  return Math.max(0, daysBetween(localDay(since, timeZone), localDay(now, timeZone)));
}

/** An age as a sentence says it. */
export function ageInWords(days: number): string {
  if (days === 0) {
    return words.today;
  }
  return days === 1 ? words.oneDay : fill(words.days, { count: days });
}

/** What an accepted suggestion is credited for, after its author's name. */
export function creditWords(revision: number, why: string): string {
  const said = fill(words.credit, { revision, why });
  return said.length <= CREDIT_WHAT_MAX ? said : `${said.slice(0, CREDIT_WHAT_MAX - 1).trimEnd()}…`;
}
