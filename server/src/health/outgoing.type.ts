import { Field, Int, ObjectType } from 'type-graphql';
import type { WorkState } from './health.rules.js';
import { WorkStateEnum } from './health.type.js';

@ObjectType({ description: 'Mail of this community on its way.', simpleResolvers: true })
export class MailStanding {
  @Field(() => WorkStateEnum, { description: 'How it goes.' })
  state!: WorkState;

  @Field(() => Int, { description: 'Mails that wait to be sent.' })
  waiting!: number;

  @Field(() => Date, { nullable: true, description: 'Since when the oldest of them waits.' })
  oldestAt!: Date | null;

  @Field(() => Int, { description: 'Mails that were given up; they can be sent again.' })
  failed!: number;

  @Field(() => Int, { description: 'Addresses that mail came back from.' })
  bounced!: number;
}

@ObjectType({ description: 'Deliveries of webhooks of this community on their way.', simpleResolvers: true })
export class WebhookStanding {
  @Field(() => WorkStateEnum, { description: 'How it goes.' })
  state!: WorkState;

  @Field(() => Int, { description: 'Deliveries that wait to be made.' })
  waiting!: number;

  @Field(() => Date, { nullable: true, description: 'Since when the oldest of them waits.' })
  oldestAt!: Date | null;

  @Field(() => Int, { description: 'Deliveries that were given up; they can be made again.' })
  failed!: number;

  @Field(() => Int, { description: 'Webhooks that were switched off after failing for days.' })
  off!: number;
}
