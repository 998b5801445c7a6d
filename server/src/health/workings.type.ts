import { Field, Int, ObjectType } from 'type-graphql';
import { PumpStanding, QueueStanding, ScheduleStanding } from './health.type.js';
import { MailStanding, WebhookStanding } from './outgoing.type.js';

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

  @Field(() => [ScheduleStanding], { description: 'What recurs, by title.' })
  schedules!: ScheduleStanding[];

  @Field(() => [PumpStanding], { description: 'What waits in tables of its own, by title.' })
  pumps!: PumpStanding[];

  @Field(() => [QueueStanding], { description: 'The queues of jobs, by title.' })
  queues!: QueueStanding[];

  @Field(() => MailStanding, { description: 'Mail on its way.' })
  mail!: MailStanding;

  @Field(() => WebhookStanding, { description: 'Deliveries of webhooks on their way.' })
  webhooks!: WebhookStanding;
}
