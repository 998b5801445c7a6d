import { expect, it } from 'vitest';
import { excusesIn } from './excuses.js';

it.each([
  ['We are sorry. You lost a week of readings, and that is on us.', []],
  ['We are sorry, but the supplier was late.', ['but']],
  [
    'Sorry if you felt left alone. However, it was out of our hands.',
    ['however', 'if you felt', 'out of our hands'],
  ],
  ['We apologise for any  inconvenience.', ['any inconvenience']],
  ['The button was missing: we are sorry. It contributed to butter prices.', []],
])('finds the excuse in %s', (text, words) => {
  expect(excusesIn(text)).toEqual(words);
});
