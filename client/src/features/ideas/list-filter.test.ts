import { expect, it } from 'vitest';
import { changed, readQuery } from './list-filter';

const read = (query: string) => readQuery(new URLSearchParams(query));

it('shows what is trending when the address says nothing', () => {
  expect(read('')).toEqual({ sort: 'TRENDING', filter: {}, after: null, whose: null });
});

it('reads every filter from the address', () => {
  expect(read('sort=waiting&space=meters&stage=open,planned&tag=photo&show=mine&after=abc')).toEqual({
    sort: 'LONGEST_WAITING',
    filter: { space: 'meters', categories: ['OPEN', 'PLANNED'], tag: 'photo', mine: true },
    after: 'abc',
    whose: 'mine',
  });
});

it('shows to everybody what waits longer than promised (practice 1.8)', () => {
  expect(read('show=late')).toMatchObject({ filter: { late: true }, whose: 'late' });
});

it('leaves out what it does not know', () => {
  expect(read('sort=loudest&stage=nowhere&show=everything')).toEqual(read(''));
  expect(read('sort=toString')).toEqual(read(''));
});

it('starts the list anew when a filter changes, and keeps the others', () => {
  const search = new URLSearchParams('sort=newest&after=abc');
  expect(changed(search, { stage: 'open' })).toBe('/ideas?sort=newest&stage=open');
  expect(changed(search, { sort: null })).toBe('/ideas');
});
