import type { PromiseFilterInput, PromiseState } from '../../lib/schema.generated';

/** What the list can be narrowed to, as the address names it. */
export const SHOWN = {
  open: ['OPEN', 'LATE'],
  late: ['LATE'],
  kept: ['KEPT'],
  'kept-late': ['KEPT_LATE'],
  dropped: ['DROPPED'],
} as const satisfies Record<string, PromiseState[]>;

export type Shown = keyof typeof SHOWN;

/** Which promises an address asks for; null for all of them, also when it names nothing known. */
export function shownIn(search: URLSearchParams): Shown | null {
  const state = search.get('state') ?? '';
  return Object.hasOwn(SHOWN, state) ? (state as Shown) : null;
}

/** The filter of an address. `mine` is for people of the team: for others it would say that they promised nothing. */
export function filterOf(search: URLSearchParams): PromiseFilterInput {
  const shown = shownIn(search);
  return {
    states: shown && [...SHOWN[shown]],
    space: search.get('space'),
    mine: search.has('mine') || null,
  };
}

/** Whether an address narrows the list at all. */
export const isNarrowed = (search: URLSearchParams): boolean =>
  shownIn(search) !== null || search.has('space') || search.has('mine');
