import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ideaSaying, pageFound, type TestHit } from '../../test/search.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '"',
    '-',
    '-"',
    '“',
    '”',
    '&',
    '|',
    '!',
    '<->',
    ':*',
    '%',
    '_',
    '\\',
    "'",
    '\0',
    '\ud800',
    '(',
    ')',
  ),
  fc.constantFrom('meter', 'Zähler', '計程車', 'メーター', '=meter', 'ß', 'İ', '\u0301', 'ﬁ', '١٢٣'),
);

it('answers whatever is typed, and never changes a word of what it shows', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const space = await world.space();
  const titles = [
    'Read the meter from a photo',
    'Zähler für 計程車 und メーター',
    'ﬁne \u0130zmir ١٢٣ 👩‍👩‍👧 100%',
  ];
  for (const title of titles) {
    await ideaSaying(world, rosa, space, title, `Text of ${title}`);
  }
  const voice = world.as(rosa);
  const whole = (parts: TestHit['title']): string => parts.map(({ text }) => text).join('');
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ').slice(0, 300)),
      fc.constantFrom('RELEVANCE', 'NEWEST', 'MOST_SUPPORTED'),
      async (query, sort) => {
        const page = await pageFound(voice, query, { sort });
        expect(page.totalCount).toBe(page.edges.length);
        for (const { node } of page.edges.filter(({ node: { kind } }) => kind === 'IDEA')) {
          expect(titles).toContain(whole(node.title));
          expect(whole(node.excerpt)).toBe(`Text of ${whole(node.title)}`);
        }
      },
    ),
    { numRuns: 150, seed: 20260302 },
  );
}, 60_000);
