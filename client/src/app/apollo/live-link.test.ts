import { expect, it } from 'vitest';
import { waitBefore } from './live-link';

it('waits longer after each failure, never longer than half a minute', () => {
  const waits = [0, 1, 2, 3, 10].map((attempt) => waitBefore(attempt, () => 1));
  expect(waits).toEqual([500, 1000, 2000, 4000, 30_000]);
});

it('spreads those who come back at the same time', () => {
  expect(waitBefore(3, () => 0)).toBe(2000);
});
