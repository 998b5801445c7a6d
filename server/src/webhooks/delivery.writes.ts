import type { DeliveryKind } from '@rapport/shared/vocabulary';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { Payload } from './payload.rules.js';

export interface NewDelivery {
  webhookId: string;
  eventId: string;
  kind: DeliveryKind;
  payload: Payload;
  threadId: string | null;
  commentId: string | null;
}

// From the webhook's row, so that nothing is made for one that was deleted meanwhile.
const insert = statement<{ id: string }>(
  'webhooks.insert_delivery',
  `insert into webhook_delivery (community_id, id, webhook_id, event_id, kind, payload, thread_id, comment_id, state,
     created_at, begun_at, attempts, next_try_at)
   select w.community_id, $2, w.id, $4, $5, $6::jsonb, $7, $8, 'WAITING', $9, $9, 0, $9
   from webhook w where w.community_id = $1 and w.id = $3 for key share
   on conflict (community_id, webhook_id, event_id) do nothing returning id`,
);

/** Makes a delivery, unless there is one of this event for this webhook. @returns its id, or null. */
export async function insertDelivery(
  { db, ids, clock }: Pick<Services, 'db' | 'ids' | 'clock'>,
  communityId: string,
  delivery: NewDelivery,
  tx?: Tx,
): Promise<string | null> {
  const row = await (tx ?? db).row(insert, [
    communityId,
    ids.next(),
    delivery.webhookId,
    delivery.eventId,
    delivery.kind,
    JSON.stringify(delivery.payload),
    delivery.threadId,
    delivery.commentId,
    clock.now(),
  ]);
  return row?.id ?? null;
}
