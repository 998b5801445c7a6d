import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptCounts, plainCounts } from '../../test/accountability.js';
import { databaseOfThisFile } from '../../test/template-database.js';
import { NO_LIMITS, TEST_SETTINGS } from '../../test/world.js';
import { communityForRequest } from '../communities/community.module.js';
import { fillDemo } from '../demo/demo.module.js';
import { systemClock } from '../platform/clock.js';
import type { Services } from '../platform/context.js';
import { closeServices, openServices } from '../services.js';
import { readAccountability } from './accountability.read.js';
import { recount } from './roll-up.schedules.js';

let services: Services;
let communityId: string;

beforeAll(async () => {
  services = await openServices({
    databaseUrl: await databaseOfThisFile(import.meta.filename),
    poolMax: 4,
    limits: NO_LIMITS,
    trustedRanges: [],
    publicUrl: 'https://ideas.example.com',
    settings: TEST_SETTINGS,
    log: console as unknown as Services['log'],
    clock: systemClock,
  });
  await fillDemo(services);
  communityId = (await communityForRequest(services.db, undefined))?.id ?? '';
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
  const { db, clock } = services;
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
