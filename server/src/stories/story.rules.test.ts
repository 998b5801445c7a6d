import { expect, it } from 'vitest';
import { claimsAShare, initialsOf, namedAs, offersSomething, readingMinutes } from './story.rules.js';

it('names people by no more than they agreed to', () => {
  const shown = (['NAME', 'FIRST_NAME', 'ANONYMOUS'] as const).map((form) => {
    const name = namedAs(form, ' Ada  Quillfeather');
    return [name, initialsOf(form, name.trim())];
  });
  expect(shown).toEqual([
    [' Ada  Quillfeather', 'AQ'],
    ['Ada', 'A'],
    ['Somebody who lived it', null],
  ]);
});

it('finds an offer in words that ask for a story, and a share in those of the company', () => {
  const offers = [
    'There is a voucher in it.',
    'You get 20 % off.',
    'We pay you for it.',
    'A gift waits.',
    '€50 for an hour',
    'A month of power, 30 euros',
    'Two free months',
  ];
  const plain = [
    'How was it for you?',
    'You gave us an hour in 2024.',
    'Would you tell others of the winter?',
  ];
  expect([offers.filter((text) => !offersSomething(text)), plain.filter(offersSomething)]).toEqual([[], []]);
  expect(['40 %', '40%', 'forty percent', '5 per cent', 'a meter in 2024'].map(claimsAShare)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

it('says how long one reads, pictures and addresses aside', () => {
  const words = (count: number): string => 'word '.repeat(count);
  expect(
    ['', words(220), words(331), `![a meter in the cellar](${words(900)})`, '水'.repeat(880)].map(
      readingMinutes,
    ),
  ).toEqual([1, 1, 2, 1, 2]);
});
