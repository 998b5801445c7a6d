import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import type { WorkState } from './health.rules.js';

export const WorkStateEnum = enumOf<WorkState>('WorkState', 'How a piece of work goes.', {
  FAILING: 'It failed and is tried again, or there are jobs that failed too often.',
  LATE: 'It waits for longer than it should: no worker seems to be there.',
  RUNNING: 'A worker has it in hand.',
  FINE: 'All is well.',
});

@ObjectType({ description: 'Work that recurs.', simpleResolvers: true })
export class ScheduleStanding {
  @Field(() => ID, { description: 'Its name in the program and in logs.' })
  id!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => String, { description: 'What it is for, in a sentence.' })
  text!: string;

  @Field(() => Int, { description: 'Seconds from one run to the next.' })
  everySeconds!: number;

  @Field(() => WorkStateEnum, { description: 'How it goes.' })
  state!: WorkState;

  @Field(() => Date, { nullable: true, description: 'When it last began; null before the first time.' })
  lastRunAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it last ended, well or not.' })
  lastFinishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it last ended well.' })
  lastSucceededAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it failed; null when it ended well last time.' })
  lastError!: string | null;

  @Field(() => Int, { description: 'How often in a row it failed.' })
  failures!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is due; null as long as no worker has seen it.',
  })
  nextRunAt!: Date | null;

  @Field(() => Boolean, { description: 'True when it is due for a minute or more and nobody works on it.' })
  isLate!: boolean;
}

@ObjectType({
  description: 'Work that waits in a table of its own and is looked for twice a second.',
  simpleResolvers: true,
})
export class PumpStanding {
  @Field(() => ID, { description: 'Its name in the program and in logs.' })
  id!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => String, { description: 'What it is for, in a sentence.' })
  text!: string;

  @Field(() => WorkStateEnum, { description: 'How it goes.' })
  state!: WorkState;

  @Field(() => Date, {
    nullable: true,
    description: 'When a worker last looked and all went well, within a quarter of a minute.',
  })
  lastLookedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What went wrong last; null when nothing ever did.' })
  lastError!: string | null;

  @Field(() => Date, { nullable: true, description: 'When that was.' })
  lastErrorAt!: Date | null;
}

@ObjectType({ description: 'A queue of jobs, each about something that happened.', simpleResolvers: true })
export class QueueStanding {
  @Field(() => ID, { description: 'Its name in the program and in logs.' })
  id!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => String, { description: 'What it is for, in a sentence.' })
  text!: string;

  @Field(() => WorkStateEnum, { description: 'How it goes.' })
  state!: WorkState;

  @Field(() => Int, { description: 'Jobs of this community that wait or are worked on.' })
  waiting!: number;

  @Field(() => Date, { nullable: true, description: 'Since when the oldest of them waits.' })
  oldestAt!: Date | null;

  @Field(() => Int, { description: 'Jobs of this community that failed too often, the dead letters.' })
  dead!: number;
}

@ObjectType({
  description: 'A job that failed too often. It is kept for two weeks and says no words of people.',
  simpleResolvers: true,
})
export class DeadJob {
  @Field(() => ID, { description: 'Stays the same until it is put back.' })
  id!: string;

  @Field(() => String, { description: 'Name of the kind of event it is about, such as `ideaPosted`.' })
  kind!: string;

  @Field(() => Date, { description: 'When that happened.' })
  happenedAt!: Date;

  @Field(() => Date, { description: 'When it was given up.' })
  diedAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  tries!: number;

  @Field(() => String, { description: 'Why the last try failed.' })
  reason!: string;
}
