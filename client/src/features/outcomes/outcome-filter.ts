import { filteredPath } from '../../lib/filtered-path';
import type { OutcomeFilter } from '../../lib/schema.generated';

export const OUTCOMES_PATH = '/outcomes';

export interface ListQuery {
  first: number;
  after: string | null;
  filter: OutcomeFilter;
}

const YEAR = /^20\d\d$/;

/** Whether the list is that of small wins. */
export const showsWins = (search: URLSearchParams): boolean => search.get('show') === 'small-wins';

/** Path of the feed of what the list shows; small wins have one of their own, for those who want them (practice 1.9). */
export const feedOf = (search: URLSearchParams): string =>
  showsWins(search) ? '/outcomes/small-wins.atom' : '/outcomes.atom';

/**
 * Reads the list's filters from the address: what was built, or the small wins on the way, of a space and of a year. What
 * it does not know it leaves out, so old links keep working.
 */
export function readQuery(search: URLSearchParams): ListQuery {
  const space = search.get('space');
  const year = search.get('year') ?? '';
  // Keys in one order and only when set: the same list is the same entry of the cache.
  const filter: OutcomeFilter = {
    kind: showsWins(search) ? 'SMALL_WIN' : 'RELEASE',
    ...(space && { space }),
    ...(YEAR.test(year) && { year: Number(year) }),
  };
  return { first: 20, after: search.get('after'), filter };
}

/** The address of the same list with something changed. */
export const changed = (search: URLSearchParams, changes: Record<string, string | null>): string =>
  filteredPath(OUTCOMES_PATH, search, changes);

/** Outcomes as they come, under the years of their days: what is newest stands first. */
export function byYear<TOutcome extends { shippedOn: string }>(
  outcomes: readonly TOutcome[],
): { year: string; outcomes: TOutcome[] }[] {
  const years: { year: string; outcomes: TOutcome[] }[] = [];
  for (const outcome of outcomes) {
    const year = outcome.shippedOn.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.outcomes.push(outcome);
    else years.push({ year, outcomes: [outcome] });
  }
  return years;
}
