import type { FeatureModule } from '../platform/module.js';
import { tellWebhooks } from './delivery.consumer.js';
import { purgeDeliveries, sendDeliveries } from './delivery.pump.js';
import { WebhookDeliveryEntity, WebhookEntity } from './webhook.entity.js';
import { WebhookResolver } from './webhook.resolver.js';

export { createWebhook, switchWebhook } from './webhook.commands.js';
export { webhookFigures } from './webhook.figures.js';

/** Other programs that are told what happens here. */
export const webhookModule: FeatureModule = {
  name: 'webhooks',
  entities: [WebhookEntity, WebhookDeliveryEntity],
  resolvers: [WebhookResolver],
  consumers: [tellWebhooks],
  pumps: [sendDeliveries],
  schedules: [purgeDeliveries],
};
