import { SEARCH_QUERY_MAX } from '@rapport/shared/limits';
import { STAGE_CATEGORIES } from '@rapport/shared/vocabulary';
import { filteredPath } from '../../lib/filtered-path';
import type { SearchFilter, SearchKind, SearchSort, StageCategory } from '../../lib/schema.generated';

export const sorts = {
  best: 'RELEVANCE',
  newest: 'NEWEST',
  supported: 'MOST_SUPPORTED',
} as const satisfies Record<string, SearchSort>;

export const kinds: SearchKind[] = [
  'IDEA',
  'OUTCOME',
  'STORY',
  'MEETING',
  'IRRITANT',
  'CONVERSATION',
  'COMMENT',
  'ANSWER',
  'MEMBER',
];

export const categories: readonly StageCategory[] = STAGE_CATEGORIES;

/** Parts of the address that narrow a search down. */
export const NARROWING = ['kind', 'space', 'stage', 'tag'] as const;
type Narrowing = (typeof NARROWING)[number];

/** What can narrow each kind down: people belong to no space, and only ideas have stages and tags. */
const narrowedBy: Record<SearchKind, readonly Narrowing[]> = {
  IDEA: ['kind', 'space', 'stage', 'tag'],
  IRRITANT: ['kind', 'space'],
  OUTCOME: ['kind', 'space'],
  STORY: ['kind', 'space'],
  MEETING: ['kind', 'space'],
  CONVERSATION: ['kind', 'space'],
  COMMENT: ['kind', 'space', 'stage', 'tag'],
  ANSWER: ['kind', 'space', 'stage', 'tag'],
  MEMBER: ['kind'],
};

/** Whether a filter makes sense beside the chosen kind. */
export const canNarrow = (kind: SearchKind | null, by: Narrowing): boolean =>
  kind === null || narrowedBy[kind].includes(by);

export interface SearchQuery {
  /** The words, without blanks around them. */
  text: string;
  kind: SearchKind | null;
  sort: SearchSort;
  filter: SearchFilter;
  after: string | null;
  /** Characters too many; 0 when it can be asked. */
  tooMany: number;
}

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | null =>
  all.find((one) => one === value?.toUpperCase()) ?? null;

/** Reads a search from its address. What it does not know it leaves out, so old links keep working. */
export function readSearch(search: URLSearchParams): SearchQuery {
  const text = (search.get('q') ?? '').trim();
  const sort = search.get('sort') ?? '';
  const kind = oneOf(kinds, search.get('kind'));
  const stage = oneOf(categories, search.get('stage'));
  const given = (by: 'space' | 'tag'): string | null => (canNarrow(kind, by) ? search.get(by) : null);
  const [space, tag] = [given('space'), given('tag')];
  // Keys in one order and only when set: the same search is the same entry of the cache.
  const filter: SearchFilter = {
    ...(kind && { kinds: [kind] }),
    ...(space && { space }),
    ...(stage && canNarrow(kind, 'stage') && { categories: [stage] }),
    ...(tag && { tag }),
  };
  return {
    text,
    kind,
    sort: Object.hasOwn(sorts, sort) ? sorts[sort as keyof typeof sorts] : 'RELEVANCE',
    filter,
    after: search.get('after'),
    tooMany: Math.max(0, text.length - SEARCH_QUERY_MAX),
  };
}

/** The address of the same search with something changed. */
export const changed = (search: URLSearchParams, changes: Record<string, string | null>): string =>
  filteredPath('/search', search, changes);

/** The address of a search for some words alone. */
export const searchPath = (text: string): string => `/search?${new URLSearchParams({ q: text })}`;
