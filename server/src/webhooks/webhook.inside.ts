import type { Write } from '../platform/command.js';
import { isUuid } from '../platform/paging.js';
import { found } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import type { WebhookEntity } from './webhook.entity.js';

type WebhookForWrite = Pick<WebhookEntity, 'id' | 'secretNumber' | 'sealedUrl' | 'disabledAt'>;

const locked = statement<WebhookForWrite>(
  'webhooks.for_write',
  `select id, secret_number as "secretNumber", sealed_url as "sealedUrl", disabled_at as "disabledAt"
   from webhook where community_id = $1 and id = $2 for no key update`,
);

/** A webhook, locked until the write ends. @throws Refusal when there is none. */
export async function webhookInside({ tx, actor }: Write, id: string): Promise<WebhookForWrite> {
  return found(isUuid(id) ? await tx.row(locked, [actor.communityId, id]) : null);
}
