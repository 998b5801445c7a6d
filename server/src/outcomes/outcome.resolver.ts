import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Credit } from '../credits/credit.module.js';
import { Idea } from '../ideas/idea.module.js';
import { Irritant } from '../irritants/irritant.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { PromiseOfTeam } from '../promises/promise.module.js';
import { Thread, threadById } from '../threads/thread.module.js';
import { OutcomeFilter, OutcomePreviewArgs, OutcomesArgs } from './outcome.input.js';
import { listOutcomes, outcomeYears } from './outcome.list.js';
import { creditsOf, ideasOf, irritantsOf, linksOf, promisesOf, revisionsOf } from './outcome.loaders.js';
import { outcomePolicy } from './outcome.policy.js';
import { previewOutcome } from './outcome.preview.js';
import { outcomeOfNumber } from './outcome.queries.js';
import {
  Outcome,
  OutcomeActionEnum,
  OutcomeConnection,
  OutcomeLink,
  OutcomePreview,
  OutcomeRevision,
  type OutcomeAction,
} from './outcome.type.js';

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Access('community:read')
  @Query(() => OutcomeConnection, {
    description: 'What was built together, as far as the viewer may see it: what shipped last first.',
  })
  async outcomes(
    @Ctx() context: RequestContext,
    @Args(() => OutcomesArgs) { filter, ...page }: OutcomesArgs,
  ): Promise<OutcomeConnection> {
    return listOutcomes(context, page, filter ?? {});
  }

  @Access('community:read')
  @Query(() => [Int], {
    description: 'Years in which something shipped that the viewer may see, newest first; at most 100.',
  })
  async outcomeYears(
    @Ctx() context: RequestContext,
    @Arg('filter', () => OutcomeFilter, {
      nullable: true,
      description: 'Only of these; its year is left aside.',
    })
    filter?: OutcomeFilter | null,
  ): Promise<number[]> {
    return outcomeYears(context, { space: filter?.space, kind: filter?.kind });
  }

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

  @Access('outcome:write')
  @Query(() => OutcomePreview, {
    description: 'What telling of an outcome would do now. Nothing is written.',
  })
  async outcomePreview(
    @Ctx() context: RequestContext,
    @Args(() => OutcomePreviewArgs) { kind, ideaIds, spaceId = null }: OutcomePreviewArgs,
  ): Promise<OutcomePreview> {
    return previewOutcome(context, { kind, ideaIds, spaceId });
  }

  @FieldResolver(() => [OutcomeLink], { description: 'Evidence elsewhere, in order.' })
  async links(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<OutcomeLink[]> {
    return context.loaders.load(context, linksOf, id);
  }

  @FieldResolver(() => [Idea], { description: 'The ideas it comes from that the viewer may see, in order.' })
  async ideas(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<Idea[]> {
    return ideasOf(context, id);
  }

  @FieldResolver(() => [Irritant], { description: 'Irritants that were fixed by it and the viewer may see.' })
  async irritants(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<Irritant[]> {
    return irritantsOf(context, id);
  }

  @FieldResolver(() => [Credit], {
    description:
      'Who did what for the ideas it comes from, as far as they agree; the oldest of each idea first.',
  })
  async credits(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<Credit[]> {
    return creditsOf(context, id);
  }

  @FieldResolver(() => [PromiseOfTeam], {
    description: 'Promises that were kept by it and the viewer may see.',
  })
  async promises(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<PromiseOfTeam[]> {
    return promisesOf(context, id);
  }

  @FieldResolver(() => [OutcomeRevision], {
    description: 'What it said before, the fifty last wordings, newest first.',
  })
  async revisions(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<OutcomeRevision[]> {
    return context.loaders.load(context, revisionsOf, id);
  }

  @FieldResolver(() => Thread, { description: 'Its followers and comments.' })
  async thread(@Root() outcome: Outcome, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, outcome.threadId);
  }

  @FieldResolver(() => [OutcomeActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() outcome: Outcome, @Ctx() { actor }: RequestContext): OutcomeAction[] {
    return outcomePolicy.can(actor, outcome);
  }
}

@Resolver(() => OutcomeConnection)
export class OutcomeConnectionFields {
  @FieldResolver(() => Int, { description: 'How many outcomes the whole list has.' })
  async totalCount(@Root() page: OutcomeConnection): Promise<number> {
    return page.count();
  }
}
