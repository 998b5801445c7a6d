import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { Claimed } from './delivery.claim.js';
import { FAILED_DELIVERIES, FAILING_FOR_MS, nextTry } from './delivery.rules.js';
import type { Outcome } from './delivery.send.js';
import { switchOff } from './webhook.off.js';

/** An answer by which a receiver says that it is gone for good. */
const GONE = 410;

// Only the worker that has it in hand writes what came of it: every claim has other tries and another end.
const settle = statement<{ id: string }>(
  'webhooks.settle',
  `update webhook_delivery set state = $4, next_try_at = coalesce($5, next_try_at), claimed_until = null,
     tried_at = $6, finished_at = case when $4 <> 'WAITING' then $6::timestamptz end, status = $7, trouble = $8,
     answer = $9, took_ms = $10
   where community_id = $1 and id = $2 and attempts = $3 and claimed_until = $11 and state = 'WAITING'
   returning id`,
);
// Before the delivery, in the order in which whoever switches a webhook off takes them.
const lockWebhook = statement<{ id: string }>(
  'webhooks.lock',
  `select id from webhook where community_id = $1 and id = $2 for no key update`,
);
const recovered = statement(
  'webhooks.recovered',
  `update webhook set failing_since = null where community_id = $1 and id = $2 and failing_since is not null`,
);
const failing = statement<{ failingSince: Date }>(
  'webhooks.failing',
  `update webhook set failing_since = coalesce(failing_since, $3) where community_id = $1 and id = $2
   returning failing_since as "failingSince"`,
);
const failedSince = statement<{ count: number }>(
  'webhooks.failed_since',
  `select count(*)::int as count from (
     select from webhook_delivery where community_id = $1 and webhook_id = $2 and state <> 'DELIVERED'
       and tried_at >= $3 limit ${FAILED_DELIVERIES}) some_failed`,
);

/** Writes down what came of a try, and switches the webhook off when it has failed for too long. */
export async function settleDelivery(services: Services, delivery: Claimed, outcome: Outcome): Promise<void> {
  const now = services.clock.now();
  const { communityId, webhookId } = delivery;
  await services.db.transaction(async (tx) => {
    if (!(await tx.row(lockWebhook, [communityId, webhookId]))) return;
    const isHidden = outcome.trouble === 'NOT_VISIBLE';
    const isOver = isHidden || outcome.status === GONE;
    const again = outcome.trouble && !isOver ? nextTry(now, delivery.begunAt, delivery.attempts) : null;
    const state = outcome.trouble === null ? 'DELIVERED' : again ? 'WAITING' : 'FAILED';
    const { status, trouble, answer, tookMs } = outcome;
    const mine = await tx.row(settle, [
      communityId,
      delivery.id,
      delivery.attempts,
      state,
      again,
      now,
      status,
      trouble,
      answer,
      tookMs,
      delivery.claimedUntil,
    ]);
    if (!mine || isHidden) return;
    if (trouble === null) {
      await tx.rows(recovered, [communityId, webhookId]);
    } else {
      await countFailure(services, tx, delivery, status, now);
    }
  });
}

async function countFailure(
  services: Services,
  tx: Tx,
  { communityId, webhookId }: Claimed,
  status: number | null,
  now: Date,
): Promise<void> {
  const standing = await tx.row(failing, [communityId, webhookId, now]);
  if (!standing) return;
  const { failingSince } = standing;
  if (status === GONE) {
    await switchOff(services, tx, { communityId, webhookId, why: 'GONE', failingSince });
    return;
  }
  if (now.getTime() - failingSince.getTime() < FAILING_FOR_MS) return;
  const failed = await tx.row(failedSince, [communityId, webhookId, failingSince]);
  if ((failed?.count ?? 0) >= FAILED_DELIVERIES) {
    await switchOff(services, tx, { communityId, webhookId, why: 'FAILING', failingSince });
  }
}
