import { expect, it } from 'vitest';
import { known } from '../../test/journeys.js';
import { promisePlace } from '../../test/promises.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';
import { mailBoundaries, mayContact, type ContactVerdict } from './boundary.module.js';

const inWorld = useWorlds(import.meta.filename);

it('lets people say what they may be asked, and shows it to whom it concerns', async () => {
  const world = await inWorld();
  const { ada, ben, mira } = await promisePlace(world);
  const SET = `mutation ($input: SetBoundariesInput!) { setBoundaries(input: $input) { __typename
    ... on BoundariesSet { boundaries { topics channel hoursFrom } } ... on InvalidInput { fields { path code } } } }`;
  const wide = { topics: ['STORY', 'MEETING', 'REPAIR', 'WELCOME'], channel: 'MAIL' };
  expect(codeOf(await world.as(null).ask(SET, { input: wide }))).toBe('UNAUTHENTICATED');
  const set = async (who: TestMember, more: object): Promise<object> =>
    (await world.as(who).run<{ setBoundaries: object }>(SET, { input: { ...wide, ...more } })).setBoundaries;
  expect(await set(ada, { hoursFrom: '09:00' })).toMatchObject({
    fields: [{ path: 'hoursUntil', code: 'REQUIRED' }],
  });
  expect(await set(ada, { hoursFrom: '25:00', hoursUntil: '09:00' })).toMatchObject({
    fields: [{ path: 'hoursFrom', code: 'INVALID' }],
  });
  expect(await set(ada, { timeZone: 'Mars' })).toMatchObject({ fields: [{ code: 'NOT_A_TIME_ZONE' }] });
  await set(ada, { topics: ['MEETING'], channel: 'INBOX' });
  await set(mira, { note: 'Never before nine.' });
  expect((await known(world, mira, ada.id)).boundaries?.topics).toEqual(['MEETING']);
  expect((await known(world, ben, ada.id)).boundaries).toBeNull();
  // Whoever would ask is refused with the reason, or told to wait; mail keeps to the same.
  const ask = (topic: 'STORY' | 'MEETING', who = ada): Promise<ContactVerdict> =>
    world.services.db.transaction((tx) =>
      mayContact({ tx, actor: mira.actor, now: world.clock.now() }, who.id, topic),
    );
  expect(await ask('STORY')).toMatchObject({
    state: 'CLOSED',
    reason: 'Ada does not want to be asked about telling a story.',
  });
  expect(await ask('MEETING')).toMatchObject({ state: 'OPEN', reason: null, mail: false });
  expect(await ask('STORY', ben)).toMatchObject({ state: 'OPEN', mail: true });
  await set(ada, { hoursFrom: '18:00', hoursUntil: '20:00', timeZone: 'Asia/Tokyo' });
  world.clock.set('2026-03-02T11:30:00Z');
  const until = new Date('2026-03-03T09:00:00Z');
  expect(await ask('STORY')).toMatchObject({ state: 'QUEUED', until, mail: true });
  const mails = await world.services.db.transaction((tx) =>
    mailBoundaries(tx, {
      communityId: world.communityId,
      memberIds: [ada.id, ben.id],
      topic: 'STORY',
      now: world.clock.now(),
    }),
  );
  expect([...mails]).toEqual([[ada.id, { mail: true, until }]]);
  expect((await known(world, null, mira.id)).boundaries?.topics).toHaveLength(4);
});
