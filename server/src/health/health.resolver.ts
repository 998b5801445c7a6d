import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { First } from '../platform/first.argument.js';
import type { Problem } from '../platform/problems.js';
import { retryDeadJob, retryDeadJobs, runScheduleSoon } from './health.commands.js';
import { deadJobsOf, queuesOf, schedulesOf, workingsOf } from './health.queries.js';
import {
  DeadJobsRetried,
  RetryDeadJobsResult,
  RunScheduleSoonResult,
  ScheduleHastened,
} from './health.result.js';
import { DeadJob } from './health.type.js';
import { Workings } from './workings.type.js';

@Resolver(() => Workings)
export class HealthResolver {
  @Access('operations:read')
  @Query(() => Workings, {
    description:
      'How schedules, pumps, queues, mail and webhooks go: last run, next run, backlog. For admins.',
  })
  async workings(@Ctx() context: RequestContext): Promise<Workings> {
    return workingsOf(context);
  }

  @Access('operations:read')
  @Query(() => [DeadJob], { description: 'The newest dead jobs of one queue. For admins.' })
  async deadJobs(
    @Ctx() context: RequestContext,
    @Arg('queue', () => String, { description: 'Id of the queue.' }) queue: string,
    @First(20) first: number,
  ): Promise<DeadJob[]> {
    return deadJobsOf(context, queue, first);
  }

  @Access('operations:act')
  @Mutation(() => RetryDeadJobsResult, { description: 'Puts all dead jobs of one queue back. For admins.' })
  async retryDeadJobs(
    @Ctx() context: RequestContext,
    @Arg('queue', () => String, { description: 'Id of the queue.' }) queue: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<DeadJobsRetried | Problem> {
    return retried(context, await runCommand(context, retryDeadJobs, { queue }, key));
  }

  @Access('operations:act')
  @Mutation(() => RetryDeadJobsResult, { description: 'Puts one dead job back. For admins.' })
  async retryDeadJob(
    @Ctx() context: RequestContext,
    @IdArg('id', 'Id of the dead job.') id: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<DeadJobsRetried | Problem> {
    return retried(context, await runCommand(context, retryDeadJob, { id }, key));
  }

  @Access('operations:act')
  @Mutation(() => RunScheduleSoonResult, {
    description:
      'Makes a schedule due now. It does what is due and nothing twice, so asking often harms nothing. For admins.',
  })
  async runScheduleSoon(
    @Ctx() context: RequestContext,
    @IdArg('id', 'Id of the schedule.') id: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<ScheduleHastened | Problem> {
    const outcome = await runCommand(context, runScheduleSoon, { id }, key);
    return answerWith(
      outcome,
      async (done) => new ScheduleHastened(one(await schedulesOf(context), done.id)),
    );
  }
}

async function retried(
  context: RequestContext,
  outcome: { queue: string; count: number } | Problem,
): Promise<DeadJobsRetried | Problem> {
  return answerWith(
    outcome,
    async ({ queue, count }) => new DeadJobsRetried(count, one(await queuesOf(context), queue)),
  );
}

function one<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((each) => each.id === id);
  if (!thing) throw new Error(`There is no ${id}.`);
  return thing;
}
