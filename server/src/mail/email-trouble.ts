import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';

type Rows = Pick<Services['db'], 'rows' | 'row'>;

const mark = statement(
  'mail.mark_address',
  `insert into email_trouble (community_id, id, email, at, reason) values ($1, $2, lower($3), $4, $5)
   on conflict (community_id, email) do update set at = excluded.at, reason = excluded.reason`,
);
const unmark = statement<{ email: string }>(
  'mail.unmark_address',
  `delete from email_trouble where community_id = $1 and email = lower($2) returning email`,
);

/** An address that mail comes back from. */
export interface MarkedAddress {
  communityId: string;
  email: string;
  at: Date;
  /** Codes, such as `5.1.1`. */
  reason: string;
}

/** Keeps notices away from an address until it is known to work. */
export async function markAddress(rows: Rows, ids: Services['ids'], marked: MarkedAddress): Promise<void> {
  const { communityId, email, at, reason } = marked;
  await rows.rows(mark, [communityId, ids.next(), email, at, reason]);
}

/**
 * Lets notices go to an address again, because its owner has said that it works or has shown that they read its mail.
 *
 * @returns whether it was marked.
 */
export async function unmarkAddress(rows: Rows, communityId: string, email: string): Promise<boolean> {
  return (await rows.row(unmark, [communityId, email])) !== null;
}
