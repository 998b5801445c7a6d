import { afterAll, expect, it } from 'vitest';
import { jobsDone } from '../../test/jobs.js';
import { comment, latePlace, writeNote } from '../../test/late.js';
import { MailServer, type ReceivedMail } from '../../test/mail-server.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from '../../test/world.js';
import { tellOfLate } from '../late-notes/late-note.module.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

async function mailsTo(world: World, who: TestMember): Promise<ReceivedMail[]> {
  await jobsDone(world.services);
  return mailServer.mails.filter(({ to }) => to === who.email);
}

it('tells the author of a late note in the name of who wrote it, with its day', async () => {
  const place = await latePlace(await inWorld());
  const { world, ada, mira } = place;
  world.clock.advance({ days: 4 });
  await writeNote(place, mira, { text: 'I am sorry. I test it this week.', answerBy: '2026-03-20' });
  const [mail, ...more] = await mailsTo(world, ada);
  expect(more).toEqual([]);
  expect(mail?.subject).toContain('Mira');
  expect(mail?.text).toContain('I am sorry. I test it this week.');
  expect(mail?.text).toContain('March 20, 2026');
  expect(mail?.text).toMatch(/\/ideas\/\d+-photo#late/);
});

it('quotes to staff what nobody has followed, in the name of who waits', async () => {
  const place = await latePlace(await inWorld());
  const { world, mira, tom } = place;
  const cleo = await world.member('CUSTOMER', 'Cleo');
  await comment(place, tom, 'Which meter?');
  world.clock.advance({ hours: 1 });
  await comment(place, cleo, 'Does it work in the dark?');
  world.clock.advance({ days: 4 });
  await tellOfLate.run(world.services);
  const late = (await mailsTo(world, tom)).find(({ subject }) => subject.includes('longer than we promised'));
  expect(late?.subject).toContain('Cleo');
  expect(late?.text).toContain('Does it work in the dark?');
  const early = (await mailsTo(world, mira)).filter(({ subject }) => subject.includes('longer than'));
  expect(early).toEqual([]);
});
