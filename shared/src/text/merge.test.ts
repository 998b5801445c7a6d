import { describe, expect, it } from 'vitest';
import { mergeTexts, mergeWordings } from './merge.js';

const BASE = 'The stairs are steep and the digits are small.';

describe('merging what two people changed', () => {
  it.each([
    [
      'different words',
      BASE.replace('steep', 'very steep'),
      BASE.replace('small', 'tiny'),
      'The stairs are very steep and the digits are tiny.',
    ],
    [
      'a sentence put before and one after',
      `Look. ${BASE}`,
      `${BASE} It is dark.`,
      `Look. ${BASE} It is dark.`,
    ],
    [
      'the same change',
      BASE.replace('small', 'tiny'),
      BASE.replace('small', 'tiny'),
      BASE.replace('small', 'tiny'),
    ],
    ['nothing here', BASE, BASE.replace('small', 'tiny'), BASE.replace('small', 'tiny')],
    ['nothing there', BASE.replace('small', 'tiny'), BASE, BASE.replace('small', 'tiny')],
    [
      'paragraphs',
      `${BASE}\n\nOne.`,
      BASE.replace('steep', 'high'),
      `${BASE.replace('steep', 'high')}\n\nOne.`,
    ],
  ])('takes both: %s', (_name, current, suggested, expected) => {
    expect(mergeTexts(BASE, current, suggested, 'en')).toEqual({ text: expected, conflicts: [] });
  });

  it.each([
    [
      'one word in two ways',
      BASE.replace('small', 'tiny'),
      BASE.replace('small', 'grey'),
      { before: 'small', current: 'tiny', suggested: 'grey' },
    ],
    [
      'changed here and taken out there',
      BASE.replace(' steep', ' high'),
      BASE.replace(' steep', ''),
      { before: 'steep', current: 'high', suggested: '' },
    ],
    ['two endings', `${BASE} One.`, `${BASE} Two.`, { before: '', current: 'One.', suggested: 'Two.' }],
  ])('keeps both sides of a conflict: %s', (_name, current, suggested, conflict) => {
    const merged = mergeTexts(BASE, current, suggested, 'en');
    expect(merged.conflicts).toMatchObject([conflict]);
    const { at, length } = merged.conflicts[0] ?? { at: -1, length: 0 };
    const sides = [conflict.current, conflict.suggested].filter(Boolean).join(' ');
    expect(merged.text.slice(at, at + length).trim()).toBe(sides);
  });

  it('says which of title and text conflicts', () => {
    const merged = mergeWordings(
      { title: 'Read the meter', text: BASE },
      { title: 'Read my meter', text: BASE },
      { title: 'Read your meter', text: `${BASE} Really.` },
      'en',
    );
    expect(merged.title).toBe('Read my your meter');
    expect(merged.text).toBe(`${BASE} Really.`);
    const conflict = { field: 'TITLE', before: 'the', current: 'my', suggested: 'your', at: 4, length: 8 };
    expect(merged.conflicts).toEqual([conflict]);
  });

  it('loses no new word of either side, whatever they are', () => {
    const words = ['the', 'meter', ' ', '\n\n', 'stairs,', 'ü', '🙂', '- item\n', '**bold**', 'a', 'b'];
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const some = (most: number): string[] =>
      Array.from({ length: next(most) }, () => `${words[next(words.length)]} `);
    for (let round = 0; round < 500; round += 1) {
      const base = some(40);
      const fresh: string[] = [];
      const edited = (): string =>
        base
          .flatMap((word) => {
            const kept = next(5) > 0 ? [word] : [];
            if (next(5) > 0) {
              return kept;
            }
            fresh.push(`new${round}x${fresh.length}`);
            return [...kept, `${fresh.at(-1)} `];
          })
          .join('');
      const { text } = mergeTexts(base.join(''), edited(), edited(), 'en');
      expect(fresh.filter((word) => !text.includes(word))).toEqual([]);
    }
  });

  it('puts whole texts beside each other that cannot be told apart, and soon', { timeout: 1_500 }, () => {
    const long = (word: string): string =>
      Array.from({ length: 1_600 }, (_, index) => `${word}${index}`).join(' ');
    const merged = mergeTexts(long('a'), long('b'), long('c'), 'en');
    expect(merged.conflicts).toHaveLength(1);
    expect(merged.text).toContain(long('b'));
    expect(merged.text).toContain(long('c'));
  });
});
