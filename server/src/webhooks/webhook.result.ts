import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Webhook, WebhookDelivery } from './webhook.type.js';

@ObjectType({ description: 'A webhook was made.', simpleResolvers: true })
export class WebhookCreated {
  @Field(() => Webhook, { description: 'The webhook.' })
  readonly webhook: Webhook;

  @Field(() => String, { description: 'What its messages are signed with. Shown once.' })
  readonly secret: string;

  constructor(webhook: Webhook, secret: string) {
    this.webhook = webhook;
    this.secret = secret;
  }
}

@ObjectType({
  description: 'A webhook has a new secret. For a day the former one signs beside it.',
  simpleResolvers: true,
})
export class WebhookSecretReplaced {
  @Field(() => Webhook, { description: 'The webhook.' })
  readonly webhook: Webhook;

  @Field(() => String, { description: 'The new secret. Shown once.' })
  readonly secret: string;

  constructor(webhook: Webhook, secret: string) {
    this.webhook = webhook;
    this.secret = secret;
  }
}

@ObjectType({ description: 'A webhook was changed, switched on or switched off.', simpleResolvers: true })
export class WebhookChanged {
  @Field(() => Webhook, { description: 'The webhook as it is now.' })
  readonly webhook: Webhook;

  constructor(webhook: Webhook) {
    this.webhook = webhook;
  }
}

@ObjectType({ description: 'A webhook is gone, with all its deliveries.', simpleResolvers: true })
export class WebhookDeleted {
  @Field(() => ID, { description: 'Its id.' })
  readonly webhookId: string;

  constructor(webhookId: string) {
    this.webhookId = webhookId;
  }
}

@ObjectType({ description: 'A delivery goes out now.', simpleResolvers: true })
export class DeliveryQueued {
  @Field(() => WebhookDelivery, { description: 'The delivery.' })
  readonly delivery: WebhookDelivery;

  constructor(delivery: WebhookDelivery) {
    this.delivery = delivery;
  }
}

export const CreateWebhookResult = createUnionType({
  name: 'CreateWebhookResult',
  description: 'What comes of making a webhook.',
  types: () => [WebhookCreated, InvalidInput, NotPossible] as const,
});

export const ChangeWebhookResult = createUnionType({
  name: 'ChangeWebhookResult',
  description: 'What comes of changing a webhook, or switching it.',
  types: () => [WebhookChanged, InvalidInput, NotFound, NotPossible] as const,
});

export const ReplaceWebhookSecretResult = createUnionType({
  name: 'ReplaceWebhookSecretResult',
  description: 'What comes of asking for a new secret.',
  types: () => [WebhookSecretReplaced, NotFound] as const,
});

export const DeleteWebhookResult = createUnionType({
  name: 'DeleteWebhookResult',
  description: 'What comes of deleting a webhook.',
  types: () => [WebhookDeleted, NotFound] as const,
});

export const DeliverResult = createUnionType({
  name: 'DeliverResult',
  description: 'What comes of trying a webhook or sending something again.',
  types: () => [DeliveryQueued, NotFound, NotPossible] as const,
});
