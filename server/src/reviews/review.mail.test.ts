import { afterAll, describe, expect, it } from 'vitest';
import { jobsDone } from '../../test/jobs.js';
import { MailServer } from '../../test/mail-server.js';
import { decline, placeOf, set } from '../../test/reviews.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds } from '../../test/world.js';
import { beginReviews } from './review.schedules.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

describe('mail about a review', () => {
  it('goes by a real mail server to who is asked and to who follows, with the words of the decline and who said them', async () => {
    const place = await placeOf(await inWorld());
    const { world, ben, mira, jon } = place;
    await set(world, 'update member set left_at = now() where id = $1', [mira.id]);
    world.clock.set('2026-03-17T09:00:00Z');
    await beginReviews.run(world.services);
    await jobsDone(world.services);
    const asked = mailServer.newestTo(jon.email, /Please answer anew/);
    expect(asked.subject).toBe('It is the day to look again: Read the meter from a photo');
    expect(asked.text).toContain('Ada and everybody who follows it wait for it.');
    expect(asked.text).toContain('We looked at it and will not build it now.');
    expect(asked.text, 'not the words of Ada or Jon').toMatch(/\(A former member.*\)/);
    expect(asked.text).toMatch(/ideas\/\d+-[\w-]+#review/);
    const begun = mailServer.newestTo(ben.email, /Jon \(Team\) is asked to answer anew/);
    expect(begun.text).toMatch(/\(A former member.*\)/);
  });

  it('tells the new answer to everybody who follows, once, also when it stays declined', async () => {
    const place = await placeOf(await inWorld());
    const { world, ben, mira } = place;
    world.clock.set('2026-03-10T09:00:00Z');
    await beginReviews.run(world.services);
    await decline(place, mira, { reason: 'Still few.', noReviewReason: 'The law ends such meters.' });
    await jobsDone(world.services);
    const told = mailServer.mails.filter(({ to, text }) => to === ben.email && text.includes('Still few.'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('The law ends such meters.');
  });
});
