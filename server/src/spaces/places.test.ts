import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { useWorlds, World } from '../../test/world.js';
import { openDatabase, type Database } from '../platform/database.js';
import { LiveTail } from '../platform/live/live.js';
import { schemaOptions } from '../services.js';

const inWorld = useWorlds(import.meta.filename);

let other: Database | null = null;
afterEach(async () => {
  await other?.close();
  other = null;
});

/** The same community seen by another process: a database connection and a memory of its own. */
async function elsewhere({ services, schema, clock, communityId }: World): Promise<World> {
  const { url } = services.db.dataSource.options as { url: string };
  other = await openDatabase(url, { ...schemaOptions, poolMax: 2 });
  return new World({ ...services, db: other }, schema, clock, communityId);
}

/** Longer than any process remembers what another one has changed. */
const ENOUGH_MS = 1_100;

const LIST = `{ ideas(sort: NEWEST) { totalCount edges { node {
  author { name } space { name archivedAt } stage { name } tags { name } viewerCan } } } }`;
type List = {
  ideas: { totalCount: number; edges: { node: { viewerCan: string[] } & Record<string, unknown> }[] };
};

it('shows renamed spaces, stages and tags and closed spaces at once here, and elsewhere within a second', async () => {
  const world = await inWorld();
  const [admin, rosa] = [world.as(await world.member('ADMIN')), await world.member('CUSTOMER', 'Rosa')];
  const space = await world.space();
  const created = await admin.run<{ createTag: { space: { tags: { id: string }[] } } }>(
    `mutation { createTag(input: { spaceId: "${space.id}", name: "App" }) {
       ... on SpaceChanged { space { tags { id } } } } }`,
  );
  const tagId = created.createTag.space.tags[0]?.id ?? '';
  const idea = await postIdea(world, rosa, space);
  await world
    .as(rosa)
    .run(`mutation { tagIdea(input: { ideaId: "${idea.id}", tagIds: ["${tagId}"] }) { __typename } }`);
  const there = await elsewhere(world);
  const seen = async (from: World): Promise<unknown> => {
    const { ideas } = await from.as(rosa).run<List>(LIST);
    return ideas.edges[0]?.node;
  };
  const before = { author: { name: 'Rosa' }, stage: { name: 'open' }, tags: [{ name: 'App' }] };
  expect([await seen(world), await seen(there)]).toMatchObject([before, before]);

  for (const change of [
    `renameStage(input: { stageId: "${space.stages.OPEN}", name: "New" })`,
    `renameTag(input: { tagId: "${tagId}", name: "Phone" })`,
    `updateSpace(input: { spaceId: "${space.id}", name: "Home", description: "All of it.", visibility: PUBLIC,
       cadenceDays: 3, archived: true })`,
  ]) {
    expect(await admin.run(`mutation { done: ${change} { __typename } }`)).toEqual({
      done: { __typename: 'SpaceChanged' },
    });
  }
  await world.as(rosa).run(`mutation { updateProfile(input: { name: "Rosa Lind" }) { __typename } }`);
  const after = {
    author: { name: 'Rosa Lind' },
    space: { name: 'Home', archivedAt: world.clock.now().toISOString() },
    stage: { name: 'New' },
    tags: [{ name: 'Phone' }],
    viewerCan: ['FOLLOW'],
  };
  expect(await seen(world)).toEqual(after);
  await sleep(ENOUGH_MS);
  expect(await seen(there)).toEqual(after);
});

it('shows nothing of a space that was closed to its readers, at once here and elsewhere within a second', async () => {
  const world = await inWorld();
  const [admin, rosa, sten] = [
    world.as(await world.member('ADMIN')),
    await world.member(),
    await world.member('STAFF'),
  ];
  const space = await world.space('PUBLIC');
  const idea = await postIdea(world, rosa, space);
  const there = await elsewhere(world);
  const total = async (from: World, who: Parameters<World['as']>[0]): Promise<number> =>
    (await from.as(who).run<List>(LIST)).ideas.totalCount;
  expect([await total(world, rosa), await total(there, rosa), await total(there, null)]).toEqual([1, 1, 1]);

  await admin.run(
    `mutation { updateSpace(input: { spaceId: "${space.id}", name: "Home", description: "All of it.",
       visibility: STAFF, cadenceDays: 3 }) { __typename } }`,
  );
  const READ = `{ ideaById(id: "${idea.id}") { title } }`;
  expect([await total(world, rosa), await total(world, null), await total(world, sten)]).toEqual([0, 0, 1]);
  expect([await world.as(rosa).run(READ), await there.as(rosa).run(READ)]).toEqual([
    { ideaById: null },
    { ideaById: null },
  ]);
  await sleep(ENOUGH_MS);
  expect([await total(there, rosa), await total(there, null), await total(there, sten)]).toEqual([0, 0, 1]);
});

it('remembers nothing from before a change once it has heard of it, lest a cache be filled with what was closed', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const space = await world.space('PUBLIC');
  await postIdea(world, await world.member(), space);
  const there = await elsewhere(world);
  const tail = new LiveTail(there.services.db, () => undefined, 20);
  try {
    let heard = (): void => undefined;
    const hearing = new Promise<void>((resolve) => (heard = resolve));
    tail.listen(world.communityId, `space:${space.id}`, () => heard());
    await tail.ready();
    const total = async (): Promise<number> => (await there.as(null).run<List>(LIST)).ideas.totalCount;
    expect(await total()).toBe(1);
    await admin.run(
      `mutation { updateSpace(input: { spaceId: "${space.id}", name: "Home", description: "All of it.",
         visibility: STAFF, cadenceDays: 3 }) { __typename } }`,
    );
    await hearing;
    expect(await total()).toBe(0);
  } finally {
    await tail.close();
  }
});

it('shows an idea in a space that another process made a moment ago', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const there = await elsewhere(world);
  await there.as(rosa).run(LIST);
  const idea = await postIdea(world, rosa, await world.space());
  expect(await there.as(rosa).run(`{ ideaById(id: "${idea.id}") { stage { name } } }`)).toEqual({
    ideaById: { stage: { name: 'open' } },
  });
});
