import { createHmac } from 'node:crypto';

/**
 * The secret of a webhook, made from its id, a counter and the server's own secret instead of chance: the same call
 * under the same idempotency key answers the same, and yet it is kept nowhere.
 *
 * @param number of the webhook's secrets, from 1.
 */
export function webhookSecret(serverSecret: string, webhookId: string, number: number): string {
  return `whsec_${createHmac('sha256', serverSecret).update(`webhook ${webhookId} ${number}`).digest('base64')}`;
}

/**
 * The header `webhook-signature` of Standard Webhooks.
 *
 * @param secrets with their prefix; one signature for each.
 * @param seconds since 1970, as in `webhook-timestamp`.
 */
export function signatureOf(
  secrets: readonly string[],
  message: { id: string; seconds: number; body: string },
): string {
  const signed = `${message.id}.${message.seconds}.${message.body}`;
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    })
    .join(' ');
}
