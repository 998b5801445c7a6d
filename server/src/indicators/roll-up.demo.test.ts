import { INDICATORS } from '@rapport/shared/indicating';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptCounts, plainCounts } from '../../test/accountability.js';
import { keptIndicators, plainIndicators } from '../../test/indicators.js';
import { databaseOfThisFile } from '../../test/template-database.js';
import { NO_LIMITS, TEST_SETTINGS } from '../../test/world.js';
import { recount } from '../accountability/accountability.module.js';
import { readAccountability } from '../accountability/accountability.read.js';
import { communityForRequest } from '../communities/community.module.js';
import { fillDemo } from '../demo/demo.module.js';
import { systemClock, type Clock } from '../platform/clock.js';
import type { Services } from '../platform/context.js';
import { closeServices, openServices } from '../services.js';
import { countIndicators } from './indicator.module.js';
import { readIndicators } from './indicator.read.js';

let services: Services;
let communityId: string;
// What is filled in has the real moments; what is counted is counted at one of them.
const clock: Clock = { now: () => systemClock.now() };

beforeAll(async () => {
  services = await openServices({
    databaseUrl: await databaseOfThisFile(import.meta.filename),
    poolMax: 4,
    limits: NO_LIMITS,
    trustedRanges: [],
    publicUrl: 'https://ideas.example.com',
    settings: TEST_SETTINGS,
    log: console as unknown as Services['log'],
    clock,
  });
  await fillDemo(services);
  communityId = (await communityForRequest(services.db, undefined))?.id ?? '';
  const now = systemClock.now();
  clock.now = () => now;
}, 120_000);
afterAll(() => closeServices(services));

it('comes to what a plain walk over the demo comes to, at once and counted anew', async () => {
  const plain = await plainCounts(services, communityId);
  expect(Object.keys(plain).length).toBeGreaterThan(30);
  expect(await keptCounts(services, communityId)).toEqual(plain);
  await services.db.connections.query('delete from accountability_count');
  expect(await recount(services, communityId)).toBeGreaterThan(10);
  expect(await keptCounts(services, communityId)).toEqual(plain);
});

it('gives the page of the demo something to show', async () => {
  const { db } = services;
  const asker = { db, clock, communityId, timeZone: 'Europe/Berlin' };
  const page = await readAccountability(asker, 'LAST_12_MONTHS');
  for (const { title, n } of [
    page.firstWord,
    page.waiting,
    page.declines,
    page.irritants,
    page.expectations,
  ]) {
    expect(n, title).toBeGreaterThan(0);
  }
  expect(page.firstWord.months.filter(({ n }) => n > 0).length).toBeGreaterThan(3);
});

it('counts each of the sixteen indicators as a plain walk over the demo does, and again after it is rebuilt', async () => {
  const plain = await plainIndicators(services, communityId);
  expect(Object.keys(plain).length).toBeGreaterThan(200);
  await countIndicators(services, communityId, { always: true });
  expect(await keptIndicators(services, communityId)).toEqual(plain);
  await services.db.connections.query(
    'delete from indicator_value; delete from indicator_case; delete from indicator_state',
  );
  await countIndicators(services, communityId, { always: false });
  expect(await keptIndicators(services, communityId)).toEqual(plain);
  expect(await countIndicators(services, communityId, { always: false })).toBe(false);
  const { indicators } = await readIndicators({ db: services.db, communityId, now: clock.now() }, INDICATORS);
  const loop = indicators.find(({ name }) => name === 'LOOP_CLOSED');
  expect(loop?.values[0]?.value).toBeGreaterThan(0);
  // Some of them have too few people to be told here.
  expect(
    indicators.filter(({ values }) => values.some(({ value }) => value !== null)).length,
  ).toBeGreaterThan(7);
});
