import { expect, it } from 'vitest';
import { useWorlds, type World } from '../../../test/world.js';
import { openWrite } from '../command.js';
import type { RequestContext } from '../context.js';
import { defineEvent } from '../events.js';
import { LiveTail } from './live.js';
import { liveTopic } from './live-topic.js';

const inWorld = useWorlds(import.meta.filename);
const happened = defineEvent<{ thing: string }>('test.happened', ({ thing }) => `thing:${thing}`);

async function happen(world: World, thing: string): Promise<void> {
  const { actor } = await world.member();
  const { services } = world;
  await services.db.transaction((tx) => openWrite(services, actor, tx).emit(happened, { thing }));
}

/** What comes within the time, or null. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | null> {
  return Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))]);
}

/** The same database as another process would see it. */
function inAnotherProcess(world: World): RequestContext {
  const context = world.as(null).context();
  return { ...context, live: new LiveTail(context.db, () => undefined) };
}

it('refuses a cursor that is none of ours', async () => {
  const world = await inWorld();
  const context = world.as(null).context();
  for (const cursor of [
    '',
    'x',
    Buffer.from('["1"]').toString('base64url'),
    Buffer.from('["-1","x"]').toString(),
  ]) {
    expect(() => liveTopic(context, 'thing:1', cursor)).toThrow(/cursor/);
  }
});

it('begins with a cursor, then tells of what another process wrote, once for a burst', async () => {
  const world = await inWorld();
  const news = liveTopic(inAnotherProcess(world), 'thing:1');
  const first = await news.next();
  expect(first.value).toMatchObject({ since: null });
  const next = news.next();
  await Promise.all(Array.from({ length: 20 }, () => happen(world, '1')));
  expect((await within(2_000, next))?.value?.since).toBe(first.value?.cursor);
  const more = news.next();
  // The burst may straddle two readings; it is never twenty.
  const second = await within(600, more);
  expect(await within(600, second ? news.next() : more)).toBeNull();
  await news.return?.();
});

it('tells nothing of other topics or of the same topic in another community', async () => {
  const [world, other] = [await inWorld(), await inWorld()];
  const news = liveTopic(world.as(null).context(), 'thing:1');
  await news.next();
  const next = news.next();
  await happen(world, '2');
  await happen(other, '1');
  expect(await within(800, next)).toBeNull();
  await news.return?.();
});

it('catches up by a cursor, and is silent when nothing was missed', async () => {
  const world = await inWorld();
  const context = (): RequestContext => inAnotherProcess(world);
  const before = liveTopic(context(), 'thing:1');
  const cursor = (await before.next()).value?.cursor;
  await before.return?.();

  const quiet = liveTopic(context(), 'thing:1', cursor);
  expect(await within(700, quiet.next())).toBeNull();
  await quiet.return?.();

  await happen(world, '1');
  const after = liveTopic(context(), 'thing:1', cursor);
  const missed = await within(1_000, after.next());
  expect(missed?.value).toMatchObject({ since: cursor });
  await after.return?.();
});

it('does not lose what commits late although it began early', async () => {
  const world = await inWorld();
  const { services } = world;
  const { actor } = await world.member();
  let commit = (): void => undefined;
  const open = services.db.transaction(async (tx) => {
    await openWrite(services, actor, tx).emit(happened, { thing: '1' });
    await new Promise<void>((resolve) => {
      commit = resolve;
    });
  });
  await happen(world, '1');
  const news = liveTopic(inAnotherProcess(world), 'thing:1');
  await news.next();
  const next = news.next();
  await happen(world, '2');
  commit();
  await open;
  expect(await within(2_000, next)).not.toBeNull();
  await news.return?.();
});

it('begins anew with a cursor from another history', async () => {
  const world = await inWorld();
  const cursor = Buffer.from(JSON.stringify(['999999999999', 'ffffffff-ffff-ffff-ffff-ffffffffffff']));
  const news = liveTopic(world.as(null).context(), 'thing:1', cursor.toString('base64url'));
  expect((await within(1_000, news.next()))?.value).toMatchObject({ since: null });
  await news.return?.();
});

it('ends a wait when the subscriber leaves', async () => {
  const world = await inWorld();
  const news = liveTopic(world.as(null).context(), 'thing:1');
  await news.next();
  const waiting = news.next();
  await news.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
});
