import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { Thread, threadById } from '../threads/thread.module.js';
import { outcomeOfNumber } from './outcome.queries.js';
import { Outcome } from './outcome.type.js';

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Access('community:read')
  @Query(() => Outcome, {
    nullable: true,
    description: 'One outcome by its number; null when the viewer can see none.',
  })
  async outcome(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number in the community.' }) number: number,
  ): Promise<Outcome | null> {
    return outcomeOfNumber(context, number);
  }

  @FieldResolver(() => Thread, { description: 'Its followers and comments.' })
  async thread(@Root() outcome: Outcome, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, outcome.threadId);
  }
}
