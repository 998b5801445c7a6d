import type { RequestContext, Services } from '../platform/context.js';
import type { Consumer, StoredEvent } from '../platform/events.js';
import type { Schedule } from '../platform/jobs.js';
import { describeMailError, MailRefused, smtpTransport, type RenderedMail } from '../platform/mail.js';
import { unseal } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import type { MailContent } from './mail.content.js';
import { MAIL_QUEUE, MAIL_SEAL } from './mail.queue.js';
import { renderMail } from './mail.render.js';

/** How long one worker has a mail in hand; longer than the mail server is waited for. */
const CLAIM_MS = 90_000;
const KEPT_DAYS = 14;

interface ClaimedMail {
  toEmail: string;
  toName: string | null;
  sealed: string;
  unsubscribeUrl: string | null;
  expiresAt: Date | null;
  language: string;
}

// Only one worker gets the row, whatever the queue does: a mail is not sent twice while a first try is under way.
const claim = statement<ClaimedMail>(
  'mail.claim',
  `update mail_message m set claimed_until = $4, attempts = attempts + 1
   from community c
   where m.community_id = $1 and m.id = $2 and c.id = m.community_id
     and m.sent_at is null and m.failed_at is null and (m.not_before is null or m.not_before <= $3)
     and (m.claimed_until is null or m.claimed_until <= $3)
   returning m.to_email as "toEmail", m.to_name as "toName", m.sealed, m.unsubscribe_url as "unsubscribeUrl",
     m.expires_at as "expiresAt", c.language`,
);
const isOpen = statement<{ id: string }>(
  'mail.is_open',
  `select id from mail_message where community_id = $1 and id = $2 and sent_at is null and failed_at is null`,
);
const markSent = statement(
  'mail.mark_sent',
  `update mail_message set sent_at = $3, claimed_until = null, last_error = null,
     sealed = case when $4 then null else sealed end
   where community_id = $1 and id = $2`,
);
const markFailed = statement(
  'mail.mark_failed',
  `update mail_message set failed_at = $3, claimed_until = null, sealed = null, last_error = $4
   where community_id = $1 and id = $2`,
);
const release = statement(
  'mail.release',
  `update mail_message set claimed_until = null, last_error = $3 where community_id = $1 and id = $2`,
);
const purge = statement('mail.purge', `delete from mail_message where created_at < $1`);

/** Sends one mail. What it throws makes the queue try again, later and later. */
async function sendQueued(context: RequestContext, { communityId, data }: StoredEvent): Promise<void> {
  const key = [communityId, data['mailId']];
  const now = context.clock.now();
  const mail = await context.db.row(claim, [...key, now, new Date(now.getTime() + CLAIM_MS)]);
  if (!mail) {
    if (await context.db.row(isOpen, key)) {
      throw new Error('Another worker has this mail in hand.');
    }
    return;
  }
  if (mail.expiresAt && mail.expiresAt <= now) {
    await context.db.rows(markFailed, [...key, now, 'expired']);
    return;
  }
  const { smtpUrl, from } = context.settings.mail;
  try {
    if (smtpUrl) {
      await smtpTransport(smtpUrl, from).send(await rendered(context, String(data['mailId']), mail));
    }
  } catch (error) {
    if (error instanceof MailRefused) {
      await context.db.rows(markFailed, [...key, context.clock.now(), error.message]);
      context.log.warn({ mail: data['mailId'], reason: error.message }, 'a mail was refused');
      return;
    }
    await context.db.rows(release, [...key, describeMailError(error)]);
    // The library's own words may hold the address, so they end here.
    throw new Error(`The mail server did not take the mail: ${describeMailError(error)}`);
  }
  // Without a mail server the text stays readable, for /dev/mail.
  await context.db.rows(markSent, [...key, context.clock.now(), smtpUrl !== null]);
}

async function rendered(context: RequestContext, id: string, mail: ClaimedMail): Promise<RenderedMail> {
  const content = JSON.parse(unseal(context.settings.secret, MAIL_SEAL, mail.sealed)) as MailContent;
  return {
    messageId: `<${id}@${new URL(context.publicUrl).hostname}>`,
    to: { address: mail.toEmail, name: mail.toName ?? '' },
    subject: content.subject,
    ...(await renderMail(content, mail.language)),
    unsubscribeUrl: mail.unsubscribeUrl,
  };
}

export const sendMail: Consumer = { name: MAIL_QUEUE, kinds: [], consume: sendQueued };

/** Addresses are not kept longer than somebody may ask why a mail did not come. */
export const purgeMail: Schedule = {
  name: 'mail.purge',
  everySeconds: 3600,
  run: async ({ db, clock }: Services) => {
    await db.rows(purge, [new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000)]);
  },
};
