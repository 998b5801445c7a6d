import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { BounceReport } from './bounce.report.js';
import { blamesAddress, type ReportedRecipient } from './bounce.rules.js';
import { markAddress } from './email-trouble.js';

interface BouncedMail {
  communityId: string;
  id: string;
  email: string;
  /** Whether the report holds the number of the mail, which only who has seen it can know. */
  isNamed: boolean;
}

// The mail itself, or else the newest one that went to this address. A report may come before the worker has written down
// that the mail went out: whoever can name it has seen it. Its key begins with the community.
const bounce = statement<BouncedMail>(
  'mail.bounce',
  `with named as (
     select m.community_id, m.id from community c
     join mail_message m on m.community_id = c.id and m.id = any($1::uuid[])
     where m.attempts > 0
   ), newest as (
     select community_id, id from mail_message
     where not exists (select from named) and lower(to_email) = any($2::text[]) and sent_at is not null
     order by sent_at desc limit 1
   )
   update mail_message set bounced_at = $3, last_error = $4
   where (community_id, id) in (select * from named union all select * from newest)
   returning community_id as "communityId", id, to_email as email, exists (select from named) as "isNamed"`,
);

/**
 * Records what a report says: which mail did not arrive, and whether its address is one that mail comes back from.
 *
 * @returns how many mails of ours it was about; none when we wrote to nobody it names in the last two weeks.
 */
export async function recordBounce(services: Services, report: BounceReport): Promise<number> {
  const { db, clock, ids } = services;
  const failed = report.recipients.filter(({ action }) => action === 'failed');
  let recorded = 0;
  for (const recipient of failed) {
    const at = clock.now();
    recorded += await db.transaction(async (tx) => {
      const mails = await tx.rows(bounce, [report.mailIds, recipient.addresses, at, codesOf(recipient)]);
      for (const { communityId, email, isNamed } of mails) {
        // Whoever can write to the bounce mailbox could name an address and silence somebody's notices.
        if (isNamed && blamesAddress(recipient.status)) {
          await markAddress(tx, ids, { communityId, email, at, reason: codesOf(recipient) });
        }
      }
      return mails.length;
    });
  }
  return recorded;
}

function codesOf({ status }: ReportedRecipient): string {
  return `bounced ${status}`.trim();
}
