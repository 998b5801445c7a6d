import { mergeWordings } from '@rapport/shared/text/merge';
import { expect, it } from 'vitest';
import { resolve } from './resolve';

const base = { title: 'Read the meter', text: 'The stairs are steep and the digits are small. I fall.' };
const current = { title: 'Read my meter', text: 'The stairs are high and the digits are small. I fell.' };
const suggested = { title: 'Read the meter', text: 'The stairs are old and the digits are tiny. I stumble.' };
const merge = {
  ...mergeWordings(base, current, suggested, 'en'),
  conflicts: mergeWordings(base, current, suggested, 'en').conflicts,
} as never;

it('keeps both sides until something is chosen', () => {
  const { title, text } = resolve(merge, []);
  expect(title).toBe('Read my meter');
  for (const word of ['high', 'old', 'tiny', 'fell', 'stumble']) expect(text).toContain(word);
});

it.each([
  [['current', 'current'], 'The stairs are high and the digits are tiny. I fell.'],
  [['suggested', 'suggested'], 'The stairs are old and the digits are tiny. I stumble.'],
  [['current', 'suggested'], 'The stairs are high and the digits are tiny. I stumble.'],
] as const)('puts %j where it was chosen and leaves the rest', (choices, expected) => {
  expect(resolve(merge, choices).text).toBe(expected);
});
