import { statement } from '../platform/statement.js';
import { NOTICE } from './mail.queue.js';

/** A mail that this worker has in hand. */
export interface ClaimedMail {
  communityId: string;
  id: string;
  toEmail: string;
  toName: string | null;
  sealed: string | null;
  unsubscribeUrl: string | null;
  priority: number;
  attempts: number;
  expiresAt: Date | null;
  giveUpAt: Date;
  language: string;
  /** Whether it is a notice to an address that mail comes back from. */
  isHeld: boolean;
}

/** Tries end after three days, unless somebody asked to send it again. */
const GIVE_UP_AT = `coalesce(m.give_up_at, m.created_at + interval '3 days')`;

// Rows that another worker has locked are passed over, and a claim that has ended is free for anybody.
export const claim = statement<ClaimedMail>(
  'mail.claim',
  `with due as (
     select community_id, id from mail_message
     where sent_at is null and failed_at is null and priority <= $4 and next_try_at <= $1
       and (claimed_until is null or claimed_until <= $1)
     order by priority, next_try_at
     limit $3 for update skip locked
   )
   update mail_message m set claimed_until = $2, attempts = attempts + 1
   from due join community c on c.id = due.community_id
   where m.community_id = due.community_id and m.id = due.id
   returning m.community_id as "communityId", m.id, m.to_email as "toEmail", m.to_name as "toName", m.sealed,
     m.unsubscribe_url as "unsubscribeUrl", m.priority, m.attempts, m.expires_at as "expiresAt",
     ${GIVE_UP_AT} as "giveUpAt", c.language,
     m.priority >= ${NOTICE} and exists (
       select from email_trouble t where t.community_id = m.community_id and t.email = lower(m.to_email)
     ) as "isHeld"`,
);

/** It is sent, whoever has claimed it since. */
export const markSent = statement(
  'mail.mark_sent',
  `update mail_message set sent_at = $3, claimed_until = null,
     last_error = case when bounced_at is not null then last_error end,
     sealed = case when $4 then null else sealed end
   where community_id = $1 and id = $2`,
);

/** Given up; what it says is kept when it makes sense to send it again. */
export const markFailed = statement(
  'mail.mark_failed',
  `update mail_message set failed_at = $3, claimed_until = null, last_error = $4,
     sealed = case when $5 then sealed end
   where community_id = $1 and id = $2 and sent_at is null`,
);

/** Another try, at a later moment. */
export const tryLater = statement(
  'mail.try_later',
  `update mail_message set next_try_at = $3, claimed_until = null, last_error = $4
   where community_id = $1 and id = $2 and sent_at is null`,
);

/** Back as it was: the mail server was away, which is no fault of the mail. */
export const putBack = statement(
  'mail.put_back',
  `update mail_message set claimed_until = null, attempts = greatest(attempts - 1, 0), last_error = $3
   where community_id = $1 and id = $2 and sent_at is null`,
);

/** What has waited for too long for a mail server. */
export const giveUpOld = statement(
  'mail.give_up_old',
  `update mail_message m set failed_at = $1, last_error = $2
   where sent_at is null and failed_at is null and next_try_at <= $1 and ${GIVE_UP_AT} <= $1
     and (claimed_until is null or claimed_until <= $1)`,
);

/** Whatever waits is kept, however old: it is forgotten two weeks after it was sent or given up. */
export const purge = statement(
  'mail.purge',
  `delete from mail_message where created_at < $1 and (sent_at < $1 or failed_at < $1)`,
);
