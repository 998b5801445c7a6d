import { expect, it } from 'vitest';
import { parseOptions } from './options.js';
import { isMet, tableOf } from './report.js';

it('measures everything at the smaller size unless told', () => {
  expect(parseOptions([])).toMatchObject({ size: '10k', seed: 1, json: null, databaseUrl: null });
  expect(parseOptions([]).names).toContain('p9');
  expect(parseOptions(['search', 'P1']).names).toEqual(['p1', 'search']);
});

it.each([[['p12']], [['--size', '5']], [['--seed', '0']], [['--rounds', 'x']], [['--nothing']]])(
  'refuses %j',
  (args) => {
    expect(() => parseOptions(args)).toThrow(/must be|not a bench|Unknown option/);
  },
);

it('says which bars are missed', () => {
  const row = { id: 'P1', what: 'a list', value: 0.5, unit: 'of floor' };
  const missed = { ...row, bar: { kind: 'least', value: 0.6 } } as const;
  const met = { ...row, bar: { kind: 'most', value: 0.6 } } as const;
  expect([isMet(missed), isMet(met), isMet({ ...row, bar: null })]).toEqual([false, true, true]);
  const [, , first, second] = tableOf([missed, met]).split('\n');
  expect(first).toMatch(/✗ {2}P1 {2}a list .*≥ 0\.6/);
  expect(second).toMatch(/✓ {2}P1 {2}a list .*≤ 0\.6/);
});
