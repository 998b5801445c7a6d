import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { listen } from '../../test/listening.js';
import { merged, undoing } from '../../test/merging.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const WATCH = `subscription ($id: ID!) {
  threadActivity(threadId: $id) { moved thread { commentCount } comments { text } }
}`;
interface News {
  threadActivity: { moved: boolean; thread: { commentCount: number }; comments: object[] };
}

it('tells who reads either thread that comments moved, with a merge and with its undo', async () => {
  const world = await inWorld();
  const [ada, mira] = [await world.member('CUSTOMER', 'Ada'), await world.member('STAFF', 'Mira')];
  const space = await world.space();
  const source = await postIdea(world, ada, space, 'Read the meter from a photo');
  const target = await postIdea(world, mira, space, 'Spare people the stairs');
  await commentBy(world, ada, source.threadId, 'The digits are tiny.');
  world.clock.advance({ minutes: 2 });
  const left = await listen<News>(world, null, WATCH, { id: source.threadId });
  const right = await listen<News>(world, ada, WATCH, { id: target.threadId });
  const next = async (): Promise<unknown[]> =>
    Promise.all([left, right].map(async (one) => (await one.next())?.threadActivity));
  const news = (moved: boolean, commentCount: number) => ({ moved, thread: { commentCount }, comments: [] });
  expect(await next()).toEqual([news(false, 1), news(false, 0)]);
  const id = await merged(world, mira, source, target);
  expect(await next()).toEqual([news(true, 0), news(true, 1)]);
  await undoing(world, mira, id);
  expect(await next()).toEqual([news(true, 1), news(true, 0)]);
  await left.stop();
  await right.stop();
});
