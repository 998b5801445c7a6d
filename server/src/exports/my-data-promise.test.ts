import { expect, it } from 'vitest';
import { madePromise, promisePlace, promising, QUOTE } from '../../test/promises.js';
import { useWorlds } from '../../test/world.js';
import { dataOf } from './my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

it('gives everybody what they promised, were promised, moved and handed over, and nobody what others said (0.7)', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, ben, mira, jon, idea } = place;
  const { id: promiseId } = await madePromise(place);
  await promising(world, jon, 'movePromise', { promiseId, dueOn: '2026-03-20', why: 'Parts are late.' });
  await promising(world, jon, 'handOverPromise', { promiseId, toId: jon.id, note: 'Mira is away.' });
  await promising(world, jon, 'keepPromise', { promiseId, text: 'Sent by post.' });
  const data = (who: typeof ada): Promise<object> => dataOf(world.services.db, who.actor);
  const stands = { firstDueOn: '2026-03-10', dueOn: '2026-03-20', closedState: 'KEPT' };
  const on = { on: 'idea', number: idea.number, title: 'Read the meter from a photo' };
  expect(await data(mira)).toMatchObject({
    promises: [{ ...on, ...stands, quote: QUOTE, text: QUOTE, ownedByMe: false, closingText: null }],
    promisesMadeToMe: [],
    promiseDates: [],
    handOvers: [{ ...on, what: 'promise', fromMe: true, toMe: false, note: 'Mira is away.' }],
  });
  expect(await data(jon)).toMatchObject({
    promises: [{ ...stands, quote: null, text: null, ownedByMe: true, closingText: 'Sent by post.' }],
    promiseDates: [{ from: '2026-03-10', to: '2026-03-20', why: 'Parts are late.' }],
    handOvers: [{ fromMe: false, toMe: true }],
  });
  expect(await data(ada)).toMatchObject({ promises: [], promisesMadeToMe: [{ ...stands, quote: QUOTE }] });
  expect(await data(ben)).toMatchObject({ promises: [], promisesMadeToMe: [], handOvers: [] });
});
