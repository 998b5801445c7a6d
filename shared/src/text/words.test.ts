import { describe, expect, it } from 'vitest';
import { changedShare, isMaterialChange, piecesOf, wordsOf } from './words.js';

const TEN = 'one two three four five six seven eight nine ten';

describe('how much of a text changed', () => {
  it.each([
    ['nothing', TEN, TEN, 0],
    ['only signs and spaces', 'Read it, now.', 'Read  it now', 0],
    ['only large letters', 'read it', 'Read IT', 0],
    ['one of ten words', TEN, TEN.replace('five', '5th'), 0.1],
    ['two of ten words', TEN, TEN.replace('five six', 'fünf sechs'), 0.2],
    ['three taken out of ten', TEN, 'one two three four five six seven', 0.3],
    ['three put to ten', TEN, `${TEN} eleven twelve thirteen`, 0.3],
    ['all of it', 'one two', 'three four', 1],
    ['more than all of it', 'one', 'two three four', 1],
    ['something where nothing was', '', 'new words', 1],
    ['nothing at all', '', '', 0],
    ['an accent written in two ways', 'caf\u00e9', 'cafe\u0301', 0],
  ])('%s', (_name, before, after, share) => {
    expect(changedShare(before, after, 'en')).toBeCloseTo(share);
  });

  it.each([
    ['German', 'de', 'Zähler im Keller ablesen', 'Zähler im Flur ablesen', 1 / 4],
    ['Japanese, without blanks', 'ja', '数字が小さい', '数字が大きい', 1 / 3],
    ['Thai, without blanks', 'th', 'ฉันกินข้าว', 'ฉันกินปลา', 1 / 3],
  ])('counts words of %s', (_name, language, before, after, share) => {
    expect(changedShare(before, after, language)).toBeCloseTo(share);
  });

  it('takes a tag that names no language as English', () => {
    expect(wordsOf('Read it', 'zz-unknown')).toEqual(['read', 'it']);
  });

  it('is done soon for two long texts without a word in common', { timeout: 1_500 }, () => {
    const long = (word: string): string =>
      Array.from({ length: 2_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(changedShare(long('a'), long('b'), 'en')).toBe(1);
  });
});

describe('a material change', () => {
  const before = { title: 'Read the meter', text: 'one two three four five six seven' };
  it.each([
    ['exactly a fifth is none', { ...before, text: 'one two three four five sechs sieben' }, false],
    ['more than a fifth is one', { ...before, text: 'one two three four fünf sechs sieben' }, true],
    [
      'the title counts with the text',
      { title: 'Weigh the parcel', text: 'one two three four five six acht' },
      true,
    ],
    ['a new title alone of few words', { ...before, title: 'Read my meter' }, false],
  ])('%s', (_name, after, material) => {
    expect(isMaterialChange(before, after, 'en')).toBe(material);
  });
});

it('cuts a text into pieces that are the text again', () => {
  const text = '  Read **it**,\n\n- now 🙂 \n';
  expect(piecesOf(text, 'en').join('')).toBe(text);
});
