import { expect, it } from 'vitest';
import { VisitorCache } from './visitor-cache.js';

const silent = { listenToAll: () => () => undefined };

// Visitors choose what is kept, by what they ask for: five hundred long answers would be gigabytes.
it('holds a bounded amount, the oldest going first, and nothing that alone is most of it', () => {
  const cache = new VisitorCache<string>(silent, (value) => value.length, { bytes: 100, one: 40 });
  const keep = (key: string, size: number): void => cache.keep('c', key, 'x'.repeat(size), cache.moment());
  keep('a', 40);
  keep('b', 40);
  keep('huge', 41);
  expect(cache.peek('c', 'huge')).toBeUndefined();
  expect(cache.peek('c', 'a')).toHaveLength(40);
  keep('c', 40);
  expect(['a', 'b', 'c'].map((key) => cache.peek('c', key)?.length)).toEqual([undefined, 40, 40]);
  keep('b', 10);
  keep('d', 40);
  expect(
    ['b', 'c', 'd'].map((key) => cache.peek('c', key)?.length),
    'a value that is replaced no longer counts',
  ).toEqual([10, 40, 40]);
  cache.drop('c');
  keep('e', 40);
  keep('f', 40);
  expect(
    ['e', 'f'].map((key) => cache.peek('c', key)?.length),
    'nor does what is dropped',
  ).toEqual([40, 40]);
});
