import { expect, it } from 'vitest';
import { titleFrom } from './title.js';

it('takes a short text as it is, on one line', () => {
  expect(titleFrom('  Benches\nin the shade. ', 'en', 120)).toBe('Benches in the shade.');
});

it('cuts between words, as the language knows them, and says that there is more', () => {
  expect(titleFrom('Benches in the shade would help.', 'en', 24)).toBe('Benches in the shade…');
  expect(titleFrom('Benches, in the shade.', 'en', 10)).toBe('Benches…');
  const chinese = titleFrom('我覺得應該開放司機同時接受多家派遣', 'zh', 10);
  expect(chinese).toBe('我覺得應該開放司機…');
});

it('cuts an endless word between characters', () => {
  expect(titleFrom('a'.repeat(50), 'en', 10)).toBe(`${'a'.repeat(9)}…`);
  expect(titleFrom('🌳'.repeat(50), 'en', 10)).toBe(`${'🌳'.repeat(4)}…`);
});
