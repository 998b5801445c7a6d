import { expect, it } from 'vitest';
import { byYear, changed, readQuery } from './outcome-filter';

const read = (address: string) => readQuery(new URLSearchParams(address));

it('shows what was built unless the small wins are asked for', () => {
  expect(read('').filter).toEqual({ kind: 'RELEASE' });
  expect(read('show=small-wins').filter).toEqual({ kind: 'SMALL_WIN' });
  expect(read('space=home&year=2026&after=c1')).toEqual({
    first: 20,
    after: 'c1',
    filter: { kind: 'RELEASE', space: 'home', year: 2026 },
  });
});

it('leaves out what is no year and no way of showing, so that old links keep working', () => {
  for (const year of ['', '26', '1999', '2026abc', '-1']) {
    expect(read(`year=${year}&show=all`).filter).toEqual({ kind: 'RELEASE' });
  }
});

it('starts the list anew when a filter changes', () => {
  expect(changed(new URLSearchParams('space=home&after=c1'), { year: '2026' })).toBe(
    '/outcomes?space=home&year=2026',
  );
  expect(changed(new URLSearchParams('year=2026'), { year: null })).toBe('/outcomes');
});

it('puts outcomes under their years in the order they come', () => {
  const of = (shippedOn: string) => ({ shippedOn });
  expect(byYear([of('2026-11-02'), of('2026-01-01'), of('2025-12-31')])).toEqual([
    { year: '2026', outcomes: [of('2026-11-02'), of('2026-01-01')] },
    { year: '2025', outcomes: [of('2025-12-31')] },
  ]);
  expect(byYear([])).toEqual([]);
});
