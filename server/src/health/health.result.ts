import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { NotFound } from '../platform/problems.js';
import { QueueStanding, ScheduleStanding } from './health.type.js';

@ObjectType({ description: 'Dead jobs were put back, to be tried anew.', simpleResolvers: true })
export class DeadJobsRetried {
  @Field(() => Int, { description: 'How many: at most 10,000 with one call.' })
  readonly count: number;

  @Field(() => QueueStanding, { description: 'The queue they are in again.' })
  readonly queue: QueueStanding;

  constructor(count: number, queue: QueueStanding) {
    this.count = count;
    this.queue = queue;
  }
}

@ObjectType({
  description: 'A schedule was made due; a worker takes it up within a second or two.',
  simpleResolvers: true,
})
export class ScheduleHastened {
  @Field(() => ScheduleStanding, { description: 'The schedule, as it stands at this moment.' })
  readonly schedule: ScheduleStanding;

  constructor(schedule: ScheduleStanding) {
    this.schedule = schedule;
  }
}

export const RetryDeadJobsResult = createUnionType({
  name: 'RetryDeadJobsResult',
  description: 'What comes of putting dead jobs back.',
  types: () => [DeadJobsRetried, NotFound] as const,
});

export const RunScheduleSoonResult = createUnionType({
  name: 'RunScheduleSoonResult',
  description: 'What comes of asking for a run.',
  types: () => [ScheduleHastened, NotFound] as const,
});
