import type { DeliveryState, WebhookFormat } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import {
  connectionOf,
  decodeCursor,
  encodeCursor,
  isUuid,
  pageSize,
  type Connection,
  type PageArgs,
} from '../platform/paging.js';
import { composedStatement, statement } from '../platform/statement.js';
import { bodyOf, headersOf } from './delivery.request.js';
import type { Ear } from './delivery.rules.js';
import { mayBeTold, STANDING_COLUMNS, STANDING_JOINS, type Standing } from './delivery.standing.js';
import type { Payload } from './payload.rules.js';
import { openedUrl } from './webhook.seal.js';
import { Webhook, WebhookDelivery } from './webhook.type.js';

interface WebhookRow extends Omit<Webhook, 'url'> {
  sealedUrl: string | null;
}

const WEBHOOKS = `select w.id, w.name, w.host, w.sealed_url as "sealedUrl", w.format, w.kinds,
     w.space_ids as "spaceIds", w.space_ids is null as "allPublicSpaces", w.includes_closed as "includesClosed",
     w.secret_number > 0 as "hasSecret", w.created_by_id as "createdById", w.created_at as "createdAt",
     w.disabled_at is null as "isOn", w.disabled_at as "disabledAt", w.disabled_why as "disabledWhy",
     w.failing_since as "failingSince",
     (select count(*)::int from webhook_delivery d where d.community_id = w.community_id and d.webhook_id = w.id
       and d.state = 'WAITING') as waiting,
     (select max(d.finished_at) from webhook_delivery d where d.community_id = w.community_id
       and d.webhook_id = w.id and d.state = 'DELIVERED') as "lastDeliveredAt"
   from webhook w where w.community_id = $1`;

const all = statement<WebhookRow>('webhooks.all', `${WEBHOOKS} order by w.created_at, w.id`);
const one = statement<WebhookRow>('webhooks.one', `${WEBHOOKS} and w.id = $2`);

function asWebhook(context: RequestContext, { sealedUrl, ...row }: WebhookRow): Webhook {
  return Object.assign(new Webhook(), { ...row, url: openedUrl(context, sealedUrl) });
}

/** All webhooks of the community, the oldest first: there are twenty at most. */
export async function webhooksOf(context: RequestContext): Promise<Webhook[]> {
  const rows = await context.db.rows(all, [context.actor.communityId]);
  return rows.map((row) => asWebhook(context, row));
}

/** One webhook; null when there is none. */
export async function webhookById(context: RequestContext, id: string): Promise<Webhook | null> {
  const row = isUuid(id) ? await context.db.row(one, [context.actor.communityId, id]) : null;
  return row && asWebhook(context, row);
}

/** A webhook that was just written. */
export async function writtenWebhook(context: RequestContext, id: string): Promise<Webhook> {
  const webhook = await webhookById(context, id);
  if (!webhook) throw new Error('The webhook that was just written is not there.');
  return webhook;
}

interface DeliveryRow extends Omit<WebhookDelivery, 'body' | 'headers'>, Standing, Ear {
  format: WebhookFormat;
  payload: Payload;
}

const DELIVERIES = `select d.id, d.kind, d.state, d.created_at as "createdAt", d.attempts, d.tried_at as "triedAt",
     case when d.state = 'WAITING' then d.next_try_at end as "nextTryAt", d.status, d.trouble, d.answer,
     d.took_ms as "tookMs", d.payload, w.format, w.space_ids as "spaceIds",
     w.includes_closed as "includesClosed", ${STANDING_COLUMNS}
   from webhook_delivery d
   join webhook w on w.community_id = d.community_id and w.id = d.webhook_id
   ${STANDING_JOINS}
   where d.community_id = $1`;

const oneDelivery = statement<DeliveryRow>('webhooks.one_delivery', `${DELIVERIES} and d.id = $2`);

function asDelivery({ payload, format, ...row }: DeliveryRow): WebhookDelivery {
  const body = mayBeTold(row, row) ? bodyOf(format, row.kind, payload, row.withdrawn) : null;
  const headers = Object.entries(headersOf(row.id)).map(([name, value]) => `${name}: ${value}`);
  return Object.assign(new WebhookDelivery(), { ...row, body, headers });
}

export interface DeliveryFilter {
  webhookId: string;
  state?: DeliveryState | null;
}

/** A page of what a webhook was told, the newest first. @throws BAD_USER_INPUT */
export async function deliveriesOf(
  context: RequestContext,
  { webhookId, state }: DeliveryFilter,
  { first, after }: PageArgs,
): Promise<Connection<WebhookDelivery>> {
  const size = pageSize(first);
  const place = decodeCursor(after, ['moment', 'uuid']);
  const values: unknown[] = [context.actor.communityId, isUuid(webhookId) ? webhookId : null, size + 1];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const where = [
    'd.webhook_id = $2',
    state ? `d.state = ${given(state)}` : null,
    place ? `(d.created_at, d.id) < (${given(place[0])}::timestamptz, ${given(place[1])}::uuid)` : null,
  ].filter(Boolean);
  const query = composedStatement<DeliveryRow>(
    'webhooks.deliveries',
    `${DELIVERIES} and ${where.join(' and ')} order by d.created_at desc, d.id desc limit $3`,
  );
  const rows = await context.db.rows(query, values);
  return connectionOf(rows.map(asDelivery), size, after, ({ createdAt, id }) =>
    encodeCursor([createdAt.toISOString(), id]),
  );
}

/** A delivery that was just written. */
export async function writtenDelivery(context: RequestContext, id: string): Promise<WebhookDelivery> {
  const row = await context.db.row(oneDelivery, [context.actor.communityId, id]);
  if (!row) throw new Error('The delivery that was just written is not there.');
  return asDelivery(row);
}
