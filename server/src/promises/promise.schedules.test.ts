import { expect, it } from 'vitest';
import {
  madePromise,
  promisePlace,
  promising,
  toldOfPromises,
  type PromisePlace,
} from '../../test/promises.js';
import { useWorlds } from '../../test/world.js';
import { findBroken, remindBefore, tellOfLatePromises } from './promise.schedules.js';

const inWorld = useWorlds(import.meta.filename);

async function on({ world }: PromisePlace, moment: string): Promise<void> {
  world.clock.set(moment.includes('T') ? moment : `${moment}T09:00:00Z`);
  for (const schedule of [remindBefore, tellOfLatePromises, findBroken]) {
    await schedule.run(world.services);
  }
}

/** Who was reminded, in the order it was said, one line each. */
async function reminded({ world }: PromisePlace): Promise<string[]> {
  const { rows } = await world.services.db.connections.query<{ names: string[] }>(
    `select array(select m.name from jsonb_array_elements(e.data->'who') w
       join member m on m.id = (w->>'memberId')::uuid order by m.name) || array[a.name] as names
     from domain_event e join member a on a.id = e.actor_id
     where e.community_id = $1 and e.kind = 'peopleConcerned' and e.data->>'kind' = 'PROMISE_DUE' order by e.id`,
    [world.communityId],
  );
  return rows.map(({ names }) => names.join(', '));
}

async function brokenEvents({ world }: PromisePlace): Promise<object[]> {
  const { rows } = await world.services.db.connections.query<{ data: object; actor: string }>(
    `select e.data, m.name as actor from domain_event e join member m on m.id = e.actor_id
     where e.community_id = $1 and e.kind = 'promiseBroken' order by e.id`,
    [world.communityId],
  );
  return rows.map(({ data, actor }) => ({ ...data, actor }));
}

it('reminds the owner once, three days before, in the name of the customer it was made to', async () => {
  const place = await promisePlace(await inWorld());
  await madePromise(place);
  await on(place, '2026-03-06');
  expect(await reminded(place)).toEqual([]);
  await on(place, '2026-03-07');
  await on(place, '2026-03-08');
  expect(await reminded(place)).toEqual(['Mira, Ada']);
  expect(await toldOfPromises(place, place.mira)).toEqual(['PROMISE_DUE RESPONSIBLE 1 Ada']);
});

it('says nothing on the day on which a day was named', async () => {
  const place = await promisePlace(await inWorld());
  const { id: promiseId } = await madePromise(place, { dueOn: '2026-03-03' });
  await on(place, '2026-03-02');
  expect(await reminded(place)).toEqual([]);
  await on(place, '2026-03-03');
  expect(await reminded(place)).toHaveLength(1);
  await promising(place.world, place.mira, 'movePromise', { promiseId, dueOn: '2026-03-05', why: 'x' });
  await on(place, '2026-03-03');
  expect(await reminded(place)).toHaveLength(1);
  await on(place, '2026-03-04');
  expect(await reminded(place), 'each day is reminded of').toHaveLength(2);
});

it('tells the owner the day after, then with every cadence the default owner and the admins', async () => {
  const place = await promisePlace(await inWorld());
  await madePromise(place);
  await on(place, '2026-03-09');
  const before = await reminded(place);
  await on(place, '2026-03-10T22:59:00Z');
  expect(await reminded(place)).toEqual(before);
  await on(place, '2026-03-10T23:01:00Z');
  await on(place, '2026-03-15');
  expect((await reminded(place)).slice(before.length)).toEqual(['Mira, Ada']);
  await on(place, '2026-03-16');
  await on(place, '2026-03-21');
  await on(place, '2026-04-21');
  expect((await reminded(place)).slice(before.length)).toEqual(['Mira, Ada', 'Jon, Ada', 'Lead, Ada']);
});

it('makes up for a downtime, each step once, also with two workers', async () => {
  const place = await promisePlace(await inWorld());
  await madePromise(place);
  place.world.clock.set('2026-06-10T09:00:00Z');
  const { services } = place.world;
  await Promise.all([tellOfLatePromises.run(services), tellOfLatePromises.run(services)]);
  await Promise.all([findBroken.run(services), findBroken.run(services)]);
  expect(await reminded(place)).toEqual(['Mira, Ada', 'Jon, Ada', 'Lead, Ada']);
  expect(await brokenEvents(place)).toHaveLength(1);
});

it('begins anew with a new day, and goes to whoever it was handed to', async () => {
  const place = await promisePlace(await inWorld());
  const { world, mira, lead } = place;
  const { id: promiseId } = await madePromise(place);
  await on(place, '2026-03-11');
  await promising(world, mira, 'movePromise', { promiseId, dueOn: '2026-03-12', why: 'One day.' });
  await promising(world, mira, 'handOverPromise', { promiseId, toId: lead.id, note: 'I am away.' });
  const before = (await reminded(place)).length;
  await on(place, '2026-03-13');
  expect((await reminded(place)).slice(before)).toEqual(['Lead, Ada']);
});

it('counts as broken more than thirty days after the first day, once, whatever was said since', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, mira, idea } = place;
  const { id: promiseId } = await madePromise(place);
  await promising(world, mira, 'movePromise', { promiseId, dueOn: '2026-06-01', why: 'Later.' });
  await on(place, '2026-04-09');
  expect(await brokenEvents(place)).toEqual([]);
  await on(place, '2026-04-10');
  await on(place, '2026-04-11');
  const said = { promiseId, threadId: idea.threadId, madeToId: ada.id };
  expect(await brokenEvents(place)).toEqual([{ ...said, why: 'LATE', actor: 'Ada' }]);
});

it('lets rest what was kept, taken back, or stands in a closed space', async () => {
  const place = await promisePlace(await inWorld());
  const { world, mira, ada, idea, space } = place;
  const { id: promiseId } = await madePromise(place);
  await madePromise(place, { quote: 'Nothing else is planned.' });
  await promising(world, mira, 'keepPromise', { promiseId, text: 'Sent.' });
  const withdraw = (act: string): Promise<unknown> =>
    world.as(ada).run(`mutation ($id: ID!) { ${act}(ideaId: $id) { __typename } }`, { id: idea.id });
  await withdraw('withdrawIdea');
  await on(place, '2026-05-10');
  await withdraw('restoreIdea');
  const archive = (at: string | null): Promise<unknown> =>
    world.services.db.connections.query('update space set archived_at = $1 where id = $2', [at, space.id]);
  await archive('2026-05-10T09:00:00Z');
  await on(place, '2026-05-11');
  expect(await reminded(place)).toEqual([]);
  expect(await brokenEvents(place)).toEqual([]);
  await archive(null);
  await on(place, '2026-05-12');
  expect(await reminded(place)).toHaveLength(3);
  expect(await brokenEvents(place)).toHaveLength(1);
});

it('passes over who has left the team', async () => {
  const place = await promisePlace(await inWorld());
  await madePromise(place);
  await place.world.services.db.connections.query('update member set left_at = now() where id = $1', [
    place.mira.id,
  ]);
  await on(place, '2026-03-11');
  expect(await reminded(place)).toEqual(['Jon, Ada']);
});
