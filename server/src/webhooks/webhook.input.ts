import type { WebhookFormat, WebhookKind } from '@rapport/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { WebhookFormatEnum, WebhookKindEnum } from './webhook.enums.js';

@InputType({ description: 'A webhook to make.' })
export class CreateWebhookInput {
  @Field(() => String, { description: 'What admins call it.' })
  name!: string;

  @Field(() => String, { description: 'Where to call: https, on the public internet.' })
  url!: string;

  @Field(() => WebhookFormatEnum, { defaultValue: 'JSON', description: 'How its messages are written.' })
  format!: WebhookFormat;

  @Field(() => [WebhookKindEnum], { description: 'What it hears of, at least one.' })
  kinds!: WebhookKind[];

  @Field(() => [ID], {
    nullable: true,
    description: 'The spaces it hears of; none for every public one, also those to come.',
  })
  spaceIds?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether chosen spaces may be members-only or team-only.',
  })
  includesClosed!: boolean;
}

@InputType({ description: 'What a webhook shall be from now on.' })
export class UpdateWebhookInput extends CreateWebhookInput {
  @Field(() => ID, { description: 'Id of the webhook.' })
  webhookId!: string;
}
