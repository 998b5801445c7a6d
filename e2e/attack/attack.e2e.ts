import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzz } from './fuzz/fuzz.ts';
import { Place } from './place.ts';
import { fuzzTableOf } from './report.ts';
import { runChecks } from './run.ts';
import { themes } from './themes.ts';

/** What waits for time to pass, measures it, or tries passwords by the dozen: all of that is for `pnpm attack`. */
const PATIENT = [
  /drop by drop|never comes|time of an answer|time of a search|never finishes|OUTBOUND_ALLOW does not name|forty social/,
  /^(sign-in|sign-up|code|vote|drafts|preview):|\/64|aliases in one document|hundred acts|only own paths|a refusal says/,
  /what a key stands for|introduce itself|revoked token|chosen by mail ends|not told of what happens|mail shows hostile/,
  /cannot add a header|cannot either|a digest shows|slow receivers|muted thread reaches|by the hundred|endless headers|hidden in another|thirty at once|made at once|same words whether/,
];
const SEED = 20_261_122;

let place: Place;
beforeAll(async () => {
  place = await Place.open();
});
afterAll(() => place?.close());

/** What is checked here of a theme. */
const impatient = themes
  .map(({ name, checks }) => ({
    name,
    says: checks
      .map((check) => check.says)
      .filter((sentence) => !PATIENT.some((pattern) => pattern.test(sentence))),
  }))
  .filter(({ says }) => says.length > 0);

it.each(impatient)('holds: $name', { timeout: 120_000 }, async ({ name, says }) => {
  const rows = await runChecks(place, says, ['anywhere', 'own'], undefined, name);
  expect(rows.filter(({ passed }) => !passed)).toEqual([]);
  expect(rows).toHaveLength(says.length);
});

it('answers a thousand operations made from a seed', { timeout: 120_000 }, async () => {
  const report = await fuzz(place, { seed: SEED, runs: 1_000, only: null });
  expect(report.failures, fuzzTableOf(report)).toEqual([]);
});
