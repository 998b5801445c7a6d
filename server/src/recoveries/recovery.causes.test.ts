import { expect, it } from 'vitest';
import { rate, ratedPlace, unrate } from '../../test/answer-ratings.js';
import { followUpPlace, pass, questionOf, say, shipped } from '../../test/follow-ups.js';
import { madePromise, promisePlace, promising, SAID } from '../../test/promises.js';
import { ownRecoveries } from '../../test/recoveries.js';
import { useWorlds } from '../../test/world.js';
import { findBroken } from '../promises/promise.module.js';

const inWorld = useWorlds(import.meta.filename);

it('is opened by a NOT to "did it help?", for who built it, and by nothing else that is said', async () => {
  const place = await followUpPlace(await inWorld());
  const { world, ada, cleo, ben } = place;
  await shipped(place);
  await pass(place, 30);
  await say(place, cleo, (await questionOf(place, cleo)).id, { verdict: 'PARTLY', shown: 'TEAM' });
  expect(await ownRecoveries(world, cleo)).toEqual([]);
  const { id } = await questionOf(place, ada);
  await say(place, ada, id, { verdict: 'NOT', text: 'It reads my 7 as a 1.', shown: 'TEAM' });
  expect(await ownRecoveries(world, ada)).toMatchObject([
    {
      cause: 'FOLLOW_UP',
      causes: [
        { said: 'It reads my 7 as a 1.', path: '/outcomes/1-meters-are-read-from-a-photo#did-it-help' },
      ],
      about: { title: 'Read the meter from a photo' },
      owner: { name: 'Mira' },
    },
  ]);
  expect(await ownRecoveries(world, ben)).toEqual([]);
  await world
    .as(ada)
    .run('mutation ($id: ID!) { withdrawFollowUpWords(followUpId: $id) { __typename } }', { id });
  const [recovery] = await ownRecoveries(world, ada);
  expect(recovery?.causes[0]?.said, 'what was taken back is not kept here').toBeNull();
});

it('is opened once by a "no" to an answer, for who wrote it, and not for the team', async () => {
  const place = await ratedPlace(await inWorld());
  const { world, ada, ben, jon } = place;
  await rate(place, ben, { value: 'PARTLY' });
  expect(await ownRecoveries(world, ben)).toEqual([]);
  await rate(place, ada, { value: 'NO', text: 'What does it mean for me?' });
  const [first] = await ownRecoveries(world, ada);
  expect(first).toMatchObject({ cause: 'ANSWER_RATING', owner: { name: 'Mira' } });
  expect(first?.causes).toMatchObject([{ said: 'What does it mean for me?' }]);
  await unrate(place, ada);
  await rate(place, ada, { value: 'NO' });
  expect((await ownRecoveries(world, ada)).map(({ causes }) => causes.length)).toEqual([1]);
  await world.as(jon).run('mutation ($id: ID!) { followThread(threadId: $id) { __typename } }', {
    id: place.idea.threadId,
  });
  await rate(place, jon, { value: 'NO' });
  expect(await ownRecoveries(world, jon)).toEqual([]);
});

it('is opened for whom a promise was made to when it is dropped or late for long, as one case', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, ben, mira } = place;
  const dropped = await madePromise(place);
  const quote = 'I will\ntell you how far we are';
  expect(SAID).toContain(quote);
  await madePromise(place, { quote });
  await promising(world, mira, 'dropPromise', { promiseId: dropped.id, why: 'The reader does not exist.' });
  expect(await ownRecoveries(world, ada)).toMatchObject([
    { cause: 'PROMISE', causes: [{ path: `/promises/${dropped.id}`, said: null }], owner: { name: 'Mira' } },
  ]);
  world.clock.advance({ days: 90 });
  await findBroken.run(world.services);
  await findBroken.run(world.services);
  const [only, ...others] = await ownRecoveries(world, ada);
  expect([only?.causes.map(({ cause }) => cause), others]).toEqual([['PROMISE', 'PROMISE'], []]);
  expect(await ownRecoveries(world, ben), 'who only follows was promised nothing').toEqual([]);
});
