import type { Services } from '../platform/context.js';
import { seal } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { MailContent } from './mail.content.js';

export const MAIL_SEAL = 'mail';

/** What goes first. */
export const ASKED_FOR = 0;
export const NOTICE = 1;

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
  /**
   * Whose notice it is. Mail without a member is asked for, as sign-in codes are: it goes before all notices, and to
   * addresses that mail has come back from.
   */
  memberId?: string;
}

/** What queueing needs of a write; jobs and sign-in, which have no member to act, make their own. */
export type MailWriter = Pick<Services, 'ids' | 'settings'> & { tx: Tx; now: Date };

/** Rows of one statement: some megabytes of sealed text. */
const AT_ONCE = 1_000;

// A notice to an address that mail comes back from is not even written: it stands in the inbox.
const insert = statement(
  'mail.insert',
  `insert into mail_message (community_id, id, to_email, to_name, sealed, unsubscribe_url, created_at, expires_at,
     not_before, next_try_at, member_id, priority, attempts)
   select $1, new.id, new.to_email, new.to_name, new.sealed, new.unsubscribe_url, $2, new.expires_at,
     new.not_before, greatest($2, new.not_before), new.member_id, new.priority, 0
   from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[],
     $10::uuid[], $11::smallint[])
     as new(id, to_email, to_name, sealed, unsubscribe_url, expires_at, not_before, member_id, priority)
   where new.priority = ${ASKED_FOR} or not exists (
     select from email_trouble t where t.community_id = $1 and t.email = lower(new.to_email))`,
);

/**
 * Puts mails into the outbox, with one statement for many. They go out after the transaction commits, and never if it
 * does not.
 *
 * @returns ids of the mails, in the same order.
 */
export async function queueMails(
  write: MailWriter,
  communityId: string,
  mails: readonly MailToQueue[],
): Promise<string[]> {
  const rows = mails.map((mail) => ({ mail, id: write.ids.next() }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    await write.tx.rows(insert, [
      communityId,
      write.now,
      some.map(({ id }) => id),
      some.map(({ mail }) => mail.to.email),
      some.map(({ mail }) => mail.to.name),
      some.map(({ mail }) => seal(write.settings.secret, MAIL_SEAL, JSON.stringify(mail.content))),
      some.map(({ mail }) => mail.oneClickUnsubscribeUrl ?? null),
      some.map(({ mail }) => mail.expiresAt ?? null),
      some.map(({ mail }) => mail.notBefore ?? null),
      some.map(({ mail }) => mail.memberId ?? null),
      some.map(priorityOf),
    ]);
  }
  return rows.map(({ id }) => id);
}

function priorityOf({ mail }: { mail: MailToQueue }): number {
  return mail.memberId || mail.oneClickUnsubscribeUrl ? NOTICE : ASKED_FOR;
}

/**
 * Puts a mail into the outbox. It goes out after the transaction commits, and never if it does not.
 *
 * @returns id of the mail.
 */
export async function queueMail(write: MailWriter, communityId: string, mail: MailToQueue): Promise<string> {
  const [id = ''] = await queueMails(write, communityId, [mail]);
  return id;
}

const readdress = statement(
  'mail.readdress',
  `update mail_message set to_email = $3 where community_id = $1 and member_id = $2 and sent_at is null`,
);

/** Lets the notices of a member that have not gone out go to their new address: the old one may be somebody else's. */
export async function sendNoticesTo(
  tx: Tx,
  { communityId, memberId, email }: { communityId: string; memberId: string; email: string },
): Promise<void> {
  await tx.rows(readdress, [communityId, memberId, email]);
}
