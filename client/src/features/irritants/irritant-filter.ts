import { filteredPath } from '../../lib/filtered-path';
import type { IrritantFilter, IrritantSort, IrritantState } from '../../lib/schema.generated';

export const IRRITANTS_PATH = '/irritants';

export const sorts = {
  newest: 'NEWEST',
  people: 'MOST_REPORTED',
  oldest: 'OLDEST',
} as const satisfies Record<string, IrritantSort>;

export const states: IrritantState[] = ['OPEN', 'FIXED'];

/** Whose irritants are shown. */
export type Whose = 'mine' | 'reported';

export interface ListQuery {
  sort: IrritantSort;
  filter: IrritantFilter;
  /** Slug of the space, which also narrows the known places of the journey. */
  space: string | null;
  after: string | null;
  whose: Whose | null;
}

/** Reads the list's filters from the address. What it does not know it leaves out, so old links keep working. */
export function readQuery(search: URLSearchParams): ListQuery {
  const sort = search.get('sort') ?? '';
  const show = search.get('show');
  const whose = show === 'mine' || show === 'reported' ? show : null;
  const state = states.find((one) => one === search.get('state')?.toUpperCase());
  const space = search.get('space');
  const journeyStage = search.get('stage');
  // Keys in one order and only when set: the same list is the same entry of the cache.
  const filter: IrritantFilter = {
    ...(space && { space }),
    ...(state && { state }),
    ...(journeyStage && { journeyStage }),
    ...(whose === 'mine' && { mine: true }),
    ...(whose === 'reported' && { reportedByMe: true }),
  };
  return {
    sort: Object.hasOwn(sorts, sort) ? sorts[sort as keyof typeof sorts] : 'NEWEST',
    filter,
    space,
    after: search.get('after'),
    whose,
  };
}

/** The address of the same list with something changed. */
export const changed = (search: URLSearchParams, changes: Record<string, string | null>): string =>
  filteredPath(IRRITANTS_PATH, search, changes);
