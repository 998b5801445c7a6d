import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';

/** How mail of a community goes. */
export interface MailFigures {
  /** Mails that could go out by now and have not. */
  waiting: number;
  /** Since when the oldest of them waits. */
  oldestAt: Date | null;
  /** Mails that were given up in the last two weeks and have not been sent again. */
  failed: number;
  /** Addresses that mail came back from. */
  bounced: number;
}

// Mail that waits for the end of somebody's quiet hours is not late. What is held for an address that mail comes back
// from is told of by the address, and what expired is of no use to anybody.
const figures = statement<MailFigures>(
  'mail.figures',
  `select w.waiting, w."oldestAt", f.failed, b.bounced
   from (
     select count(*)::int as waiting, min(coalesce(not_before, created_at)) as "oldestAt" from mail_message
     where community_id = $1 and sent_at is null and failed_at is null and (not_before is null or not_before <= $2)
   ) w,
   (
     select count(*)::int as failed from mail_message
     where community_id = $1 and failed_at is not null and sealed is not null
   ) f,
   (select count(*)::int as bounced from email_trouble where community_id = $1) b`,
);

/** How mail of a community goes at a moment. */
export async function mailFigures(
  db: Pick<Database, 'row'>,
  communityId: string,
  now: Date,
): Promise<MailFigures> {
  const row = await db.row(figures, [communityId, now]);
  return row ?? { waiting: 0, oldestAt: null, failed: 0, bounced: 0 };
}
