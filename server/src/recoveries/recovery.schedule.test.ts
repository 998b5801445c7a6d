import { expect, it } from 'vitest';
import { goWrong, heard, openedFor, recoveryPlace, say, type RecoveryPlace } from '../../test/recoveries.js';
import { useWorlds } from '../../test/world.js';
import { remindOfRecoveries } from './recovery.module.js';

const inWorld = useWorlds(import.meta.filename);

/** Who has been told that a word is late by a moment, by two workers at the same moment. */
async function told(place: RecoveryPlace, at: string): Promise<string[]> {
  const { world, mira, jon, lead } = place;
  world.clock.set(at);
  await Promise.all([remindOfRecoveries.run(world.services), remindOfRecoveries.run(world.services)]);
  const names: string[] = [];
  for (const who of [mira, jon, lead]) {
    const due = (await heard(place, who)).filter((line) => line.startsWith('RECOVERY_DUE'));
    names.push(...due.map((line) => `${who.name}: ${line}`));
  }
  return names;
}

const MIRA = 'Mira: RECOVERY_DUE RESPONSIBLE 1 Ada';
const JON = 'Jon: RECOVERY_DUE RESPONSIBLE 1 Ada';
const LEAD = 'Lead: RECOVERY_DUE RESPONSIBLE 1 Ada';

async function placeOn(moment: string): Promise<RecoveryPlace> {
  const place = await recoveryPlace(await inWorld());
  place.world.clock.set(moment);
  return place;
}

it('tells the owner when the working day is over, then the default owner and the admins, a working day each', async () => {
  // A Friday: the next working day is Monday, in Berlin.
  const place = await placeOn('2026-03-06T09:00:00Z');
  await openedFor(place);
  expect(await told(place, '2026-03-09T22:59:00Z')).toEqual([]);
  expect(await told(place, '2026-03-09T23:00:00Z')).toEqual([MIRA]);
  expect(await told(place, '2026-03-10T12:00:00Z')).toEqual([MIRA]);
  expect(await told(place, '2026-03-10T23:00:00Z')).toEqual([MIRA, JON]);
  expect(await told(place, '2026-03-11T23:00:00Z')).toEqual([MIRA, JON, LEAD]);
  expect(await told(place, '2026-06-11T23:00:00Z')).toEqual([MIRA, JON, LEAD]);
});

it('comes in order after a long downtime, holidays are no working days, and a word in time ends it', async () => {
  const place = await placeOn('2026-03-02T09:00:00Z');
  await place.world.as(place.lead).run(
    `mutation { updateCalendar(input: { workingDays: [1, 2, 3, 4, 5], holidays: [{ day: "2026-03-03", name: "Feast" }] })
      { __typename } }`,
  );
  const id = await openedFor(place);
  expect(await told(place, '2026-03-04T12:00:00Z')).toEqual([]);
  await say(place, place.mira, id, 'APOLOGY');
  expect(await told(place, '2026-05-04T12:00:00Z')).toEqual([]);
  await goWrong(place, { cause: 'PROMISE' });
  expect(await told(place, '2026-07-04T12:00:00Z'), 'a further cause is owed a word again').toEqual([
    MIRA,
    JON,
    LEAD,
  ]);
});

it('owes whoever writes in theirs a word again, and one word for all that they write', async () => {
  const place = await placeOn('2026-03-02T09:00:00Z');
  const id = await openedFor(place);
  await say(place, place.mira, id, 'APOLOGY');
  place.world.clock.set('2026-03-03T09:00:00Z');
  const came = await say(place, place.ada, id, 'MEMBER');
  expect(came.recovery).toMatchObject({ state: 'WAITING', wordDueAt: '2026-03-04T22:59:59.999Z' });
  place.world.clock.set('2026-03-04T09:00:00Z');
  const more = await say(place, place.ada, id, 'MEMBER');
  expect(more.recovery.wordDueAt, 'what waits longest counts').toBe('2026-03-04T22:59:59.999Z');
  expect(await told(place, '2026-03-04T22:59:00Z')).toEqual([]);
  expect(await told(place, '2026-03-04T23:00:00Z')).toEqual([MIRA]);
  expect((await say(place, place.mira, id, 'CONTACT')).recovery).toMatchObject({ state: 'CONTACTED' });
});
