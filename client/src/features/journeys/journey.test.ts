import { expect, it } from 'vitest';
import { entryOf } from '../../test/journeys';
import { byYear, isFromTeam, listVariables, type Entry } from './journey';

const entry = (id: string, at: string) => entryOf(id, 'SAID', { at }) as unknown as Entry;

it('puts entries under the year in which they were where the community is, in their order', () => {
  const years = byYear(
    [
      entry('c', '2026-06-01T12:00:00Z'),
      // Already the new year in Berlin.
      entry('b', '2025-12-31T23:30:00Z'),
      entry('a', '2025-12-31T22:30:00Z'),
    ],
    'Europe/Berlin',
  );
  expect(years.map(({ year, entries }) => [year, entries.map(({ id }) => id)])).toEqual([
    ['2026', ['c', 'b']],
    ['2025', ['a']],
  ]);
  expect(byYear([], 'Europe/Berlin')).toEqual([]);
});

it('stands what came from the team beside what was said', () => {
  const kinds = ['SAID', 'ANSWERED', 'PROMISED', 'CREDITED', 'PUT_RIGHT'] as const;
  expect(kinds.filter((kind) => isFromTeam({ kind }))).toEqual(['ANSWERED', 'PROMISED', 'PUT_RIGHT']);
});

it('asks for one kind when the address names one, and for all otherwise', () => {
  const asked = (query: string) => listVariables(new URLSearchParams(query));
  expect(asked('')).toEqual({ first: 20, after: null, filter: { kinds: null } });
  expect(asked('kind=MET&after=x')).toEqual({ first: 20, after: 'x', filter: { kinds: ['MET'] } });
  expect(asked('kind=SPENT')).toMatchObject({ filter: { kinds: null } });
});
