import { expect, it } from 'vitest';
import { hit, publish, report } from '../../test/incidents.js';
import { ownRecoveries, recoveryPlace, say } from '../../test/recoveries.js';
import { useWorlds } from '../../test/world.js';
import { dataOf } from './my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

it('holds what went wrong for a member with both sides of it, what they said for the team, and nobody else (0.7)', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, ben, mira } = place;
  world.clock.set('2026-03-02T09:00:00Z');
  const { incident } = await publish(place, mira);
  await hit(world, ada, incident.id, 'My bill is wrong.');
  const [recovery] = await ownRecoveries(world, ada);
  await say(place, mira, recovery?.id ?? '', 'APOLOGY', { text: 'We are sorry.' });
  world.clock.advance({ minutes: 1 });
  await say(place, ada, recovery?.id ?? '', 'MEMBER', { text: 'Thank you.' });
  await report(world, mira, incident.id);
  const data = (who: typeof ada): Promise<object> => dataOf(world.services.db, who.actor);
  expect(await data(ada)).toMatchObject({
    incidentsThatHitMe: [{ number: 1, text: 'My bill is wrong.' }],
    recoveries: [
      {
        on: 'incident',
        number: 1,
        causes: [{ cause: 'INCIDENT' }],
        words: [
          { kind: 'APOLOGY', byMe: false, text: 'We are sorry.' },
          { kind: 'MEMBER', byMe: true, text: 'Thank you.' },
        ],
      },
    ],
    recoveryWordsForTheTeam: [],
    incidents: [],
  });
  expect(await data(mira)).toMatchObject({
    recoveries: [],
    recoveryWordsForTheTeam: [{ kind: 'APOLOGY', text: 'We are sorry.' }],
    incidents: [{ title: 'Readings were lost' }],
    incidentReports: [{ wentWell: 'The meters kept a copy.' }],
  });
  expect(await data(ben)).toMatchObject({
    recoveries: [],
    recoveryWordsForTheTeam: [],
    incidentsThatHitMe: [],
  });
});
