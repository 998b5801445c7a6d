import { afterAll, beforeAll, expect, it } from 'vitest';
import { FixedClock } from '../../test/fixed-clock.js';
import { databaseOfThisFile } from '../../test/template-database.js';
import { openDatabase, type Database } from '../platform/database.js';
import { systemIds } from '../platform/ids.js';
import { schemaOptions } from '../services.js';
import { communityForRequest } from './community.queries.js';
import { createFirstCommunity, ensureCommunity } from './community.start.js';

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await databaseOfThisFile(import.meta.filename), { ...schemaOptions, poolMax: 4 });
});
afterAll(() => db.close());

it('waits for whoever fills the first community, longer than a page would', async () => {
  const hurried = await openDatabase(await databaseOfThisFile(import.meta.filename), {
    ...schemaOptions,
    poolMax: 2,
    answerWithinMs: 300,
  });
  const id = systemIds.next();
  const fill = new Promise((resolve) => setTimeout(resolve, 900));
  const turns = await Promise.allSettled([
    createFirstCommunity(db, id, () => fill.then(() => Promise.reject(new Error('broken off')))),
    createFirstCommunity(hurried, id, () => Promise.reject(new Error('it was my turn'))),
  ]);
  expect(turns.map((turn) => turn.status === 'rejected' && turn.reason.message)).toEqual([
    'broken off',
    'it was my turn',
  ]);
  await hurried.close();
});

it('makes one unnamed community though two processes start on an empty database at once', async () => {
  expect(await communityForRequest(db, undefined)).toBeNull();
  const clock = new FixedClock();
  const both = await Promise.all([1, 2].map(() => ensureCommunity(db, clock, systemIds)));
  expect(both.map((one) => one.created).sort()).toEqual([false, true]);
  expect(new Set(both.map((one) => one.communityId)).size).toBe(1);
  expect(await communityForRequest(db, undefined)).toMatchObject({
    id: both[0]?.communityId,
    setUpAt: null,
    demo: false,
  });
  expect((await ensureCommunity(db, clock, systemIds)).created).toBe(false);
});
