import { filteredPath } from '../../lib/filtered-path';
import type { IdeaFilter, IdeaSort, StageCategory } from '../../lib/schema.generated';

export const sorts = {
  trending: 'TRENDING',
  newest: 'NEWEST',
  supported: 'MOST_SUPPORTED',
  waiting: 'LONGEST_WAITING',
} as const satisfies Record<string, IdeaSort>;

export const categories: StageCategory[] = [
  'OPEN',
  'CONSIDERING',
  'PLANNED',
  'BUILDING',
  'SHIPPED',
  'DECLINED',
  'MERGED',
];

/** Whose ideas are shown. */
export type Whose = 'mine' | 'supported' | 'waiting' | 'late';

export interface ListQuery {
  sort: IdeaSort;
  filter: IdeaFilter;
  after: string | null;
  whose: Whose | null;
}

const isOneOf = <T extends string>(all: readonly T[], value: string | null): value is T =>
  all.includes(value as T);

/** Reads the list's filters from the address. What it does not know it leaves out, so old links keep working. */
export function readQuery(search: URLSearchParams): ListQuery {
  const sort = search.get('sort') ?? '';
  const stages = (search.get('stage') ?? '').toUpperCase().split(',');
  const chosen = categories.filter((category) => stages.includes(category));
  const show = search.get('show');
  const whose = isOneOf(['mine', 'supported', 'waiting', 'late'] as const, show) ? show : null;
  // Keys in one order and only when set: the same list is the same entry of the cache.
  const filter: IdeaFilter = {
    ...(search.get('space') && { space: search.get('space') }),
    ...(chosen.length > 0 && { categories: chosen }),
    ...(search.get('tag') && { tag: search.get('tag') }),
    ...(whose === 'mine' && { mine: true }),
    ...(whose === 'supported' && { supportedByMe: true }),
    ...(whose === 'waiting' && { waiting: true }),
    ...(whose === 'late' && { late: true }),
  };
  return {
    sort: Object.hasOwn(sorts, sort) ? sorts[sort as keyof typeof sorts] : 'TRENDING',
    filter,
    after: search.get('after'),
    whose,
  };
}

/** The address of the same list with something changed; a space's own page is a list too. */
export const changed = (
  search: URLSearchParams,
  changes: Record<string, string | null>,
  path = '/ideas',
): string => filteredPath(path, search, changes);
