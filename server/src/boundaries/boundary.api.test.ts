import type { NotificationKind } from '@rapport/shared/vocabulary';
import { expect, it } from 'vitest';
import { keepTo } from '../../test/boundaries.js';
import { followUpPlace, pass, questionsOf, shipped } from '../../test/follow-ups.js';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { known } from '../../test/journeys.js';
import { announce } from '../../test/meetings.js';
import { promisePlace } from '../../test/promises.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';
import { APPROACHES, boundariesOf } from '../inbox/contact.mail.js';
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

it('lets nobody past them who begins a contact, whatever it is about and whoever sends it', async () => {
  const world = await inWorld();
  const place = await followUpPlace(world);
  const { ada, ben, cleo, dan, mira, jon, space, idea } = place;
  // Noon in Berlin: Ben is outside his hours, Cleo reads her inbox alone, Dan closed the topic, Ada wants no contact.
  world.clock.set('2026-03-02T11:00:00Z');
  const until = new Date('2026-03-02T17:00:00Z');
  const TOPICS = ['STORY', 'MEETING', 'REPAIR', 'WELCOME'];
  await keepTo(world, ben, { hoursFrom: '18:00', hoursUntil: '20:00', timeZone: 'Europe/Berlin' });
  await keepTo(world, cleo, { channel: 'INBOX' });
  await keepTo(world, ada, { channel: 'NONE' });
  for (const [name, topic] of Object.entries(APPROACHES)) {
    const kind = name as NotificationKind;
    await keepTo(world, dan, { topics: TOPICS.filter((one) => one !== topic) });
    const people = [ada, ben, cleo, dan].map(({ id }) => ({ memberId: id, reason: 'ASKED' as const }));
    const mails = await world.services.db.transaction((tx) =>
      boundariesOf(tx, { communityId: world.communityId, kind, people, now: world.clock.now() }),
    );
    const quiet = { mail: false, until: null };
    expect([name, ...[ada, ben, cleo, dan].map(({ id }) => mails.get(id))]).toEqual([
      name,
      quiet,
      { mail: true, until },
      quiet,
      topic ? quiet : { mail: true, until: null },
    ]);
  }
  // A question that the system asks is not asked at all of who wants no contact, until they do.
  await shipped(place);
  await pass(place, 31);
  expect(await questionsOf(place, ada)).toEqual([]);
  expect(await questionsOf(place, ben)).toHaveLength(1);
  await keepTo(world, ada, {});
  await pass(place);
  expect(await questionsOf(place, ada)).toHaveLength(1);
  // Nor is anybody called to a test who closed that, though they follow the idea or joined the tests.
  await world.services.db.connections.query(
    `update idea set stage_id = $2, category = 'BUILDING' where id = $1`,
    [idea.id, space.stages.BUILDING],
  );
  await keepTo(world, ada, { channel: 'NONE' });
  await keepTo(world, dan, { topics: ['STORY', 'REPAIR', 'WELCOME'] });
  const soon = (hours: number): string =>
    new Date(world.clock.now().getTime() + (72 + hours) * 3_600_000).toISOString();
  const call = {
    kind: 'PROTOTYPE_TEST',
    question: 'Can people read it?',
    ideaIds: [idea.id],
    startsAt: soon(0),
    endsAt: soon(1),
    seats: 4,
  };
  const announced = await announce({ ...place, timo: jon } as never, call, mira);
  expect(announced).toMatchObject({ __typename: 'MeetingAnnounced' });
  await jobsDone(world.services);
  const called = async (who: TestMember): Promise<boolean> =>
    (await inboxOf(world, who)).some(({ kind }) => kind === 'MEETING');
  expect([await called(ada), await called(ben), await called(dan)]).toEqual([false, true, false]);
});
