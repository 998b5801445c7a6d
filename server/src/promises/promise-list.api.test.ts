import { expect, it } from 'vitest';
import { madePromise, promisePlace, promising, type PromisePlace } from '../../test/promises.js';
import { set } from '../../test/reviews.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const LIST = `query ($filter: PromiseFilterInput, $first: Int! = 20, $after: String) {
  promises(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { id text state owner { name } source { path author { name } } about { title } dates { why } handOvers { note } } } } }`;

interface List {
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
  edges: { node: { id: string; text: string; state: string } }[];
}

async function listed(
  { world }: PromisePlace,
  who: TestMember | null,
  variables: object = {},
): Promise<List> {
  return (await world.as(who).run<{ promises: List }>(LIST, { ...variables })).promises;
}
const texts = ({ edges }: List): string[] => edges.map(({ node }) => node.text);

/** A promise of each kind: late, moved, to come, kept, kept late, dropped. */
async function filled(): Promise<PromisePlace> {
  const place = await promisePlace(await inWorld());
  const { world, mira, jon, idea } = place;
  const make = async (text: string, dueOn: string, ownerId = mira.id): Promise<string> => {
    const sourceId = await commentBy(world, mira, idea.threadId, `We promise this: ${text}.`);
    return (await madePromise(place, { sourceId, quote: 'We promise this', text, dueOn, ownerId })).id;
  };
  await make('to come', '2026-05-01');
  await make('soon', '2026-03-15', jon.id);
  await make('late', '2026-03-04');
  const moved = await make('moved', '2026-03-03');
  await promising(world, jon, 'movePromise', { promiseId: moved, dueOn: '2026-06-01', why: 'Parts.' });
  const kept = await make('kept', '2026-03-05');
  const slow = await make('slow', '2026-03-02');
  const dropped = await make('dropped', '2026-03-09');
  await promising(world, jon, 'keepPromise', { promiseId: kept, text: 'Done.' });
  world.clock.set('2026-03-06T09:00:00Z');
  await promising(world, jon, 'keepPromise', { promiseId: slow, text: 'Done.' });
  world.clock.set('2026-03-07T09:00:00Z');
  await promising(world, jon, 'dropPromise', { promiseId: dropped, why: 'No.' });
  return place;
}
const ALL = ['moved', 'late', 'soon', 'to come', 'dropped', 'slow', 'kept'];

it('is in a space for members and in one for staff only to be seen by these', async () => {
  const place = await filled();
  const { world, ada, mira, space } = place;
  const { id } = (await listed(place, null)).edges[0]?.node ?? { id: '' };
  const one = `{ promise(id: "${id}") { id } }`;
  const seenBy = async (visibility: string): Promise<number[]> => {
    await set(world, 'update space set visibility = $1 where id = $2', [visibility, space.id]);
    const counts = [];
    for (const who of [null, ada, mira]) {
      const { totalCount, edges } = await listed(place, who);
      const { promise } = await world.as(who).run<{ promise: object | null }>(one);
      expect([totalCount, promise === null ? 0 : edges.length]).toEqual([edges.length, edges.length]);
      counts.push(totalCount);
    }
    return counts;
  };
  expect(await seenBy('MEMBERS')).toEqual([0, 7, 7]);
  expect(await seenBy('STAFF')).toEqual([0, 0, 7]);
});

it('puts open ones first by their first day, and then those that have ended, the newest first', async () => {
  const place = await filled();
  const all = await listed(place, null);
  expect(texts(all)).toEqual(ALL);
  expect(all.totalCount).toBe(7);
  const pages: string[] = [];
  let after: string | null = null;
  do {
    const page: List = await listed(place, null, { first: 2, after });
    pages.push(...texts(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(pages).toEqual(ALL);
});

it('keeps to states, a space, a thread and what one answers for', async () => {
  const place = await filled();
  const { jon, space, idea, ada } = place;
  const by = async (filter: object, who: TestMember | null = null): Promise<string[]> =>
    texts(await listed(place, who, { filter }));
  expect(await by({ states: ['LATE'] })).toEqual(['moved', 'late']);
  expect(await by({ states: ['KEPT_LATE', 'OPEN'] })).toEqual(['soon', 'to come', 'slow']);
  expect(await by({ states: ['KEPT'] })).toEqual(['kept']);
  expect(await by({ states: ['DROPPED'] })).toEqual(['dropped']);
  expect(await by({ states: [] })).toEqual(ALL);
  expect(await by({ space: space.slug })).toEqual(ALL);
  expect(await by({ space: 'elsewhere' })).toEqual([]);
  expect(await by({ thread: idea.threadId, states: ['LATE'] })).toEqual(['moved', 'late']);
  expect(await by({ thread: 'x' })).toEqual([]);
  expect(await by({ mine: true }, jon)).toEqual(['soon']);
  expect(await by({ mine: true }, ada)).toEqual([]);
  expect(await by({ mine: true })).toEqual([]);
  expect(codeOf(await place.world.as(null).ask(LIST, { after: 'nothing' }))).toBe('BAD_USER_INPUT');
  expect(codeOf(await place.world.as(null).ask(LIST, { first: 51 }))).toBe('BAD_USER_INPUT');
});

it('leaves out what rests, and goes to another space with its idea', async () => {
  const place = await filled();
  const { world, mira, idea, ada } = place;
  const other = await world.space();
  await world.as(mira).run('mutation ($input: MoveIdeaInput!) { moveIdea(input: $input) { __typename } }', {
    input: { ideaId: idea.id, spaceId: other.id },
  });
  expect(texts(await listed(place, null, { filter: { space: other.slug } }))).toEqual(ALL);
  const { rows } = await world.services.db.connections.query<{ spaces: number }>(
    'select count(distinct space_id)::int as spaces from promise where community_id = $1 and space_id = $2',
    [world.communityId, other.id],
  );
  expect(rows).toEqual([{ spaces: 1 }]);
  await world
    .as(ada)
    .run('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', { id: idea.id });
  expect(texts(await listed(place, mira))).toEqual([]);
});

it('takes the same few statements however long it is', async () => {
  const place = await promisePlace(await inWorld());
  const count = async (): Promise<number> =>
    (await place.world.statementNames(() => listed(place, null))).filter(
      (name) => !name.startsWith('communities.'),
    ).length;
  await madePromise(place);
  const few = await count();
  for (const quote of ['Nothing else is planned.', 'I will tell you how far we are', 'works in the dark']) {
    await madePromise(place, { quote });
  }
  expect(await count()).toBe(few);
  expect(few).toBe(4);
});

it('is on the page of what it is about', async () => {
  const place = await filled();
  const document = `{ idea(number: ${place.idea.number}) { promises { text } thread { promises { text } } } }`;
  type Read = { idea: { promises: object[]; thread: { promises: object[] } } };
  const { idea } = await place.world.as(null).run<Read>(document);
  expect(idea.promises).toHaveLength(7);
  expect(idea.thread.promises).toEqual(idea.promises);
});
