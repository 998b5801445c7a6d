import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, actOn, irritantBy, meToo } from '../../test/irritants.js';
import { answersOf, startProcess, type TestProcess } from '../../test/processes.js';
import { useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const CHANGED = `subscription ($irritant: ID!, $after: String) {
  irritantChanged(irritantId: $irritant, after: $after) { cursor irritant { title state reportCount withdrawnAt } }
}`;

interface Changed {
  irritantChanged: { cursor: string; irritant: { title: string; state: string; reportCount: number } };
}

let world: World;
let author: TestMember;
let reader: TestMember;
let space: TestSpace;
let one: TestProcess;

beforeEach(async () => {
  world = await inWorld();
  [author, reader, space] = [await world.member(), await world.member(), await world.space()];
  one = await startProcess(world, [author, reader]);
});
afterEach(() => one.close());

it('tells of no irritant that the caller may not see', async () => {
  const staff = await world.member('STAFF');
  const { id } = await irritantBy(world, staff, await world.space('STAFF'));
  for (const unseen of [id, world.communityId, 'nonsense']) {
    const answer = await answersOf<Changed>(one.connect(reader), CHANGED, { irritant: unseen }).next();
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  }
});

it('tells of reports, words and a fix as they come, and ends when it is withdrawn', async () => {
  const staff = await world.member('STAFF');
  const { id } = await irritantBy(world, author, space);
  await world.settled();
  const answers = answersOf<Changed>(one.connect(reader), CHANGED, { irritant: id });
  const next = async (): Promise<unknown> => (await answers.next()).data?.irritantChanged.irritant;
  expect(await next()).toMatchObject({ reportCount: 1, state: 'OPEN' });
  await meToo(world, await world.member(), id);
  expect(await next()).toMatchObject({ reportCount: 2 });
  const words = { title: 'Said better', situation: 'Always.', fromRevision: 1 };
  await act(world, author, 'editIrritant', { irritantId: id, ...words });
  expect(await next()).toMatchObject({ title: 'Said better' });
  await act(world, staff, 'fixIrritant', { irritantId: id, words: 'Done.' });
  expect(await next()).toMatchObject({ state: 'FIXED' });
  await actOn(world, author, 'withdrawIrritant', id);
  expect((await answers.next()).errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
});
