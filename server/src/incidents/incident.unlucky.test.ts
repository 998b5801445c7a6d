import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hit, incidentOf, publish, report } from '../../test/incidents.js';
import { ownRecoveries, recoveryPlace } from '../../test/recoveries.js';
import { promising } from '../../test/promises.js';
import { useWorlds, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

/** Lets two things happen while somebody else holds the incident, so that both have looked before either writes. */
async function atOnce<Came>(
  world: World,
  incidentId: string,
  acts: (() => Promise<Came>)[],
): Promise<Came[]> {
  const held = await world.services.db.connections.connect();
  try {
    await held.query('begin');
    await held.query('select 1 from incident where id = $1 for update', [incidentId]);
    const both = acts.map((one) => one());
    await setTimeout(400);
    await held.query('commit');
    return await Promise.all(both);
  } finally {
    held.release();
  }
}

it('hits somebody once, though they say so twice in the same moment', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira } = place;
  const { incident } = await publish(place, mira);
  const both = await atOnce(world, incident.id, [
    () => hit(world, ada, incident.id),
    () => hit(world, ada, incident.id),
  ]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['IncidentChanged', 'NotPossible']);
  expect(await ownRecoveries(world, ada)).toHaveLength(1);
});

it('has one report, though two write it and a third moves its day in the same moment', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, mira, jon } = place;
  const { incident } = await publish(place, mira);
  const moved = { promiseId: incident.promise.id, dueOn: '2026-03-20', why: 'Parts are late.' };
  const came = await atOnce<{ __typename: string }>(world, incident.id, [
    () => report(world, mira, incident.id),
    () => report(world, jon, incident.id),
    () => promising(world, mira, 'movePromise', moved),
  ]);
  expect(
    came
      .slice(0, 2)
      .map(({ __typename }) => __typename)
      .toSorted(),
  ).toEqual(['IncidentChanged', 'NotPossible']);
  expect(await incidentOf(world, null, incident.number)).toMatchObject({ state: 'REPORTED' });
});
