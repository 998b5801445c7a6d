import { expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { madePromise, promisePlace, promising, type PromisePlace } from '../../test/promises.js';
import { commentBy } from '../../test/threads.js';
import { answerInvitation, invite } from '../../test/together.js';
import { useWorlds, type TestMember } from '../../test/world.js';
import { findBroken } from './promise.schedules.js';

const inWorld = useWorlds(import.meta.filename);
const OF_PROMISES = /^(PROMISE|RECOVERY|HANDED)/;

/** What each of them heard of promises and what came of them, once all jobs are done. */
async function heard(
  { world }: PromisePlace,
  people: readonly TestMember[],
): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const who of people) {
    const told = await inboxOf(world, who);
    all[who.name] = told
      .filter(({ kind }) => OF_PROMISES.test(kind))
      .map(({ kind, reason, count }) => `${kind} ${reason} ${count}`)
      .toSorted();
  }
  return all;
}

/** Cleo writes along, Ben follows, Dora was answered, Eve stopped following and Fay has nothing to do with it. */
async function crowd(place: PromisePlace) {
  const { world, ada, idea, mira } = place;
  const [cleo, dora, eve, fay] = [
    await world.member('CUSTOMER', 'Cleo'),
    await world.member('CUSTOMER', 'Dora'),
    await world.member('CUSTOMER', 'Eve'),
    await world.member('CUSTOMER', 'Fay'),
  ];
  await invite(world, ada, idea, cleo);
  await answerInvitation(world, cleo, idea, true);
  for (const act of ['followThread', 'unfollowThread']) {
    await world.as(eve).run(`mutation ($id: ID!) { ${act}(threadId: $id) { __typename } }`, {
      id: idea.threadId,
    });
  }
  const asked = await commentBy(world, dora, idea.threadId, 'And in the dark?');
  const said = await commentBy(world, mira, idea.threadId, 'We will send a lamp as well.', {
    parentId: asked,
  });
  return { people: [ada, place.ben, cleo, dora, eve, fay, mira, place.jon, place.lead], dora, said };
}

it('that is dropped is told once to each who waits, follows or answers for it, and to nobody else', async () => {
  const place = await promisePlace(await inWorld());
  const { people, said } = await crowd(place);
  const { world, jon } = place;
  const { id: promiseId } = await madePromise(place, {
    sourceId: said,
    quote: 'We will send a lamp as well.',
    ownerId: jon.id,
  });
  const before = await heard(place, people);
  world.clock.advance({ minutes: 5 });
  await promising(world, place.mira, 'dropPromise', { promiseId, why: 'There are no lamps.' });
  await findBroken.run(world.services);
  const after = await heard(place, people);
  const news = Object.fromEntries(
    Object.entries(after).map(([name, all]) => [name, all.filter((line) => !before[name]?.includes(line))]),
  );
  expect(Object.entries(after).map(([name, all]) => all.length - (before[name]?.length ?? 0))).toEqual(
    Object.values(news).map(({ length }) => length),
  );
  expect(news).toEqual({
    Ada: ['PROMISE_DROPPED AUTHOR 1'],
    Ben: ['PROMISE_DROPPED FOLLOWING 1'],
    Cleo: ['PROMISE_DROPPED FOLLOWING 1'],
    Dora: ['PROMISE_DROPPED COMMENTED 1'],
    Eve: [],
    Fay: [],
    // She said it herself; that it let Dora down is for who answers for it.
    Mira: [],
    Jon: ['PROMISE_DROPPED FOLLOWING 1', 'RECOVERY_OPENED RESPONSIBLE 1'],
    Lead: [],
  });
});

it('that is open long after its day is told once to who answers for it, in the name of who waits', async () => {
  const place = await promisePlace(await inWorld());
  const { people, said, dora } = await crowd(place);
  const { world, jon } = place;
  const quote = 'We will send a lamp as well.';
  await madePromise(place, { sourceId: said, quote, ownerId: jon.id });
  const before = await heard(place, people);
  world.clock.set('2026-04-10T09:00:00Z');
  await Promise.all([findBroken.run(world.services), findBroken.run(world.services)]);
  world.clock.set('2026-05-20T09:00:00Z');
  await findBroken.run(world.services);
  const after = await heard(place, people);
  const more = Object.entries(after).filter(([name, all]) => all.length !== before[name]?.length);
  expect(more.map(([name, all]) => [name, all.at(-1)])).toEqual([['Jon', 'RECOVERY_OPENED RESPONSIBLE 1']]);
  const opened = (await inboxOf(world, jon)).find(({ kind }) => kind === 'RECOVERY_OPENED');
  expect(opened?.actors).toEqual([{ name: dora.name }]);
});
