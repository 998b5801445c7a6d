import type { SuggestionState } from '../../lib/schema.generated';

/** In the order in which one looks for them. */
export const STATES: readonly SuggestionState[] = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED'];

/** The state an address asks for, such as `?state=declined`; the open ones unless it says so, null for `?state=all`. */
export function stateIn(search: URLSearchParams): SuggestionState | null {
  const asked = search.get('state')?.toUpperCase();
  return asked === 'ALL' ? null : (STATES.find((state) => state === asked) ?? 'OPEN');
}

/** What `?state=` says for a state; the open ones need none. */
export const stateParameter = (state: SuggestionState | null): string | null =>
  state === 'OPEN' ? null : (state?.toLowerCase() ?? 'all');
