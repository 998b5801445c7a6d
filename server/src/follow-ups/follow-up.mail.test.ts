import { afterAll, expect, it } from 'vitest';
import { followUpPlace, pass, questionOf, say, shipped } from '../../test/follow-ups.js';
import { jobsDone } from '../../test/jobs.js';
import { MailServer } from '../../test/mail-server.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds } from '../../test/world.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

it('asks by mail in the name of who built it, and tells everybody when it is open again', async () => {
  const place = await followUpPlace(await inWorld());
  await shipped(place);
  await pass(place, 30);
  await jobsDone(place.world.services);
  const question = await questionOf(place, place.ada);
  const asked = mailServer.newestTo(place.ada.email, /did it help/);
  expect(asked.subject).toBe('Did it help: Meters are read from a photo');
  expect(asked.text).toContain('Mira (Team)');
  expect(asked.text).toContain('Take a photo and the digits are read.');
  expect(asked.text).toContain(question.path);
  await say(place, place.ada, question.id, { verdict: 'NOT', text: 'It reads my 7 as a 1.', shown: 'NAMED' });
  await jobsDone(place.world.services);
  const built = mailServer.newestTo(place.mira.email, /No, it did not help/);
  expect(built.text).toContain('It reads my 7 as a 1.');
  expect(built.text).toContain('The idea is open again, and Mira looks at it.');
  const open = mailServer.newestTo(place.ben.email, /open again/);
  expect(open.subject).toBe('It is open again: Read the meter from a photo');
  expect(open.text).toContain('It reads my 7 as a 1.');
  expect(open.text).toContain('#reopened');
});
