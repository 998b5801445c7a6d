import { expect, it } from 'vitest';
import { tablesWith } from '../../test/everywhere.js';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { conversation, known } from '../../test/journeys.js';
import { announced, meetingPlace } from '../../test/meetings.js';
import { promisePlace } from '../../test/promises.js';
import { tellStory } from '../../test/stories.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import { dataOf } from '../exports/my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

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
