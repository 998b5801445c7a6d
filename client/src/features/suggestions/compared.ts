/** The two versions an address compares, such as `?from=1&to=3`. */
export interface Compared {
  from: number;
  to: number;
}

const numberIn = (search: URLSearchParams, key: string): number | null => {
  const value = search.get(key) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
};

/**
 * What an address asks to compare: the newest version with the one before it unless it says otherwise. Null while there
 * is one version only, and what is not there becomes the nearest that is.
 */
export function comparedIn(search: URLSearchParams, newest: number): Compared | null {
  if (newest < 2) return null;
  const within = (number: number) => Math.min(Math.max(number, 1), newest);
  const to = within(numberIn(search, 'to') ?? newest);
  return { from: within(numberIn(search, 'from') ?? to - 1), to };
}
