import { expect, it } from 'vitest';
import { CHANGED, eventsIn, type ChangedSpace } from '../../test/spaces.js';
import { codeOf, useWorlds, type Voice } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const CREATE = `mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { ${CHANGED} } }`;
const UPDATE = `mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { ${CHANGED} } }`;
const ORDER = `mutation ($spaceIds: [ID!]!) { orderSpaces(spaceIds: $spaceIds) {
  __typename ... on InvalidInput { fields { path code } } } }`;
const input = {
  name: 'Meters and bills',
  description: 'Reading, paying, understanding.',
  visibility: 'PUBLIC',
  cadenceDays: 5,
};

async function create(admin: Voice, more: object = {}): Promise<ChangedSpace> {
  const answer = await admin.run<{ createSpace: ChangedSpace }>(CREATE, { input: { ...input, ...more } });
  return answer.createSpace;
}

it('lets nobody but an admin open, change or order spaces', async () => {
  const world = await inWorld();
  const { id } = await world.space();
  for (const [document, variables] of [
    [CREATE, { input }],
    [UPDATE, { input: { ...input, spaceId: id } }],
    [ORDER, { spaceIds: [id] }],
  ] as const) {
    expect(codeOf(await world.as(null).ask(document, variables))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(await world.member()).ask(document, variables))).toBe('FORBIDDEN');
    expect(codeOf(await world.as(await world.member('STAFF')).ask(document, variables))).toBe('FORBIDDEN');
  }
});

it('opens a space with an address of its name and one stage of each kind', async () => {
  const world = await inWorld();
  const owner = await world.member('STAFF');
  const { space } = await create(world.as(await world.member('ADMIN')), { defaultOwnerId: owner.id });
  expect(space).toMatchObject({
    slug: 'meters-and-bills',
    defaultOwner: { id: owner.id },
    tags: [],
    purpose: null,
  });
  expect(space?.stages.map((stage) => [stage.name, stage.position])).toEqual([
    ['Open', 0],
    ['Considering', 1],
    ['Planned', 2],
    ['Building', 3],
    ['Shipped', 4],
    ['Declined', 5],
  ]);
  expect(await eventsIn(world, space?.id ?? '')).toEqual(['spaceCreated']);
});

it('wants a name and an address that no other space has, whatever the capitals', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  await create(admin);
  const taken = async (more: object): Promise<unknown> => (await create(admin, more)).fields;
  expect(await taken({ name: 'METERS and bills' })).toMatchObject([{ path: 'name', code: 'TAKEN' }]);
  expect(await taken({ name: 'Other', slug: 'meters-and-bills' })).toMatchObject([
    { path: 'slug', code: 'TAKEN' },
  ]);
  expect(await taken({ name: 'Other', slug: 'Not this' })).toMatchObject([{ path: 'slug', code: 'INVALID' }]);
  expect((await create(admin, { name: 'Meters & bills' })).space?.slug).toBe('meters-bills');
  expect((await create(admin, { name: 'Meters, and bills' })).space?.slug).toBe('meters-and-bills-2');
});

it('gives two spaces of one name, opened at the same moment, to one of them only', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const both = await Promise.all([create(admin), create(admin)]);
  expect(both.map((one) => one.__typename).sort()).toEqual(['InvalidInput', 'SpaceChanged']);
});

it('is answered for by somebody of the team, of this community, who is still here', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const stranger = await (await inWorld()).member('STAFF');
  for (const { id } of [await world.member(), stranger]) {
    expect((await create(admin, { defaultOwnerId: id })).fields).toMatchObject([
      { path: 'defaultOwnerId', message: 'Please choose somebody from the team.' },
    ]);
  }
});

it('lets go of an owner who leaves the team', async () => {
  const world = await inWorld();
  const owner = await world.member('STAFF');
  const admin = world.as(await world.member('ADMIN'));
  await create(admin, { defaultOwnerId: owner.id });
  await admin.run(
    `mutation ($id: ID!) { changeMemberRole(input: { memberId: $id, role: CUSTOMER }) { __typename } }`,
    {
      id: owner.id,
    },
  );
  expect(await admin.run('{ spaces { defaultOwner { id } } }')).toEqual({ spaces: [{ defaultOwner: null }] });
});

it('hides a space from those it is not for any more, and keeps its address', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { space } = await create(admin);
  const change = { ...input, name: 'Inside', visibility: 'STAFF', spaceId: space?.id };
  const { updateSpace } = await admin.run<{ updateSpace: ChangedSpace }>(UPDATE, { input: change });
  expect(updateSpace.space).toMatchObject({ name: 'Inside', slug: 'meters-and-bills', visibility: 'STAFF' });
  expect(await world.as(await world.member()).run('{ spaces { id } }')).toEqual({ spaces: [] });
  expect(await eventsIn(world, space?.id ?? '')).toEqual(['spaceCreated', 'spaceChanged']);
});

it('closes a space for new posts and opens it again', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { space } = await create(admin);
  const archive = async (archived: boolean): Promise<ChangedSpace> =>
    (
      await admin.run<{ updateSpace: ChangedSpace }>(UPDATE, {
        input: { ...input, spaceId: space?.id, archived },
      })
    ).updateSpace;
  expect((await archive(true)).space).toMatchObject({
    archivedAt: '2026-03-02T09:00:00.000Z',
    viewerCan: ['ADMINISTER'],
  });
  expect(await admin.run('{ spaces { id } }')).toEqual({ spaces: [] });
  world.clock.advance({ days: 1 });
  expect((await archive(true)).space?.archivedAt, 'closed since the first time').toBe(
    '2026-03-02T09:00:00.000Z',
  );
  expect((await archive(false)).space?.archivedAt).toBeNull();
});

it('puts spaces in order, those left out behind', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const spaces = [await world.space(), await world.space(), await world.space()];
  const [first, , third] = spaces;
  await admin.run(ORDER, { spaceIds: [third?.id, first?.id] });
  const { spaces: now } = await admin.run<{ spaces: { id: string }[] }>('{ spaces { id } }');
  expect(now.map((space) => spaces.findIndex((one) => one.id === space.id))).toEqual([2, 0, 1]);
  const elsewhere = await (await inWorld()).space();
  expect(await admin.run(ORDER, { spaceIds: [elsewhere.id] })).toEqual({
    orderSpaces: { __typename: 'InvalidInput', fields: [{ path: 'spaceIds', code: 'UNKNOWN' }] },
  });
});

it('answers alike for a space of another community and for none', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id } = await (await inWorld()).space();
  for (const spaceId of [id, '0192d0a0-0000-7000-8000-000000000001']) {
    const { updateSpace } = await admin.run<{ updateSpace: ChangedSpace }>(UPDATE, {
      input: { ...input, spaceId },
    });
    expect(updateSpace.__typename).toBe('NotFound');
  }
});
