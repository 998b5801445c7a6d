import { afterAll, expect, it } from 'vitest';
import { jobsDone } from '../../test/jobs.js';
import { MailServer } from '../../test/mail-server.js';
import { madePromise, promisePlace, promising, QUOTE } from '../../test/promises.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds } from '../../test/world.js';
import { tellOfLatePromises } from './promise.schedules.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

it('goes by a real mail server to who follows and to the owner, with the words, who said them and the way there', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ben, jon, ada } = place;
  const { id: promiseId } = await madePromise(place, { ownerId: jon.id });
  const page = `https://ideas.example.com/promises/${promiseId}`;
  await jobsDone(world.services);
  const made = mailServer.newestTo(ben.email, /made this a promise/);
  expect(made.text).toContain(QUOTE);
  expect(made.text).toContain('Mira (Team)');
  expect(made.text).toContain(page);
  await promising(world, jon, 'movePromise', {
    promiseId,
    dueOn: '2026-03-12',
    why: 'The maker is ill, and I would rather wait for her.',
  });
  await jobsDone(world.services);
  const moved = mailServer.newestTo(ada.email, /The day of a promise/);
  expect(moved.text).toContain('The maker is ill, and I would rather wait for her.');
  expect(moved.text).toContain(page);
  world.clock.set('2026-03-13T09:00:00Z');
  await tellOfLatePromises.run(world.services);
  await jobsDone(world.services);
  const due = mailServer.newestTo(jon.email, /You answer for a promise/);
  expect(due.text, 'whose words they are, not of who waits').toContain('Mira (Team)');
  expect(due.text).toContain(page);
});

it('tells the customer in whose hands it is, with the note', async () => {
  const place = await promisePlace(await inWorld());
  const { world, mira, jon, ada } = place;
  const { id: promiseId } = await madePromise(place);
  await promising(world, mira, 'handOverPromise', { promiseId, toId: jon.id, note: 'Jon knows all of it.' });
  await jobsDone(world.services);
  const handed = mailServer.newestTo(ada.email, /is in new hands/);
  expect(handed.text).toContain('Jon knows all of it.');
  expect(handed.text).toContain(`/promises/${promiseId}`);
});
