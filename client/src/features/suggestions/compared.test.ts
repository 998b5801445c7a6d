import { expect, it } from 'vitest';
import { comparedIn } from './compared';

it.each([
  ['', 1, null],
  ['from=1&to=2', 1, null],
  ['', 4, { from: 3, to: 4 }],
  ['to=2', 4, { from: 1, to: 2 }],
  ['from=1', 4, { from: 1, to: 4 }],
  ['from=4&to=1', 4, { from: 4, to: 1 }],
  ['from=0&to=99', 4, { from: 1, to: 4 }],
  ['from=-1&to=x', 4, { from: 3, to: 4 }],
])('%j of %i versions compares %j', (search, newest, expected) => {
  expect(comparedIn(new URLSearchParams(search), newest)).toEqual(expected);
});
