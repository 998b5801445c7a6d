import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';

/** How the webhooks of a community are doing. */
export interface WebhookFigures {
  /** Deliveries that are due or come back later. */
  waiting: number;
  /** When the oldest of those that are due was made. */
  oldestAt: Date | null;
  /** Deliveries of the last thirty days that were given up. */
  failed: number;
  /** Webhooks that were switched off because they do not work. */
  off: number;
}

const figures = statement<WebhookFigures>(
  'webhooks.figures',
  `select count(*) filter (where state = 'WAITING')::int as waiting,
     min(created_at) filter (where state = 'WAITING' and next_try_at <= $2) as "oldestAt",
     count(*) filter (where state = 'FAILED')::int as failed,
     (select count(*)::int from webhook where community_id = $1 and disabled_why in ('FAILING', 'GONE')) as off
   from webhook_delivery where community_id = $1 and state <> 'DELIVERED'`,
);

/** What the health page tells of webhooks. @param now the moment by which something is due. */
export async function webhookFigures(db: Database, communityId: string, now: Date): Promise<WebhookFigures> {
  const row = await db.row(figures, [communityId, now]);
  return row ?? { waiting: 0, oldestAt: null, failed: 0, off: 0 };
}
