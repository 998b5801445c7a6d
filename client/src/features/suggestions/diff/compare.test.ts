import { describe, expect, it } from 'vitest';
import { compare, countWords } from './compare';
import type { Part } from './parts';

const shown = (parts: Part[]) =>
  parts.map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind]).join('');
const side = (parts: Part[], kind: 'added' | 'removed') =>
  parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : [])).join('');

describe('comparing two texts', () => {
  it.each([
    ['Read the meter.', 'Read the meter.', 'Read the meter.'],
    ['Read the meter.', 'Read my meter.', 'Read [-the][+my] meter.'],
    ['Read it.', 'Read it at night.', 'Read it[+ at night].'],
    ['The big cat', 'big cat', '[-The ]big cat'],
    ['Two  spaces', 'Two spaces', 'Two[-  ][+ ]spaces'],
    ['', 'New words', '[+New words]'],
    ['Old words', '', '[-Old words]'],
    ['', '', ''],
    ['One two three.', 'Ein zwei drei.', '[-One two three][+Ein zwei drei].'],
    ['First.\n\nSecond.', 'First.\n\nNew.\n\nSecond.', 'First.[+\n\nNew.]\n\nSecond.'],
    ['数字が小さい。', '数字が大きい。', '数字が[-小さい][+大きい]。'],
  ])('%j to %j reads %j', (before, after, expected) => {
    const parts = compare(before, after, /[ぁ-ん]/.test(before) ? 'ja' : 'en');
    expect(shown(parts)).toBe(expected);
  });

  it('loses no letter of either side, whatever they say', () => {
    const words = ['the', 'meter ', ' ', '\n\n', 'stairs,', 'ü', '🙂', '- item\n', '**bold**'];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const text = () => Array.from({ length: next(60) }, () => words[next(words.length)]).join('');
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(), text()];
      const parts = compare(before, after, 'en');
      expect(side(parts, 'removed')).toBe(before);
      expect(side(parts, 'added')).toBe(after);
    }
  });

  it('takes no time to speak of for two long texts with nothing in common', () => {
    const long = (word: string) => Array.from({ length: 2_400 }, (_, index) => `${word}${index}`).join(' ');
    const [before, after] = [long('a').slice(0, 10_000), long('b').slice(0, 10_000)];
    const start = performance.now();
    const parts = compare(before, after, 'en');
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(side(parts, 'removed')).toBe(before);
    expect(side(parts, 'added')).toBe(after);
  });

  it('counts words, not signs and spaces', () => {
    const parts = compare('Read the meter, please.', 'Read my own meter!', 'en');
    expect(countWords(parts, 'en')).toEqual({ added: 2, removed: 2 });
  });
});
