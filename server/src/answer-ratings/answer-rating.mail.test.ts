import { afterAll, expect, it } from 'vitest';
import { rate, ratedPlace } from '../../test/answer-ratings.js';
import { jobsDone } from '../../test/jobs.js';
import { MailServer } from '../../test/mail-server.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds } from '../../test/world.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

it('tells the writer of an answer what somebody says of it, and leads to that answer', async () => {
  const place = await ratedPlace(await inWorld());
  const { world, ada, mira, answerId } = place;
  await rate(place, ada, { value: 'PARTLY', text: 'Which May, of this year?' });
  await jobsDone(world.services);
  const mail = mailServer.newestTo(mira.email, /Which May, of this year/);
  expect(mail.subject).toBe('Ada says whether your answer helped: Read the meter from a photo');
  expect(mail.text).toContain('It helped partly.');
  expect(mail.text).toContain(`#answer-${answerId}`);
});
