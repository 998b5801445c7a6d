import { z } from 'zod';
import words from '../locales/en/webhooks.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { isUuid } from '../platform/paging.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { insertDelivery } from './delivery.writes.js';
import { WebhookDeliveryEntity } from './webhook.entity.js';
import { webhookInside } from './webhook.inside.js';

/** Calls the webhook now, also while it is off, so that one sees whether it works. */
export const pingWebhook = command({
  name: 'pingWebhook',
  action: 'webhook:manage',
  limits: ['edit'],
  input: z.object({ webhookId: z.string() }),
  async run(write, input) {
    const webhook = await webhookInside(write, input.webhookId);
    if (webhook.sealedUrl === null) refuse(new NotPossible(words.noAddress));
    if (webhook.secretNumber === 0) refuse(new NotPossible(words.noSecret));
    const deliveryId = await insertDelivery(
      write,
      write.actor.communityId,
      {
        webhookId: webhook.id,
        eventId: write.ids.next(),
        kind: 'PING',
        payload: { at: write.now.toISOString(), data: {} },
        threadId: null,
        commentId: null,
      },
      write.tx,
    );
    return { deliveryId: found(deliveryId) };
  },
});

const deliveryForWrite = statement<{ id: string; isOff: boolean; underWay: boolean }>(
  'webhooks.delivery_for_write',
  `select d.id, w.disabled_at is not null and d.kind <> 'PING' as "isOff",
     coalesce(d.state = 'WAITING' and d.claimed_until > $3, false) as "underWay"
   from webhook_delivery d join webhook w on w.community_id = d.community_id and w.id = d.webhook_id
   where d.community_id = $1 and d.id = $2 for no key update of d`,
);

/** Sends a delivery again, with the id it had and three days of tries before it. */
export const resendDelivery = command({
  name: 'resendDelivery',
  action: 'webhook:manage',
  limits: ['edit'],
  input: z.object({ deliveryId: z.string() }),
  async run({ tx, actor, now }, { deliveryId }) {
    const { communityId } = actor;
    const delivery = found(
      isUuid(deliveryId) ? await tx.row(deliveryForWrite, [communityId, deliveryId, now]) : null,
    );
    if (delivery.isOff) refuse(new NotPossible(words.isOff));
    if (delivery.underWay) refuse(new NotPossible(words.underWay));
    await tx.update(
      WebhookDeliveryEntity,
      { communityId, id: delivery.id },
      { state: 'WAITING', begunAt: now, attempts: 0, nextTryAt: now, claimedUntil: null, finishedAt: null },
    );
    return { deliveryId: delivery.id };
  },
});
