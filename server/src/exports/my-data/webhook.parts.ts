import { list, mine, type Parts } from './part.js';

/** Webhooks that a member made. Their addresses often carry a key, so only the host is said. */
export const webhookParts: Parts = {
  webhooks: list(
    `'name', x.name, 'host', x.host, 'kinds', x.kinds, 'createdAt', x.created_at`,
    `webhook x ${mine('created_by_id')}`,
    'x.created_at, x.id',
  ),
};
