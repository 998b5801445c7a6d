import { expect, it } from 'vitest';
import { listen, type Listening } from '../../test/listening.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const WATCH = `subscription ($id: ID!, $after: String) {
  threadActivity(threadId: $id, after: $after) { cursor thread { commentCount } comments { id text staffOnly } }
}`;
interface Event {
  threadActivity: {
    cursor: string;
    thread: { commentCount: number };
    comments: { id: string; text: string }[];
  };
}

const watch = (world: World, who: TestMember | null, id: string, after?: string): Promise<Listening<Event>> =>
  listen<Event>(world, who, WATCH, { id, after });

it('refuses a thread one cannot see', async () => {
  const world = await inWorld();
  const { threadId } = await conversationBy(
    world,
    await world.member('STAFF'),
    (await world.space('STAFF')).id,
  );
  for (const who of [null, await world.member()]) {
    await expect(watch(world, who, threadId)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  }
});

it('tells everybody of comments, and nobody but staff that a note was so much as written', async () => {
  const world = await inWorld();
  const [ada, mira] = [await world.member(), await world.member('STAFF')];
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  const everybody = [await watch(world, null, threadId), await watch(world, ada, threadId)];
  const staff = await watch(world, await world.member('ADMIN'), threadId);
  for (const listener of [...everybody, staff]) {
    expect((await listener.next())?.threadActivity.comments).toEqual([]);
  }
  await commentBy(world, mira, threadId, 'secret', { staffOnly: true });
  expect((await staff.next())?.threadActivity).toMatchObject({
    thread: { commentCount: 0 },
    comments: [{ text: 'secret' }],
  });
  for (const listener of everybody) {
    expect(await listener.next(700)).toBeNull();
  }
  const id = await commentBy(world, ada, threadId, 'a word');
  for (const listener of [...everybody, staff]) {
    expect((await listener.next())?.threadActivity).toMatchObject({
      thread: { commentCount: 1 },
      comments: [{ id, text: 'a word' }],
    });
    await listener.stop();
  }
});

it('catches up by its cursor after the connection was lost, changes included', async () => {
  const world = await inWorld();
  const ada = await world.member();
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  const first = await commentBy(world, ada, threadId, 'one');
  const before = await watch(world, ada, threadId);
  const after = (await before.next())?.threadActivity.cursor;
  await before.stop();
  const second = await commentBy(world, ada, threadId, 'two');
  await world
    .as(ada)
    .run(`mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`, {
      input: { commentId: first, text: 'one, better' },
    });
  const again = await watch(world, ada, threadId, after);
  expect((await again.next())?.threadActivity.comments).toEqual([
    { id: first, text: 'one, better', staffOnly: false },
    { id: second, text: 'two', staffOnly: false },
  ]);
  await again.stop();
});

it('begins with what was said in the last minute: between reading a page and listening somebody may speak', async () => {
  const world = await inWorld();
  const ada = await world.member();
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  await commentBy(world, ada, threadId, 'long ago');
  world.clock.advance({ minutes: 2 });
  await commentBy(world, ada, threadId, 'just now');
  const listener = await watch(world, null, threadId);
  expect((await listener.next())?.threadActivity.comments).toMatchObject([{ text: 'just now' }]);
  await listener.stop();
});
