import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';
import { statement } from '../platform/statement.js';
import type { StoredEvent } from '../platform/events.js';
import { contextFor } from '../services.js';
import type { MailContent } from './mail.content.js';
import { queueMail, type MailToQueue } from './mail.queue.js';
import { purgeMail, sendMail } from './mail.worker.js';

const place = usePlace(import.meta.filename);

const content: MailContent = {
  community: 'Ideas of Example',
  subject: 'An answer to “Shade”\r\nBcc: everybody@example.org',
  preview: 'Mira answered.',
  blocks: [
    { kind: 'paragraph', text: 'Mira answered what you follow:' },
    { kind: 'quote', text: 'We will <b>build</b> it.\nIn spring.', by: 'Mira Kovač' },
    { kind: 'button', label: 'Read the answer', url: 'https://ideas.example.com/ideas/3' },
  ],
  footer: 'You get this because you follow “Shade”.',
  unsubscribe: { label: 'No more mail of this kind', url: 'https://ideas.example.com/mail/off?t=x' },
};

async function queue(mail: Partial<MailToQueue> = {}, fail = false): Promise<string> {
  const { services, communityId } = place;
  let id = '';
  await services.db
    .transaction(async (tx) => {
      const to = { email: 'rosa@example.org', name: 'Rosa, "the" Lind' };
      id = await queueMail({ ...services, tx, now: services.clock.now() }, communityId, {
        to,
        content,
        ...mail,
      });
      if (fail) {
        throw new Error('rolled back');
      }
    })
    .catch(() => undefined);
  return id;
}

interface Row {
  sentAt: Date | null;
  failedAt: Date | null;
  sealed: string | null;
  attempts: number;
  lastError: string | null;
}
const row = statement<Row>(
  'test.mail_row',
  `select sent_at as "sentAt", failed_at as "failedAt", sealed, attempts, last_error as "lastError"
   from mail_message where id = $1`,
);

/** Tries one mail now, as the queue would. */
async function attempt(id: string): Promise<unknown> {
  const { services, communityId } = place;
  const event: StoredEvent = {
    id,
    communityId,
    kind: 'mail.send',
    actorId: null,
    data: { mailId: id },
    at: '',
  };
  const nobody = { kind: 'anonymous', communityId, memberId: null, role: null } as const;
  return sendMail.consume(contextFor(services, nobody, 'test'), event).catch((error: unknown) => error);
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
  expect(await place.services.db.row(row, [id])).toMatchObject({ sealed: null, failedAt: null, attempts: 1 });
});

it('of a write that was rolled back never goes out', async () => {
  await place.community();
  const before = place.mail.mails.length;
  await queue({}, true);
  await place.mailSent();
  expect(place.mail.mails).toHaveLength(before);
});

it('is tried again when the server is busy, and keeps its number', async () => {
  await place.community();
  place.mail.refuseWith = [451];
  const id = await queue();
  // The queue waits two seconds before it tries again.
  for (let tries = 0; tries < 100 && !(await place.services.db.row(row, [id]))?.sentAt; tries += 1) {
    await place.mailSent();
    await wait(100);
  }
  expect(await place.services.db.row(row, [id])).toMatchObject({
    attempts: 2,
    lastError: null,
    sealed: null,
  });
  expect(place.mail.mails.filter(({ messageId }) => messageId.includes(id))).toHaveLength(1);
});

it('is given up when the server will never take it; the address is not in the reason', async () => {
  await place.community();
  place.mail.refuseWith = [550];
  const id = await queue();
  await place.mailSent();
  const kept = await place.services.db.row(row, [id]);
  expect(kept).toMatchObject({ sentAt: null, attempts: 1, lastError: 'EMESSAGE 550', sealed: null });
});

it('is not sent twice by two workers who have it at once, nor again later', async () => {
  await place.community();
  const id = await queue();
  const outcomes = await Promise.all([attempt(id), attempt(id), attempt(id)]);
  await attempt(id);
  await place.mailSent();
  expect(place.mail.mails.filter(({ messageId }) => messageId.includes(id))).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome instanceof Error).length).toBeLessThanOrEqual(2);
});

it('is not sent when it is of no use any more', async () => {
  await place.community();
  const id = await queue({ expiresAt: place.clock.now() });
  await place.mailSent();
  expect(await place.services.db.row(row, [id])).toMatchObject({
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
  expect(await place.services.db.row(row, [id])).toBeNull();
  place.clock.set(new Date());
});
