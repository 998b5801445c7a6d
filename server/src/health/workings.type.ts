import { Field, Int, ObjectType } from 'type-graphql';
import { PumpHealth, QueueHealth, ScheduleHealth } from './health.type.js';
import { MailHealth, WebhookHealth } from './outgoing.type.js';

@ObjectType({
  description: 'How everything goes that is done without anybody asking, at one moment. For admins.',
  simpleResolvers: true,
})
export class Workings {
  @Field(() => Date, { description: 'The moment, by the clock of the server.' })
  at!: Date;

  @Field(() => Int, {
    description: 'How many of all these need somebody to look: failing ones and late ones.',
  })
  troubles!: number;

  @Field(() => [ScheduleHealth], { description: 'What recurs, by title.' })
  schedules!: ScheduleHealth[];

  @Field(() => [PumpHealth], { description: 'What waits in tables of its own, by title.' })
  pumps!: PumpHealth[];

  @Field(() => [QueueHealth], { description: 'The queues of jobs, by title.' })
  queues!: QueueHealth[];

  @Field(() => MailHealth, { description: 'Mail on its way.' })
  mail!: MailHealth;

  @Field(() => WebhookHealth, { description: 'Deliveries of webhooks on their way.' })
  webhooks!: WebhookHealth;
}
