import 'reflect-metadata';
import type { MailContent, MailToQueue } from '../src/mail/mail.module.js';
import { queueMails } from '../src/mail/mail.module.js';
import { statement } from '../src/platform/statement.js';
import type { Place } from './place.js';

/** A mail with every kind of part. */
export const mailContent: MailContent = {
  community: 'Ideas of Example',
  subject: 'An answer to “Shade”\r\nBcc: everybody@example.org',
  preview: 'Mira answered.',
  blocks: [
    { kind: 'paragraph', text: 'Mira answered what you follow:' },
    { kind: 'quote', text: 'We will <b>build</b> it.\nIn spring.', by: 'Mira Kovač' },
    { kind: 'button', label: 'Read the answer', url: 'https://ideas.example.com/ideas/3' },
  ],
  value: 'You can say whether it helps.',
  footer: 'You get this because you follow “Shade”.',
  unsubscribe: { label: 'No more mail of this kind', url: 'https://ideas.example.com/mail/off?t=x' },
};

/** Puts mails into the outbox of the present community; answers their ids. */
export async function queuedMails(place: Place, mails: readonly Partial<MailToQueue>[]): Promise<string[]> {
  const { services, communityId } = place;
  return services.db.transaction((tx) =>
    queueMails(
      { ...services, tx, now: services.clock.now() },
      communityId,
      mails.map((mail) => ({
        to: { email: 'rosa@example.org', name: 'Rosa, "the" Lind' },
        content: mailContent,
        ...mail,
      })),
    ),
  );
}

interface MailRow {
  sentAt: Date | null;
  failedAt: Date | null;
  bouncedAt: Date | null;
  sealed: string | null;
  attempts: number;
  lastError: string | null;
}

const row = statement<MailRow>(
  'test.mail_state',
  `select sent_at as "sentAt", failed_at as "failedAt", bounced_at as "bouncedAt", sealed, attempts,
     last_error as "lastError" from mail_message where id = $1`,
);

/** What the table says of a mail. */
export async function mailRow(place: Place, id: string | undefined): Promise<MailRow | null> {
  return place.services.db.row(row, [id]);
}

interface MarkedRow {
  email: string;
  reason: string;
}

const marked = statement<MarkedRow>(
  'test.marked_addresses',
  `select email, reason from email_trouble where community_id = $1 order by email`,
);

/** The addresses of the present community that mail came back from. */
export async function markedAddresses(place: Place): Promise<MarkedRow[]> {
  return place.services.db.rows(marked, [place.communityId]);
}
