import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { useWorlds } from '../../test/world.js';
import { command, openWrite, runCommand } from './command.js';
import { defineEvent, recordForWatchers } from './events.js';
import { DEFAULT_LIMITS } from './rate-limit.js';
import { statement } from './statement.js';
import { forgetWhatIsOver } from './upkeep.js';

const inWorld = useWorlds(import.meta.filename, DEFAULT_LIMITS);

let works = true;
const act = command({
  name: 'testAct',
  action: 'thread:write',
  input: z.object({}),
  limits: ['comment'],
  run: async () => {
    if (!works) {
      throw new Error('The disk is full.');
    }
    return { done: true };
  },
});
const kept = statement<{ keys: number; counts: number }>(
  'test.kept_by_upkeep',
  `select (select count(*)::int from idempotency_key where community_id = $1) as keys,
     (select count(*)::int from rate_limit where key like 'comment:' || $1 || ':%') as counts`,
);

it('forgets idempotency keys after seven days and counts once they are over', async () => {
  const world = await inWorld();
  const { db } = world.services;
  const context = world.as(await world.member()).context();
  // Counts carry the machine's time.
  world.clock.set(new Date());
  await runCommand(context, act, {}, randomUUID());
  world.clock.advance({ days: 6 });
  expect(await db.row(kept, [world.communityId])).toEqual({ keys: 1, counts: 1 });
  await forgetWhatIsOver.run(world.services);
  expect(await db.row(kept, [world.communityId])).toEqual({ keys: 1, counts: 0 });
  world.clock.advance({ days: 2 });
  await forgetWhatIsOver.run(world.services);
  expect(await db.row(kept, [world.communityId])).toEqual({ keys: 0, counts: 0 });
});

const events = statement<{ kind: string }>(
  'test.events_left',
  `select kind from domain_event where community_id = $1 order by kind`,
);

it('forgets signs for open pages after seven days, and nothing that happened', async () => {
  const world = await inWorld();
  const { actor } = await world.member();
  const { services } = world;
  const happened = defineEvent<{ thing?: string }>('test.happened', () => 'thing:1');
  await services.db.transaction(async (tx) => {
    const write = openWrite(services, actor, tx);
    await write.emit(happened, {});
    await recordForWatchers(tx, {
      communityId: world.communityId,
      kind: 'test.sign',
      at: write.now,
      events: [1, 2].map(() => ({ id: write.ids.next(), topic: 'thing:1' })),
    });
  });
  const kinds = async (): Promise<string[]> =>
    (await services.db.rows(events, [world.communityId]))
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('test.'));
  world.clock.advance({ days: 6 });
  await forgetWhatIsOver.run(services);
  expect(await kinds()).toEqual(['test.happened', 'test.sign', 'test.sign']);
  world.clock.advance({ days: 2 });
  await forgetWhatIsOver.run(services);
  expect(await kinds()).toEqual(['test.happened']);
});

it('gives a count back when a fault of ours kept the write from happening', async () => {
  const world = await inWorld();
  const context = world.as(await world.member()).context();
  works = false;
  await expect(runCommand(context, act, {})).rejects.toThrow('The disk is full.');
  works = true;
  expect(await runCommand(context, act, {})).toEqual({ done: true });
  await expect(runCommand(context, act, {})).rejects.toMatchObject({
    extensions: { code: 'RATE_LIMITED' },
  });
});
