import { expect, it } from 'vitest';
import { changed, readQuery } from './irritant-filter';

const read = (query: string) => readQuery(new URLSearchParams(query));

it('shows the newest of everybody when the address says nothing', () => {
  expect(read('')).toEqual({ sort: 'NEWEST', filter: {}, space: null, after: null, whose: null });
});

it('reads every filter from the address', () => {
  expect(read('sort=people&space=meters&state=fixed&stage=First+bill&show=reported&after=abc')).toEqual({
    sort: 'MOST_REPORTED',
    filter: { space: 'meters', state: 'FIXED', journeyStage: 'First bill', reportedByMe: true },
    space: 'meters',
    after: 'abc',
    whose: 'reported',
  });
});

it('leaves out what it does not know', () => {
  expect(read('sort=loudest&state=burning&show=everything')).toEqual(read(''));
  expect(read('sort=toString')).toEqual(read(''));
});

it('starts the list anew when a filter changes, and keeps the others', () => {
  const search = new URLSearchParams('sort=oldest&after=abc');
  expect(changed(search, { state: 'open' })).toBe('/irritants?sort=oldest&state=open');
});
