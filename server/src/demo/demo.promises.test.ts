import { expect, it } from 'vitest';
import { handOvers, promises } from './content/promises.js';
import { people } from './content/people.js';
import { ideas } from './demo.content.js';

const all = Object.values(promises);

it('promises what the team said about ideas there are, and lets only the team hand over', () => {
  const titles = new Set(ideas.map(({ title }) => title));
  expect([...Object.keys(promises), ...Object.keys(handOvers)].filter((title) => !titles.has(title))).toEqual(
    [],
  );
  const hands = [...Object.values(handOvers), ...all.flatMap(({ handOver }) => handOver ?? [])];
  expect(hands.filter(({ by, to }) => [by, to].some((key) => people[key].role === 'CUSTOMER'))).toEqual([]);
});

it('shows promises to come, late, kept, kept late and dropped, one moved and one in other hands', () => {
  const open = all.filter(({ ends }) => !ends);
  const kept = all.filter(({ ends }) => ends && 'kept' in ends);
  const late = ({ due, ends }: (typeof all)[number]): boolean => -(ends?.ago ?? 0) > due;
  expect([open.filter(late).length > 0, open.some((one) => !late(one))]).toEqual([true, true]);
  expect([kept.filter(late).length, kept.filter((one) => !late(one)).length]).toEqual([1, 1]);
  expect(all.filter(({ ends }) => ends && 'dropped' in ends)).toHaveLength(1);
  expect(all.some(({ moves }) => moves?.length)).toBe(true);
  expect(all.filter(({ handOver }) => handOver)).toHaveLength(1);
});
