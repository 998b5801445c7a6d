import { expect, it } from 'vitest';
import { byAge, firstDayOf, fromFive, monthsTo, quantile } from './accountability.rules.js';
import { coarse } from './figures.js';

it('finds the middle and the ninetieth of a hundred by rank, and nothing of nothing', () => {
  const waits = [
    { value: 1, count: 3 },
    { value: 30, count: 1 },
    { value: 5, count: 6 },
  ];
  expect([quantile(waits, 0.5), quantile(waits, 0.9), quantile(waits, 0.91), quantile([], 0.5)]).toEqual([
    5,
    5,
    30,
    null,
  ]);
  expect(quantile([{ value: 7, count: 1 }], 0.01)).toBe(7);
});

it('shows what people told from five on, and that there is none', () => {
  expect([0, 1, 4, 5, 60].map(fromFive)).toEqual([0, null, null, 5, 60]);
});

it('counts waits in hours up to three days, and in whole days from there on', () => {
  expect([-2, 0.9, 71.9, 72, 95, 96, 100].map(coarse)).toEqual([0, 0, 71, 72, 72, 96, 96]);
});

it('begins a range with its first day, and the axis with its first month', () => {
  expect(firstDayOf('LAST_90_DAYS', '2026-03-02')).toBe('2025-12-03');
  expect(firstDayOf('LAST_12_MONTHS', '2026-03-02')).toBe('2025-04-01');
  expect(monthsTo('2026-01-31')).toEqual([
    ...Array.from({ length: 11 }, (_, at) => `2025-${String(at + 2).padStart(2, '0')}`),
    '2026-01',
  ]);
});

it('sorts ages into months, with no end to the last', () => {
  const ages = [0, 30, 31, 180, 181, 4000].map((value) => ({ value, count: 2 }));
  expect(byAge(ages).map(({ count }) => count)).toEqual([4, 2, 2, 4]);
});
