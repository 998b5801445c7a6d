import { expect, it } from 'vitest';
import { act, actOn, irritantBy } from '../../test/irritants.js';
import { ideaSaying } from '../../test/search.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { indexCommunity } from './reindex.js';

const inWorld = useWorlds(import.meta.filename);

interface Found {
  kind: string;
  path: string;
  irritant: { number: number } | null;
}

async function found(world: World, who: TestMember | null, query: string, filter?: object): Promise<Found[]> {
  const { search } = await world.as(who).run<{ search: { totalCount: number; edges: { node: Found }[] } }>(
    `query ($query: String!, $filter: SearchFilter) {
      search(query: $query, filter: $filter) { totalCount edges { node { kind path irritant { number } } } } }`,
    { query, filter },
  );
  expect(search.totalCount, 'the total obeys what the list obeys').toBe(search.edges.length);
  return search.edges.map(({ node }) => node);
}

async function similar(world: World, who: TestMember | null, text: string, more = {}): Promise<string[]> {
  const { similar: things } = await world.as(who).run<{ similar: { __typename: string; title: string }[] }>(
    `query ($text: String!, $space: String, $except: ID, $first: Int! = 5) {
      similar(text: $text, space: $space, except: $except, first: $first) {
        __typename ... on Idea { title } ... on Irritant { title } } }`,
    { text, ...more },
  );
  return things.map(({ __typename, title }) => `${__typename} ${title}`);
}

it('finds irritants by all their words and what is said there, for those who may see them', async () => {
  const world = await inWorld();
  const [ada, staff] = [await world.member(), await world.member('STAFF')];
  const more = { workaround: 'A thermos', likes: 'Stays lukewarm', journeyStage: 'Commuting' };
  const open = await irritantBy(world, ada, await world.space(), 'Kettle forgets the water', more);
  await irritantBy(world, staff, await world.space('MEMBERS'), 'Kettle whistles');
  await irritantBy(world, staff, await world.space('STAFF'), 'Kettle leaks');
  const irritant = { number: open.number };
  const path = `/irritants/${open.number}-kettle-forgets-the-water`;
  for (const word of ['water', 'thermos', 'lukewarm', 'commuting', 'morning', 'ketle']) {
    expect(await found(world, null, word), word).toEqual([{ kind: 'IRRITANT', path, irritant }]);
  }
  expect(await found(world, ada, 'kettle')).toHaveLength(2);
  expect(await found(world, staff, 'kettle', { kinds: ['IRRITANT'] })).toHaveLength(3);
  const comment = await commentBy(world, staff, open.threadId, 'Descale the zirconium');
  await commentBy(world, staff, open.threadId, 'Only zirconium among us', { staffOnly: true });
  expect(await found(world, null, 'zirconium')).toEqual([
    { kind: 'COMMENT', path: `${path}#comment-${comment}`, irritant },
  ]);
  const words = { title: 'Kettle forgets the tea', situation: 'Always.', fromRevision: 1 };
  await act(world, ada, 'editIrritant', { irritantId: open.id, ...words });
  expect([await found(world, ada, 'thermos'), (await found(world, ada, 'tea')).length]).toEqual([[], 1]);
  await actOn(world, ada, 'withdrawIrritant', open.id);
  expect([await found(world, ada, 'tea'), await found(world, staff, 'zirconium')]).toEqual([[], []]);
  await actOn(world, ada, 'restoreIrritant', open.id);
  expect(await found(world, null, 'tea')).toHaveLength(1);
});

it('finds an irritant by how it hits others, as long as they say so', async () => {
  const world = await inWorld();
  const [ada, ben, space] = [await world.member(), await world.member(), await world.space('MEMBERS')];
  const { id, number } = await irritantBy(world, ada, space, 'Kettle forgets');
  await act(world, ben, 'meToo', { irritantId: id, situation: 'On the submarine it is worse' });
  const numbers = async (who: TestMember | null) =>
    (await found(world, who, 'submarine')).map(({ irritant }) => irritant);
  expect([await numbers(null), await numbers(ada)]).toEqual([[], [{ number }]]);
  await world.services.db.transaction((tx) => indexCommunity(tx, world.communityId));
  expect(await numbers(ada), 'after making it again').toEqual([{ number }]);
  await act(world, ben, 'meToo', { irritantId: id, situation: 'On the airship it is worse' });
  expect(await numbers(ada)).toEqual([]);
  await actOn(world, ben, 'takeBackMeToo', id);
  expect(await found(world, ada, 'airship')).toEqual([]);
});

const TEXT = 'The kettle whistles all night in the kitchen';

it('offers ideas and irritants that are alike in one list, only what the viewer may see', async () => {
  const world = await inWorld();
  const [ada, staff, space] = [await world.member(), await world.member('STAFF'), await world.space()];
  for (let n = 0; n < 5; n += 1) {
    await ideaSaying(world, staff, space, `Bicycles on the train, part ${n}`);
  }
  await ideaSaying(world, ada, space, 'A kettle for the kitchen');
  const open = await irritantBy(world, ada, space, 'The kettle whistles at night');
  await irritantBy(world, staff, await world.space('STAFF'), 'Kettle whistles in the kitchen of staff');
  const both = ['Irritant The kettle whistles at night', 'Idea A kettle for the kitchen'];
  expect(await similar(world, null, TEXT)).toEqual(both);
  expect(await similar(world, ada, TEXT)).toEqual(both);
  expect(await similar(world, staff, TEXT)).toHaveLength(3);
  expect(await similar(world, null, TEXT, { except: open.id })).toEqual(both.slice(1));
  expect(await similar(world, null, TEXT, { first: 1 })).toEqual(both.slice(0, 1));
  expect(await similar(world, null, TEXT, { space: 'nowhere' })).toEqual([]);
  expect(await similar(world, null, 'kettle whistles')).toEqual([]);
  await act(world, staff, 'fixIrritant', { irritantId: open.id, words: 'A new valve.' });
  expect(await similar(world, null, TEXT), 'fixed ones too').toEqual(both);
  await actOn(world, ada, 'withdrawIrritant', open.id);
  expect(await similar(world, ada, TEXT), 'withdrawn ones never').toEqual(both.slice(1));
});

it('offers the one that stands for same irritants, once', async () => {
  const world = await inWorld();
  const [ada, space] = [await world.member(), await world.space()];
  const one = await irritantBy(world, ada, space, 'The kettle whistles at night');
  const two = await irritantBy(world, ada, space, 'Kettle whistles all night');
  await act(world, ada, 'markSame', { irritantId: two.id, sameAsId: one.id });
  expect(await similar(world, null, TEXT)).toEqual(['Irritant The kettle whistles at night']);
});
