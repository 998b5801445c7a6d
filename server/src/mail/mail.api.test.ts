import { expect, it } from 'vitest';
import { mailContent, mailRow, queuedMails } from '../../test/mails.js';
import { usePlace } from '../../test/place.js';
import { seal } from '../platform/seal.js';
import { queueMail, type MailToQueue } from './mail.queue.js';
import { purgeMail } from './mail.worker.js';

const place = usePlace(import.meta.filename);

async function queue(mail: Partial<MailToQueue> = {}): Promise<string> {
  return (await queuedMails(place, [mail]))[0] ?? '';
}

it('goes out after commit, once, as text and HTML, with one-click unsubscribe and a number of its own', async () => {
  await place.community();
  const id = await queue({ oneClickUnsubscribeUrl: 'https://ideas.example.com/mail/off/one-click?t=x' });
  await place.mailSent();
  const [mail, ...more] = place.mail.mails;
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'rosa@example.org', messageId: `<${id}@ideas.example.com>` });
  expect(mail?.header('list-unsubscribe')).toBe('<https://ideas.example.com/mail/off/one-click?t=x>');
  expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.header('bcc'), 'no header grows out of a subject').toBeNull();
  expect(mail?.text).toContain('> We will <b>build</b> it.\n> In spring.\n> (Mira Kovač)');
  expect(mail?.text).toContain('Read the answer:\nhttps://ideas.example.com/ideas/3');
  expect(mail?.html).toContain('We will &lt;b&gt;build&lt;/b&gt; it.');
  expect(mail?.html).toMatch(/prefers-color-scheme:\s*dark/);
  expect(await mailRow(place, id)).toMatchObject({ sealed: null, failedAt: null, attempts: 1 });
});

it('that a release before this one has written goes out as well', async () => {
  const communityId = await place.community();
  const id = place.services.ids.next();
  const sealed = seal(place.services.settings.secret, 'mail', JSON.stringify(mailContent));
  await place.services.db.transaction((tx) =>
    tx.executeSql(
      `insert into mail_message (community_id, id, to_email, sealed, created_at, attempts)
       values ($1, $2, 'before@example.org', $3, now() - interval '1 day', 2)`,
      [communityId, id, sealed],
    ),
  );
  // The database has a clock of its own.
  place.clock.advance({ minutes: 1 });
  await place.mailSent();
  expect(place.mail.newestTo('before@example.org').messageId).toBe(`<${id}@ideas.example.com>`);
});

it('of a write that was rolled back never goes out', async () => {
  await place.community();
  const before = place.mail.mails.length;
  const { services, communityId } = place;
  const write = services.db.transaction(async (tx) => {
    await queueMail({ ...services, tx, now: services.clock.now() }, communityId, {
      to: { email: 'rosa@example.org', name: null },
      content: mailContent,
    });
    throw new Error('rolled back');
  });
  await expect(write).rejects.toThrow('rolled back');
  await place.mailSent();
  expect(place.mail.mails).toHaveLength(before);
});

it('is not sent when it is of no use any more', async () => {
  await place.community();
  const id = await queue({ expiresAt: place.clock.now() });
  await place.mailSent();
  expect(await mailRow(place, id)).toMatchObject({
    sentAt: null,
    lastError: 'expired',
    sealed: null,
  });
});

it('is forgotten after two weeks', async () => {
  await place.community();
  const id = await queue();
  await place.mailSent();
  place.clock.advance({ days: 15 });
  await purgeMail.run(place.services);
  expect(await mailRow(place, id)).toBeNull();
  place.clock.set(new Date());
});

it('that nobody could send in all that time is not forgotten', async () => {
  await place.community();
  const id = await queue();
  place.clock.advance({ days: 15 });
  await purgeMail.run(place.services);
  await place.mailSent();
  expect((await mailRow(place, id))?.sentAt).not.toBeNull();
  place.clock.set(new Date());
});
