import { expect, it } from 'vitest';
import { act, causeBy, irritantBy, meToo } from '../../test/irritants.js';
import { usePlace } from '../../test/place.js';
import { NO_LIMITS, World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename, { limits: NO_LIMITS });

it("has a member's own data hold what they reported and said, and nothing of anybody else", async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const [ada, ben, mira] = [
    await world.member('CUSTOMER', 'Ada'),
    await world.member('CUSTOMER', 'Ben'),
    await world.member('STAFF', 'Mira'),
  ];
  const space = await world.space();
  const one = await irritantBy(world, ada, space, 'One', { likes: 'The quiet' });
  await meToo(world, ben, one.id, 'On the train.');
  await irritantBy(world, mira, await world.space('STAFF'), 'Only for us');
  await causeBy(world, mira, space, [one.id]);
  await act(world, mira, 'fixIrritant', { irritantId: one.id, words: 'Done by us.' });
  const dataOf = async (email: string): Promise<Record<string, unknown>> =>
    (await (await place.signedIn(email)).post('/api/my-data')).body as Record<string, unknown>;
  const [adas, bens, miras] = [await dataOf(ada.email), await dataOf(ben.email), await dataOf(mira.email)];
  expect(adas).toMatchObject({
    irritants: [{ number: one.number, title: 'One', likes: 'The quiet' }],
    irritantRevisions: [{ irritant: one.number, revision: 1 }],
    follows: [{ on: 'irritant', number: one.number, title: 'One' }],
    fixes: [],
  });
  expect(JSON.stringify(adas)).not.toMatch(/On the train|Ben|Only for us/);
  expect(bens).toMatchObject({ irritants: [], reports: [{ title: 'One', situation: 'On the train.' }] });
  expect(miras).toMatchObject({
    fixes: [{ irritant: one.number, words: 'Done by us.' }],
    rootCauses: [{ title: 'Sessions end early' }],
  });
});
