import type {
  DeliveryKind,
  DeliveryState,
  DeliveryTrouble,
  WebhookFormat,
  WebhookKind,
  WebhookOffReason,
} from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../platform/paging.js';
import {
  DeliveryKindEnum,
  DeliveryStateEnum,
  DeliveryTroubleEnum,
  WebhookFormatEnum,
  WebhookKindEnum,
  WebhookOffReasonEnum,
} from './webhook.enums.js';

@ObjectType({ description: 'Another program that is told what happens here. For admins only.' })
export class Webhook {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'What admins call it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it calls; null for one that came back from an export, until it is given anew.',
  })
  url!: string | null;

  @Field(() => String, { description: 'Host and port of the address.' })
  host!: string;

  @Field(() => WebhookFormatEnum, { description: 'How its messages are written.' })
  format!: WebhookFormat;

  @Field(() => [WebhookKindEnum], { description: 'What it hears of.' })
  kinds!: WebhookKind[];

  @Field(() => Boolean, { description: 'Whether it hears of every public space, also of those to come.' })
  allPublicSpaces!: boolean;

  @Field(() => Boolean, { description: 'Whether chosen spaces that are not public are heard of too.' })
  includesClosed!: boolean;

  @Field(() => Boolean, { description: 'Whether it has a secret to sign with.' })
  hasSecret!: boolean;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is told of anything.' })
  isOn!: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when it is off.' })
  disabledAt!: Date | null;

  @Field(() => WebhookOffReasonEnum, { nullable: true, description: 'Why it is off.' })
  disabledWhy!: WebhookOffReason | null;

  @Field(() => Date, {
    nullable: true,
    description: 'First failure since the last success; null while it works.',
  })
  failingSince!: Date | null;

  @Field(() => Int, { description: 'Deliveries that are still to be sent.' })
  waiting!: number;

  @Field(() => Date, { nullable: true, description: 'When something was last taken.' })
  lastDeliveredAt!: Date | null;

  spaceIds!: string[] | null;
  createdById!: string;
}

@ObjectType({
  description: 'One event for one webhook, however often it is tried. Kept for thirty days.',
  simpleResolvers: true,
})
export class WebhookDelivery {
  @Field(() => ID, { description: 'The same in every try, in the header `webhook-id`.' })
  id!: string;

  @Field(() => DeliveryKindEnum, { description: 'What it tells.' })
  kind!: DeliveryKind;

  @Field(() => DeliveryStateEnum, { description: 'How it stands.' })
  state!: DeliveryState;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Tries since it was made or sent again by an admin.' })
  attempts!: number;

  @Field(() => Date, { nullable: true, description: 'When it was last tried.' })
  triedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is tried next; null when it is done or given up.',
  })
  nextTryAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer.' })
  status!: number | null;

  @Field(() => DeliveryTroubleEnum, { nullable: true, description: 'What went wrong with the last try.' })
  trouble!: DeliveryTrouble | null;

  @Field(() => String, {
    nullable: true,
    description: 'First thousand characters of the last answer.',
  })
  answer!: string | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds the last call took.' })
  tookMs!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The body as it would go out now: without words that were withdrawn; null when the webhook may not be told any more.',
  })
  body!: string | null;

  @Field(() => [String], { description: 'The headers of the call, but for the moment and the signature.' })
  headers!: string[];
}

@ObjectType({ description: 'A page of deliveries, the newest first.', simpleResolvers: true })
export class WebhookDeliveryConnection extends connectionType('WebhookDelivery', () => WebhookDelivery) {}
