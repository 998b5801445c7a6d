import { expect, it } from 'vitest';
import { BLOCKS, hit, publish, report } from '../../test/incidents.js';
import { openedFor, recoveryPlace, sayAll } from '../../test/recoveries.js';
import { makeWebhook, messagesAt, useReceiver } from '../../test/webhooks.js';

const { inWorld, receiver } = useReceiver(import.meta.filename);

it('incident.published and incident.reported tell the note and the report, and never of whom it hit', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira, lead } = place;
  world.clock.set('2026-03-02T09:00:00Z');
  await makeWebhook(world, lead, { url: receiver().url, kinds: ['INCIDENT_PUBLISHED', 'INCIDENT_REPORTED'] });
  world.clock.advance({ minutes: 1 });
  const { incident } = await publish(place, mira);
  await hit(world, ada, incident.id, 'SECRET of Ada');
  await sayAll(place, await openedFor(place));
  world.clock.advance({ minutes: 1 });
  await report(world, mira, incident.id);
  // Two that are due together are sent side by side.
  const messages = (await messagesAt(world, receiver())).toSorted((one, other) =>
    one.type.localeCompare(other.type),
  );
  expect(messages).toMatchObject([
    {
      type: 'incident.published',
      data: {
        actor: { name: 'Mira' },
        about: { kind: 'INCIDENT', id: incident.id, url: expect.stringMatching(/\/incidents\/1$/) as string },
        changes: { apology: { old: null, new: BLOCKS[0]?.text }, reportOn: { old: null, new: '2026-03-10' } },
      },
    },
    { type: 'incident.reported', data: { changes: { wentWell: { new: 'The meters kept a copy.' } } } },
  ]);
  expect(JSON.stringify(messages)).not.toMatch(/SECRET|Ada|recover/i);
});
