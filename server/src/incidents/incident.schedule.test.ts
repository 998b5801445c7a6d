import { expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { hit, publish, report } from '../../test/incidents.js';
import { recoveryPlace, type RecoveryPlace } from '../../test/recoveries.js';
import { useWorlds } from '../../test/world.js';
import { remindOfReports } from './incident.module.js';

const inWorld = useWorlds(import.meta.filename);

/** Who has been asked for the report by a day, by two workers at the same moment. */
async function asked(place: RecoveryPlace, day: string): Promise<string[]> {
  const { world, mira, jon, lead } = place;
  world.clock.set(`${day}T09:00:00Z`);
  await Promise.all([remindOfReports.run(world.services), remindOfReports.run(world.services)]);
  const names: string[] = [];
  for (const who of [mira, jon, lead]) {
    const due = (await inboxOf(world, who)).filter(({ kind }) => kind === 'INCIDENT_DUE');
    names.push(...due.map(({ count, actors }) => `${who.name} ${count} ${actors[0]?.name}`));
  }
  return names;
}

async function placeIn(): Promise<RecoveryPlace & { incidentId: string }> {
  const place = await recoveryPlace(await inWorld());
  place.world.clock.set('2026-03-02T09:00:00Z');
  const { incident } = await publish(place, place.mira);
  await hit(place.world, place.ben, incident.id);
  return { ...place, incidentId: incident.id };
}

it('asks on the day in the name of who was hit, then by the cadence of the space, each once', async () => {
  const place = await placeIn();
  expect(await asked(place, '2026-03-09')).toEqual([]);
  expect(await asked(place, '2026-03-10')).toEqual(['Mira 1 Ben']);
  expect(await asked(place, '2026-03-14')).toEqual(['Mira 1 Ben']);
  expect(await asked(place, '2026-03-15')).toEqual(['Mira 1 Ben', 'Jon 1 Ben']);
  expect(await asked(place, '2026-06-20')).toEqual(['Mira 1 Ben', 'Jon 1 Ben', 'Lead 1 Ben']);
  expect(await asked(place, '2026-09-20')).toEqual(['Mira 1 Ben', 'Jon 1 Ben', 'Lead 1 Ben']);
});

it('comes in order after a long downtime, and not at all once the report is there', async () => {
  const place = await placeIn();
  expect(await asked(place, '2026-06-20')).toEqual(['Mira 1 Ben', 'Jon 1 Ben', 'Lead 1 Ben']);
  const done = await placeIn();
  await report(done.world, done.mira, done.incidentId);
  expect(await asked(done, '2026-06-20')).toEqual([]);
});
