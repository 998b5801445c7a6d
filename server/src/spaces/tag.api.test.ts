import { expect, it } from 'vitest';
import { CHANGED, eventsIn, type ChangedSpace } from '../../test/spaces.js';
import { codeOf, useWorlds, type Voice } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const CREATE = `mutation ($spaceId: ID!, $name: String!) {
  change: createTag(input: { spaceId: $spaceId, name: $name }) { ${CHANGED} } }`;
const RENAME = `mutation ($tagId: ID!, $name: String!) {
  change: renameTag(input: { tagId: $tagId, name: $name }) { ${CHANGED} } }`;
const REMOVE = `mutation ($tagId: ID!) { change: removeTag(tagId: $tagId) { ${CHANGED} } }`;

async function change(admin: Voice, document: string, variables: object): Promise<ChangedSpace> {
  return (await admin.run<{ change: ChangedSpace }>(document, { ...variables })).change;
}
const tagsOf = (changed: ChangedSpace): string[][] =>
  changed.space?.tags.map((tag) => [tag.name, tag.slug]) ?? [];

it('lets nobody but an admin touch tags', async () => {
  const world = await inWorld();
  const { id: spaceId } = await world.space();
  const staff = world.as(await world.member('STAFF'));
  expect(codeOf(await staff.ask(CREATE, { spaceId, name: 'bills' }))).toBe('FORBIDDEN');
  expect(codeOf(await staff.ask(RENAME, { tagId: spaceId, name: 'bills' }))).toBe('FORBIDDEN');
  expect(codeOf(await staff.ask(REMOVE, { tagId: spaceId }))).toBe('FORBIDDEN');
  expect(codeOf(await world.as(null).ask(CREATE, { spaceId, name: 'bills' }))).toBe('UNAUTHENTICATED');
});

it('adds tags by name, each with an address of its own', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id: spaceId } = await world.space();
  await change(admin, CREATE, { spaceId, name: 'paper' });
  await change(admin, CREATE, { spaceId, name: 'C++' });
  const three = await change(admin, CREATE, { spaceId, name: 'C#' });
  expect(tagsOf(three)).toEqual([
    ['C#', 'c-2'],
    ['C++', 'c'],
    ['paper', 'paper'],
  ]);
  const taken = await change(admin, CREATE, { spaceId, name: 'Paper' });
  expect(taken.fields).toMatchObject([{ path: 'name', code: 'TAKEN' }]);
  const elsewhere = await world.space();
  expect(tagsOf(await change(admin, CREATE, { spaceId: elsewhere.id, name: 'Paper' }))).toHaveLength(1);
});

it('renames a tag without breaking links to it, and takes it away', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id: spaceId } = await world.space();
  const { space } = await change(admin, CREATE, { spaceId, name: 'papr' });
  const tagId = space?.tags[0]?.id;
  expect(tagsOf(await change(admin, RENAME, { tagId, name: 'paper' }))).toEqual([['paper', 'papr']]);
  expect(tagsOf(await change(admin, REMOVE, { tagId }))).toEqual([]);
  expect((await change(admin, REMOVE, { tagId })).__typename).toBe('NotFound');
  expect(await eventsIn(world, spaceId)).toEqual(['tagCreated', 'tagRenamed', 'tagRemoved']);
});

it('does not reach into another community', async () => {
  const world = await inWorld();
  const other = await inWorld();
  const theirs = await other.space();
  const { space } = await change(other.as(await other.member('ADMIN')), CREATE, {
    spaceId: theirs.id,
    name: 'a',
  });
  const admin = world.as(await world.member('ADMIN'));
  expect((await change(admin, REMOVE, { tagId: space?.tags[0]?.id })).__typename).toBe('NotFound');
  expect((await change(admin, CREATE, { spaceId: theirs.id, name: 'b' })).__typename).toBe('NotFound');
});
