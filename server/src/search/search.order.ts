import type { SearchSort } from './search.type.js';

/** What an order compares before the moment and the id. */
export interface SortKey {
  score: number;
  createdAt: Date;
  id: string;
}

/** Later in the list: negative when `a` comes first. The same comparison as SQL makes. */
export function compareKeys(a: SortKey, b: SortKey): number {
  return (
    b.score - a.score ||
    b.createdAt.getTime() - a.createdAt.getTime() ||
    (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
  );
}

/** The first part of the key in SQL, for an entry `e` whose idea's rolled-up support is `st`. */
export const SCORE: Record<Exclude<SearchSort, 'RELEVANCE'>, string> = {
  NEWEST: '0::integer',
  MOST_SUPPORTED: 'coalesce(st.customers, -1)',
};

/** What has all the words comes before what has most of them. */
export const ALL_WORDS = 1_000_000;
/** Somebody who is called so comes before what is written. */
export const CALLED_SO = 2_000_000;
