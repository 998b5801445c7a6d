import { expect, it } from 'vitest';
import { tablesWith } from '../../test/everywhere.js';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { act as meet, announced, meetingPlace } from '../../test/meetings.js';
import { madePromise, promisePlace } from '../../test/promises.js';
import { tellStory } from '../../test/stories.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import { mailBoundaries, mayContact, type ContactVerdict } from '../boundaries/boundary.module.js';
import { dataOf } from '../exports/my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

const JOURNEY = `query ($memberId: ID, $first: Int! = 50, $after: String, $filter: JourneyFilter) {
  journey(memberId: $memberId, first: $first, after: $after, filter: $filter) {
    edges { node { id kind at title path excerpt by { name } promiseState memorySource } }
    pageInfo { hasNextPage endCursor } } }`;

interface Entry {
  id: string;
  kind: string;
  title: string;
  path: string | null;
  excerpt: string | null;
  by: { name: string };
  promiseState: string | null;
  memorySource: string | null;
}
interface Page {
  edges: { node: Entry }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function journey(world: World, who: TestMember, more: object = {}): Promise<Page | null> {
  return (await world.as(who).run<{ journey: Page | null }>(JOURNEY, { ...more })).journey;
}
const entries = async (world: World, who: TestMember, more: object = {}): Promise<Entry[]> =>
  (await journey(world, who, more))?.edges.map(({ node }) => node) ?? [];

const KNOWN = `query ($id: ID!) { member(id: $id) { contextCard { text sinceYear } memories { id text by { name } source { title path } }
  boundaries { topics channel } } }`;
interface Known {
  contextCard: { text: string; sinceYear: number | null } | null;
  memories: { id: string; text: string; source: { title: string; path: string } }[];
  boundaries: { topics: string[] } | null;
}
const known = async (world: World, who: TestMember | null, id: string): Promise<Known> =>
  (await world.as(who).run<{ member: Known }>(KNOWN, { id })).member;

const NOTE = `mutation ($input: NoteMemoryInput!, $key: UUID) { noteMemory(input: $input, idempotencyKey: $key) {
  __typename ... on MemoryNoted { memory { id } } ... on Problem { message } ... on InvalidInput { fields { path code } } } }`;
interface Noted {
  __typename: string;
  memory?: { id: string };
  fields?: { path: string; code: string }[];
}
const note = async (world: World, who: TestMember, input: object, key?: string): Promise<Noted> =>
  (await world.as(who).run<{ noteMemory: Noted }>(NOTE, { input, key })).noteMemory;
const CARD = `mutation ($input: WriteContextCardInput!) { writeContextCard(input: $input) {
  __typename ... on InvalidInput { fields { path code } } } }`;
const FORGET = `mutation ($id: ID!) { deleteMemory(memoryId: $id) { __typename } }`;

it('is for its person and the team, the same list for both, and never what only one of them may see', async () => {
  const world = await inWorld();
  const place = await promisePlace(world);
  const { ada, ben, mira, jon, idea } = place;
  expect(codeOf(await world.as(null).ask(JOURNEY))).toBe('UNAUTHENTICATED');
  expect(await journey(world, ben, { memberId: ada.id })).toBeNull();
  expect(await journey(world, mira, { memberId: 'nobody' })).toBeNull();
  expect(codeOf(await world.as(ada).ask(JOURNEY, { after: 'x' }))).toBe('BAD_USER_INPUT');

  const other = await conversation(world, ada);
  const said = await commentBy(world, ada, other.threadId, 'I mostly read at **night**.');
  await commentBy(world, jon, other.threadId, 'Thank you, that helps.', { parentId: said });
  await commentBy(world, mira, idea.threadId, 'Careful with her.', { staffOnly: true });
  await madePromise(place);
  const inside = await world.space('STAFF');
  await postIdea(world, mira, inside, 'About the people who write to us');
  await world.services.db.connections.query(
    `insert into credit (community_id, id, idea_id, member_id, given_by_id, kind, what, consent, created_at, consent_at)
     select $1, gen_random_uuid(), $2, $3, $4, 'COMMENT', w, c, $5, $5
     from (values ('said where it hurts', 'GIVEN'), ('refused to be named', 'REFUSED')) v(w, c)`,
    [world.communityId, idea.id, ada.id, mira.id, world.clock.now()],
  );

  const own = await entries(world, ada);
  const staffs = await entries(world, mira, { memberId: ada.id });
  expect(staffs.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  expect(staffs.map(({ excerpt }) => excerpt)).toEqual(own.map(({ excerpt }) => excerpt));
  const kinds = new Set(own.map(({ kind }) => kind));
  for (const kind of ['JOINED', 'SAID', 'ANSWERED', 'PROMISED', 'CREDITED']) expect(kinds).toContain(kind);
  const words = own.map(({ excerpt }) => excerpt);
  expect(words).toContain('I mostly read at night.');
  expect(words).toContain('said where it hurts');
  expect(JSON.stringify(own)).not.toMatch(/Careful with her|refused to be named|About the people/);
  const promise = own.find(({ kind }) => kind === 'PROMISED');
  expect(promise).toMatchObject({ promiseState: 'OPEN', by: { name: 'Mira' }, memorySource: null });
  expect(own.find(({ id }) => id === `SAID-${said}`)).toMatchObject({
    path: expect.stringMatching(new RegExp(`#comment-${said}$`)),
    memorySource: said,
  });
  expect(own.at(-1)).toMatchObject({ kind: 'JOINED', title: 'Came here', path: null });

  // Page by page it is the same, and what is taken back or moved out of sight is gone for both alike.
  const paged: string[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const page: Page | null = await journey(world, mira, { memberId: ada.id, first: 2, after });
    paged.push(...(page?.edges.map(({ node }) => node.id) ?? []));
    more = page?.pageInfo.hasNextPage ?? false;
    after = page?.pageInfo.endCursor ?? null;
  }
  expect(paged).toEqual(own.map(({ id }) => id));
  expect((await entries(world, ada, { filter: { kinds: ['PROMISED'] } })).map(({ kind }) => kind)).toEqual([
    'PROMISED',
  ]);
  await world
    .as(ada)
    .run('mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }', { id: said });
  await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
    place.space.id,
  ]);
  const left = await entries(world, ada);
  expect(left.map(({ kind }) => kind)).toEqual(
    ['ANSWERED', 'SAID', 'JOINED'].filter((kind) => kinds.has(kind)),
  );
  expect((await entries(world, mira, { memberId: ada.id })).map(({ id }) => id)).toEqual(
    left.map(({ id }) => id),
  );
  // A story stands in it while it is told by name: the team must not learn whose another one is.
  const open = await world.space();
  const told = await tellStory(world, { teller: ada, reviewer: mira, space: open });
  await tellStory(world, { teller: ada, reviewer: mira, space: open, nameForm: 'ANONYMOUS' });
  await tellStory(world, { teller: ada, reviewer: mira, space: open, nameForm: 'FIRST_NAME' });
  const [mine, theirs] = [await entries(world, ada), await entries(world, mira, { memberId: ada.id })];
  expect(mine.filter(({ kind }) => kind === 'TOLD').map(({ path }) => path)).toEqual([told.path]);
  expect(theirs.map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
  // A meeting stands in it once it is over.
  const met = await announced({ ...(await meetingPlace(world)), mira });
  await meet(world, ada, 'takeSeat', { meetingId: met.id });
  expect((await entries(world, ada)).some(({ kind }) => kind === 'MET')).toBe(false);
  world.clock.advance({ days: 4 });
  const later = await entries(world, ada);
  expect(later.find(({ kind }) => kind === 'MET')).toMatchObject({ path: met.path, by: { name: 'Mira' } });
  expect((await entries(world, mira, { memberId: ada.id })).map(({ id }) => id)).toEqual(
    later.map(({ id }) => id),
  );
  // Staff have a journey too, in spaces that are theirs.
  const miras = await entries(world, jon, { memberId: mira.id });
  expect(miras.some(({ title }) => title === 'About the people who write to us')).toBe(true);
  expect(miras.map(({ id }) => id)).toEqual((await entries(world, mira)).map(({ id }) => id));
});

async function conversation(world: World, who: TestMember): Promise<{ threadId: string }> {
  return conversationBy(world, who, (await world.space()).id);
}

it('keeps cards and memories between their person and the team, from their public words alone', async () => {
  const world = await inWorld();
  const { ada, ben, mira, jon, idea } = await promisePlace(world);
  const { threadId } = await conversation(world, ben);
  const said = await commentBy(world, ada, threadId, 'We close on Mondays.');
  const bens = await commentBy(world, ben, threadId, 'So do we.');
  // Who may not.
  expect(
    codeOf(await world.as(ben).ask(NOTE, { input: { memberId: ada.id, text: 'x', sourceId: said } })),
  ).toBe('FORBIDDEN');
  const input = { memberId: ada.id, text: 'Closed on Mondays: call later.', sourceId: said };
  const hidden = await commentBy(world, mira, idea.threadId, 'A note', { staffOnly: true });
  for (const sourceId of [bens, hidden, threadId, '00000000-0000-7000-8000-000000000000']) {
    expect((await note(world, mira, { ...input, sourceId })).__typename).toBe('NotFound');
  }
  expect((await note(world, mira, { ...input, text: ' ' })).fields).toEqual([
    { path: 'text', code: 'REQUIRED' },
  ]);
  const card = async (who: TestMember, text: string | null, sinceYear: number | null): Promise<unknown> =>
    (await world.as(who).run<{ writeContextCard: object }>(CARD, { input: { text, sinceYear } }))
      .writeContextCard;
  expect(await card(ada, 'x'.repeat(1_001), 2_027)).toEqual({
    __typename: 'InvalidInput',
    fields: [{ path: 'text', code: 'TOO_LONG' }],
  });
  expect(await card(ada, 'fine', 2_027)).toMatchObject({
    fields: [{ path: 'sinceYear', code: 'OUT_OF_RANGE' }],
  });

  await card(ada, 'I read meters in old houses.', 2_019);
  await world.as(ada).run('mutation { confirmContextCard { __typename } }');
  const key = '018f0000-0000-7000-8000-000000000001';
  const [first, again] = [await note(world, mira, input, key), await note(world, mira, input, key)];
  expect(again.memory?.id).toBe(first.memory?.id);
  await note(world, jon, {
    memberId: ada.id,
    text: 'Wrote the first idea on photos.',
    sourceId: idea.threadId,
  });
  await jobsDone(world.services);
  for (const who of [ada, mira, jon]) {
    const { contextCard, memories } = await known(world, who, ada.id);
    expect(contextCard).toEqual({ text: 'I read meters in old houses.', sinceYear: 2_019 });
    expect(memories.map(({ text }) => text)).toEqual([
      'Wrote the first idea on photos.',
      'Closed on Mondays: call later.',
    ]);
    expect(memories[1]?.source.path).toMatch(new RegExp(`#comment-${said}$`));
  }
  for (const who of [ben, null]) {
    expect(await known(world, who, ada.id)).toMatchObject({ contextCard: null, memories: [] });
  }
  expect((await inboxOf(world, ada)).map(({ kind }) => kind)).toContain('MEMORY');
  expect((await inboxOf(world, ben)).map(({ kind }) => kind)).not.toContain('MEMORY');

  // It is all in what they may take along (practice 0.7).
  expect(await dataOf(world.services.db, ada.actor)).toMatchObject({
    contextCard: { text: 'I read meters in old houses.', sinceYear: 2_019 },
    rememberedOfMe: [{ text: 'Closed on Mondays: call later.', by: 'Mira' }, { by: 'Jon' }],
    boundaries: null,
    outOfTune: [],
  });
  expect(await dataOf(world.services.db, mira.actor)).toMatchObject({
    contextCard: null,
    rememberedOfMe: [],
    notedOfOthers: [{ text: 'Closed on Mondays: call later.' }],
  });

  // Taken back words are not remembered; nobody but its person deletes; deleted it is in no table at all.
  const id = first.memory?.id ?? '';
  for (const who of [ben, mira]) {
    expect(await world.as(who).run(FORGET, { id })).toEqual({ deleteMemory: { __typename: 'NotFound' } });
  }
  const forget = (): Promise<{ deleteMemory: { __typename: string } }> => world.as(ada).run(FORGET, { id });
  const both = await Promise.all([forget(), forget()]);
  expect(both.map(({ deleteMemory }) => deleteMemory.__typename).toSorted()).toEqual([
    'MemoryDeleted',
    'NotFound',
  ]);
  expect(await tablesWith(world.services, 'Closed on Mondays')).toEqual([]);
  expect((await known(world, mira, ada.id)).memories).toHaveLength(1);
  await world
    .as(ada)
    .run('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', { id: idea.id });
  expect((await known(world, mira, ada.id)).memories).toEqual([]);
  expect(await dataOf(world.services.db, jon.actor)).toMatchObject({ notedOfOthers: [] });
  await card(ada, null, null);
  expect((await known(world, mira, ada.id)).contextCard).toBeNull();
  // Wherever it was said: at a meeting and beside a story as well.
  const met = await announced({ ...(await meetingPlace(world)), mira });
  const told = await tellStory(world, { teller: ben, reviewer: mira, space: await world.space() });
  for (const [table, number] of [
    ['meeting', met.number],
    ['story', told.number],
  ] as const) {
    const { rows } = await world.services.db.connections.query<{ id: string }>(
      `select thread_id as id from ${table} where community_id = $1 and number = $2`,
      [world.communityId, number],
    );
    const sourceId = await commentBy(world, ada, rows[0]?.id ?? '', 'I can bring a lamp.');
    expect((await note(world, mira, { ...input, sourceId })).__typename).toBe('MemoryNoted');
  }
  const sources = (await known(world, ada, ada.id)).memories.map(({ source }) => source.path.split('#')[0]);
  expect(sources).toEqual([told.path, met.path]);
});

it('reads a journey with as many statements however long it is', async () => {
  const world = await inWorld();
  const { ada, mira, idea } = await promisePlace(world);
  const read = (): Promise<unknown> => journey(world, mira, { memberId: ada.id });
  const sent = async (): Promise<string[]> =>
    (await world.statementNames(read)).filter((name) => name.startsWith('journeys'));
  const before = await sent();
  expect(before).toEqual(['journeys.is_here', 'journeys.page']);
  for (let i = 0; i < 12; i += 1) {
    await commentBy(world, i % 2 ? mira : ada, idea.threadId, `Word ${i}`);
  }
  expect(await sent()).toEqual(before);
});

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
