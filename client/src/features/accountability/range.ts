import type { AccountabilityRange } from '../../lib/schema.generated';

/** The range an address asks for; whatever it does not know is the last 90 days. */
export function rangeOf(search: URLSearchParams): AccountabilityRange {
  return search.get('range') === '12-months' ? 'LAST_12_MONTHS' : 'LAST_90_DAYS';
}

/** How a range is written in an address; null where it need not be. */
export const wordOf = (range: AccountabilityRange): string | null =>
  range === 'LAST_12_MONTHS' ? '12-months' : null;
