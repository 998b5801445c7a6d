import { expect, it } from 'vitest';
import { keepTo } from '../../test/boundaries.js';
import { postIdea } from '../../test/ideas.js';
import { irritantBy, meToo } from '../../test/irritants.js';
import { momentPlace, momentsOf, promptsOf, sayTo, switchTo } from '../../test/moments.js';
import { published } from '../../test/outcomes.js';
import { answer, DECLINE, placeOf, set } from '../../test/reviews.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('finds somebody new without a word, until anybody says one, and once they wrote before no more', async () => {
  const world = await inWorld();
  const { ada, mira, jon, space, idea } = await momentPlace(world);
  expect(await momentsOf(world, mira)).toMatchObject([
    {
      rule: 'NEWCOMER',
      thingId: idea.id,
      reason: expect.stringContaining('the first thing Ada wrote here') as unknown,
      path: expect.stringMatching(/^\/ideas\/\d+-read-the-meter$/) as unknown,
    },
  ]);
  await commentBy(world, jon, idea.threadId, 'A note among us', { staffOnly: true });
  expect(await promptsOf(world, mira), 'a note is no word').toEqual(['NEWCOMER: Read the meter']);
  const ben = await world.member('CUSTOMER', 'Ben');
  await irritantBy(world, ben, space, 'The stairs are dark');
  await postIdea(world, await world.member('STAFF', 'Tom'), space, 'From within');
  expect(new Set(await promptsOf(world, mira))).toEqual(
    new Set(['NEWCOMER: Read the meter', 'NEWCOMER: The stairs are dark']),
  );
  // The team among itself as well (practice 1.15).
  const inside = await world.space('STAFF');
  await set(world, 'update space set default_owner_id = $2 where id = $1', [inside.id, mira.id]);
  const lena = await world.member('STAFF', 'Lena');
  const first = await postIdea(world, lena, inside, 'A quiet room for calls');
  expect(await promptsOf(world, mira)).toContain('NEWCOMER: A quiet room for calls');
  await commentBy(world, jon, first.threadId, 'Welcome, Lena.');
  // Nobody is prompted to greet who does not want that.
  for (const closed of [{ channel: 'NONE' }, { topics: ['STORY', 'MEETING', 'REPAIR'] }]) {
    await keepTo(world, ben, closed);
    expect(await promptsOf(world, mira)).toEqual(['NEWCOMER: Read the meter']);
  }
  await keepTo(world, ben, {});
  await commentBy(world, jon, idea.threadId, 'Hello Ada.');
  world.clock.advance({ minutes: 1 });
  await postIdea(world, ada, space, 'Her second');
  expect(await promptsOf(world, mira)).toEqual(['NEWCOMER: The stairs are dark']);
  world.clock.advance({ days: 14 });
  expect(await promptsOf(world, mira), 'what waits is prompted for by waiting').toEqual([
    'WAITING_LONG: Her second',
  ]);
  // Whoever decides an idea is asked, not who answers for its space; and that one again when there is no such person.
  await set(world, `update idea set decider_id = $2 where title = $1`, ['Her second', jon.id]);
  expect([await promptsOf(world, jon), await promptsOf(world, mira)]).toEqual([
    ['WAITING_LONG: Her second'],
    [],
  ]);
  await set(world, `update member set role = 'CUSTOMER' where id = $1`, [jon.id]);
  expect(await promptsOf(world, mira)).toEqual(['WAITING_LONG: Her second']);
});

it('finds what is reported by three within a week, and again only with three new ones', async () => {
  const world = await inWorld();
  const { mira, jon, space } = await momentPlace(world);
  await switchTo(world, mira, 'NEWCOMER', false);
  await switchTo(world, mira, 'WAITING_LONG', false);
  const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.member()));
  const irritant = await irritantBy(world, people[0]!, space, 'The login forgets me');
  await meToo(world, people[1]!, irritant.id);
  expect(await momentsOf(world, mira)).toEqual([]);
  world.clock.advance({ days: 6 });
  await meToo(world, people[2]!, irritant.id);
  const [often, ...more] = await momentsOf(world, mira);
  expect(more).toEqual([]);
  expect(often).toMatchObject({ rule: 'IRRITANT_OFTEN', thingId: irritant.id });
  expect(often?.reason).toContain('3 people reported it');
  expect(await momentsOf(world, jon)).toEqual([]);
  await sayTo(world, mira, often!, { answer: 'DONE' });
  for (const person of people.slice(3, 5)) {
    world.clock.advance({ hours: 1 });
    await meToo(world, person, irritant.id);
  }
  expect(await momentsOf(world, mira)).toEqual([]);
  world.clock.advance({ days: 6, hours: 22, minutes: 30 });
  await meToo(world, people[5]!, irritant.id);
  expect(await promptsOf(world, mira)).toEqual(['IRRITANT_OFTEN: The login forgets me']);
  world.clock.advance({ days: 8 });
  expect(await momentsOf(world, mira)).toEqual([]);
});

it('finds a review of the next seven days, for who declined', async () => {
  const place = await placeOf(await inWorld());
  const { world, ada, mira, jon } = place;
  expect(await momentsOf(world, mira), 'it was declined until 10 March, and it is 2 March').toEqual([]);
  world.clock.set('2026-03-03T09:00:00Z');
  const [near] = await momentsOf(world, mira);
  expect(near).toMatchObject({ rule: 'REVIEW_NEAR' });
  expect(near?.reason).toContain('in 7 days');
  world.clock.set('2026-03-09T09:00:00Z');
  expect((await momentsOf(world, mira))[0]?.reason).toContain('tomorrow');
  for (const other of [ada, jon]) expect(await momentsOf(world, other)).toEqual([]);
  world.clock.set('2026-03-10T09:00:00Z');
  expect(await momentsOf(world, mira), 'on its day it is a duty').toEqual([]);
  world.clock.set('2026-03-09T10:00:00Z');
  await answer(place, mira, { stageId: place.space.stages.DECLINED, ...DECLINE, reviewOn: '2026-09-01' });
  expect(await momentsOf(world, mira)).toEqual([]);
});

const ANNOUNCE = `mutation ($input: AnnounceMeetingInput!) { announceMeeting(input: $input) {
  ... on MeetingAnnounced { meeting { id path } } ... on InvalidInput { fields { path code } } ... on Problem { message } } }`;

it('finds a meeting that is over and has no minutes, for its host', async () => {
  const { world, mira, jon, space } = await momentPlace(await inWorld());
  for (const who of [mira, jon]) await switchTo(world, who, 'NEWCOMER', false);
  const input = {
    kind: 'LISTENING',
    spaceId: space.id,
    title: 'An hour to listen',
    purpose: 'You talk and I listen.',
    startsAt: '2026-03-04T09:00:00Z',
    endsAt: '2026-03-04T10:00:00Z',
    place: 'Room 2',
    seats: 3,
  };
  const { announceMeeting: announced } = await world
    .as(jon)
    .run<{ announceMeeting: { meeting: { id: string; path: string } } }>(ANNOUNCE, { input });
  expect(announced.meeting).toBeDefined();
  world.clock.set('2026-03-04T09:59:59Z');
  expect(await momentsOf(world, jon)).toEqual([]);
  world.clock.set('2026-03-05T10:00:00Z');
  const [owed, ...more] = await momentsOf(world, jon);
  expect(more).toEqual([]);
  expect(owed).toMatchObject({ rule: 'MINUTES_OWED', path: `${announced.meeting.path}/minutes` });
  expect(owed?.reason).toContain('it ended yesterday');
  expect(await momentsOf(world, mira)).toEqual([]);
  await world.services.db.connections.query(
    `update meeting set called_off_at = ends_at, called_off_why = 'Nobody came.' where id = $1`,
    [announced.meeting.id],
  );
  expect(await momentsOf(world, jon)).toEqual([]);
});

it('finds what was built from an idea of ours, and what changed while we were away', async () => {
  const world = await inWorld();
  const { ada, mira, jon, space, idea } = await momentPlace(world);
  const inside = await world.space('STAFF');
  const ben = await world.member('CUSTOMER', 'Ben');
  await world
    .as(ben)
    .run(`mutation ($id: ID!) { followThread(threadId: $id) { __typename } }`, { id: idea.threadId });
  world.clock.advance({ hours: 1 });
  const outcome = await published(world, mira, space, [idea], { title: 'Meters by photo' });
  expect(await momentsOf(world, ada)).toMatchObject([
    {
      rule: 'IDEA_SHIPPED',
      thingId: outcome.id,
      path: outcome.path,
      title: 'Meters by photo',
      reason: 'Because it came from your idea “Read the meter” and has been there since March 2, 2026.',
    },
  ]);
  expect(await promptsOf(world, ben)).toEqual([]);
  const [shipped] = await momentsOf(world, ada);
  await sayTo(world, ada, shipped!, { answer: 'DONE' });
  expect(await momentsOf(world, ada)).toEqual([]);

  world.clock.advance({ days: 89 });
  expect(await promptsOf(world, ben)).toEqual([]);
  world.clock.advance({ days: 1 });
  const [back] = await momentsOf(world, ben);
  expect(back, 'one idea leads to itself').toMatchObject({ rule: 'BACK_AGAIN', title: 'Read the meter' });
  expect(back?.path).toContain('/ideas/');
  await sayTo(world, ben, back!, { answer: 'DONE' });
  expect(await momentsOf(world, ben)).toEqual([]);
  world.clock.advance({ days: 100 });
  expect(await promptsOf(world, ben), 'nothing happened since').toEqual([]);
  await commentBy(world, jon, idea.threadId, 'It reads old meters now.');
  expect(await promptsOf(world, ben)).toEqual(['BACK_AGAIN: Read the meter']);
  await commentBy(world, ben, idea.threadId, 'Thank you.');
  expect(await promptsOf(world, ben), 'who did something is there').toEqual([]);

  // What the team builds inside stays inside, for those who are of the team.
  const within = await postIdea(world, jon, inside, 'Only for us');
  await published(world, mira, inside, [within], { title: 'Built for us' });
  expect(await promptsOf(world, jon)).toEqual(['IDEA_SHIPPED: Built for us']);
});

it('asks once a year whether a card is still true, and tells the years only to who told them', async () => {
  const world = await inWorld();
  const { ada } = await momentPlace(world);
  await world.services.db.connections.query(
    `insert into context_card (community_id, member_id, text, since_year, written_at, confirmed_at)
     values ($1, $2, 'I read meters.', 2019, $3, $3)`,
    [world.communityId, ada.id, world.clock.now()],
  );
  expect(await promptsOf(world, ada)).toEqual(['YEARS_WITH_US: 7 years']);
  const [years] = await momentsOf(world, ada);
  expect(years?.reason).toContain('since 2019');
  await sayTo(world, ada, years!, { answer: 'DONE' });
  world.clock.set('2026-12-31T12:00:00Z');
  expect(await momentsOf(world, ada)).toEqual([]);
  world.clock.set('2027-01-01T12:00:00Z');
  expect(await promptsOf(world, ada)).toEqual(['YEARS_WITH_US: 8 years']);
  await switchTo(world, ada, 'YEARS_WITH_US', false);
  world.clock.set('2027-03-03T12:00:00Z');
  const [card, ...more] = await momentsOf(world, ada);
  expect(more).toEqual([]);
  expect(card).toMatchObject({ rule: 'CARD_STILL_TRUE' });
  await sayTo(world, ada, card!, { answer: 'DONE' });
  world.clock.set('2028-03-02T12:00:00Z');
  expect(await momentsOf(world, ada)).toEqual([]);
  world.clock.set('2028-03-04T12:00:00Z');
  expect(await promptsOf(world, ada)).toEqual(['CARD_STILL_TRUE: Is your card still true?']);
  await switchTo(world, ada, 'CARD_STILL_TRUE', false);
  world.clock.set('2040-03-04T12:00:00Z');
  expect(await promptsOf(world, ada), 'refused for good (0.14)').toEqual([]);
});

it('shows at most three, the first of each rule before the second of any', async () => {
  const world = await inWorld();
  const { ada, mira, space } = await momentPlace(world);
  for (const title of ['Two', 'Three', 'Four', 'Five']) await postIdea(world, ada, space, title);
  world.clock.advance({ days: 10 });
  await postIdea(world, await world.member('CUSTOMER', 'Ben'), space, 'Hello');
  expect((await momentsOf(world, mira))[1]?.reason).toBe(
    'Because you answer for it, and it has waited for 10 days. An answer is promised within 6 days.',
  );
  const shown = await promptsOf(world, mira);
  expect(shown).toHaveLength(3);
  expect(shown.slice(0, 2)).toEqual(['NEWCOMER: Read the meter', 'WAITING_LONG: Two']);
  await switchTo(world, mira, 'WAITING_LONG', false);
  expect(await promptsOf(world, mira)).toEqual(['NEWCOMER: Read the meter', 'NEWCOMER: Hello']);
});
