import type { Services } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { seal } from '../platform/seal.js';
import type { Tx } from '../platform/tx.js';
import type { MailContent } from './mail.content.js';
import { MailMessageEntity } from './mail.entity.js';

export const MAIL_QUEUE = 'mail.send';
export const MAIL_SEAL = 'mail';

/** A mail that a write asks for. */
export interface MailToQueue {
  to: { email: string; name: string | null };
  content: MailContent;
  /** Where one click ends mail of this kind (RFC 8058); for notices, not for what the reader asked for. */
  oneClickUnsubscribeUrl?: string;
  /** After this it is of no use and is not sent any more. */
  expiresAt?: Date;
  /** It waits until then: the reader's quiet hours. Mail that somebody asked for does not wait. */
  notBefore?: Date | null;
  /** Whose it is, so that it is known who cannot be reached when it comes back. */
  memberId?: string;
}

/** What queueing needs of a write; jobs and sign-in, which have no member to act, make their own. */
export type MailWriter = Pick<Services, 'ids' | 'jobs' | 'settings'> & { tx: Tx; now: Date };

/**
 * Puts a mail into the outbox. It goes out after the transaction commits, and never if it does not.
 *
 * @returns id of the mail.
 */
export async function queueMail(write: MailWriter, communityId: string, mail: MailToQueue): Promise<string> {
  const id = write.ids.next();
  await write.tx.insert(MailMessageEntity, {
    communityId,
    id,
    toEmail: mail.to.email,
    toName: mail.to.name,
    sealed: seal(write.settings.secret, MAIL_SEAL, JSON.stringify(mail.content)),
    unsubscribeUrl: mail.oneClickUnsubscribeUrl ?? null,
    createdAt: write.now,
    expiresAt: mail.expiresAt ?? null,
    notBefore: mail.notBefore ?? null,
    memberId: mail.memberId ?? null,
    claimedUntil: null,
    attempts: 0,
    sentAt: null,
    failedAt: null,
    lastError: null,
  });
  const job: StoredEvent<{ mailId: string }> = {
    id,
    communityId,
    kind: MAIL_QUEUE,
    actorId: null,
    data: { mailId: id },
    at: write.now.toISOString(),
  };
  await write.jobs.enqueue(write.tx, MAIL_QUEUE, job);
  return id;
}
