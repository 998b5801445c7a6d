import type { DeliveryKind, WebhookFormat } from '@rapport/shared/vocabulary';
import { messageOf, type Payload } from './payload.rules.js';
import { slackMessage } from './slack.rules.js';

/** The body of a delivery as it would go out now. */
export function bodyOf(
  format: WebhookFormat,
  kind: DeliveryKind,
  payload: Payload,
  withdrawn: boolean,
): string {
  const message = messageOf(kind, payload, withdrawn);
  return JSON.stringify(format === 'SLACK' ? slackMessage(kind, message) : message);
}

/** The headers that do not depend on the moment and the secret. */
export function headersOf(deliveryId: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Rapport-Webhooks',
    'webhook-id': deliveryId,
  };
}
