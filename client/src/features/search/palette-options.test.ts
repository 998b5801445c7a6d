import { expect, it } from 'vitest';
import { optionsFor } from './palette-options';
import type { FoundThing } from './use-search-as-typed';

const places = [
  { to: '/ideas', words: 'Ideas' },
  { to: '/roadmap', words: 'Roadmap' },
  { to: '/roadmap/declined', words: 'What we declined, and why' },
];
const thing = { path: '/ideas/1-x' } as FoundThing;
const words = (typed: string, things: FoundThing[] = []) =>
  optionsFor(typed, places, things).map(({ kind, to }) => `${kind} ${to}`);

it('offers pages before anything is typed', () => {
  expect(words('  ')).toEqual(['place /ideas', 'place /roadmap', 'place /roadmap/declined']);
});

it('keeps all results first and what arrives later last, so that nothing above it moves', () => {
  expect(words('road')).toEqual(['all /search?q=road', 'place /roadmap']);
  expect(words('road', [thing])).toEqual(['all /search?q=road', 'place /roadmap', 'thing /ideas/1-x']);
});

it('finds pages by beginnings of their words, in any order', () => {
  expect(words('why decl')).toEqual(['all /search?q=why+decl', 'place /roadmap/declined']);
  expect(words('oadmap')).toEqual(['all /search?q=oadmap']);
});
