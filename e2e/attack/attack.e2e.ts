import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzz } from './fuzz/fuzz.ts';
import { Place } from './place.ts';
import { fuzzTableOf } from './report.ts';
import { runChecks } from './run.ts';
import { themes } from './themes.ts';

/** What waits for time to pass, or measures it, is for `pnpm attack`. */
const PATIENT =
  /drop by drop|never comes|time of an answer|time of a search|OUTBOUND_ALLOW does not name|from any number of addresses|never finishes/;
const SEED = 20_261_122;

let place: Place;
beforeAll(async () => {
  place = await Place.open();
});
afterAll(() => place?.close());

it.each(themes.map(({ name }) => name))('holds: %s', { timeout: 120_000 }, async (name) => {
  const says = themes
    .filter((theme) => theme.name === name)
    .flatMap(({ checks }) => checks.map((check) => check.says))
    .filter((sentence) => !PATIENT.test(sentence));
  const rows = await runChecks(place, says, ['anywhere', 'own'], undefined, name);
  expect(rows.filter(({ passed }) => !passed)).toEqual([]);
  expect(rows).toHaveLength(says.length);
});

it('answers a thousand operations made from a seed', { timeout: 120_000 }, async () => {
  const report = await fuzz(place, { seed: SEED, runs: 1_000, only: null });
  expect(report.failures, fuzzTableOf(report)).toEqual([]);
});
