import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ideaMarks } from '../hand-overs/hand-over.module.js';
import { Idea } from '../ideas/idea.module.js';
import { findOutcome, Outcome } from '../outcomes/outcome.module.js';
import type { RequestContext } from '../platform/context.js';
import { didItHelp } from './did-it-help.queries.js';
import { ownQuestionOf } from './follow-up.queries.js';
import { DidItHelp, FollowUp, IdeaReopening } from './follow-up.type.js';
import { reopeningOfIdea } from './reopening.queries.js';

@Resolver(() => Outcome)
export class OutcomeFollowUpFields {
  @FieldResolver(() => DidItHelp, {
    nullable: true,
    description: 'Whether it helped those who wanted it; null for a small win, about which nobody is asked.',
  })
  didItHelp(@Root() { id, kind }: Outcome, @Ctx() context: RequestContext): Promise<DidItHelp | null> | null {
    return kind === 'RELEASE' ? context.loaders.load(context, didItHelp, id) : null;
  }

  @FieldResolver(() => FollowUp, {
    nullable: true,
    description: "The viewer's own question about it; null when they were not asked.",
  })
  async viewerQuestion(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<FollowUp | null> {
    return context.loaders.load(context, ownQuestionOf, id);
  }
}

@Resolver(() => Idea)
export class IdeaReopeningFields {
  @FieldResolver(() => IdeaReopening, {
    nullable: true,
    description:
      'Its newest reopening after it was shipped and did not help; null when there was none or it is shipped again.',
  })
  async reopening(
    @Root() { id, stage }: Idea,
    @Ctx() context: RequestContext,
  ): Promise<IdeaReopening | null> {
    // Most ideas never were: for them the marks of the page say so and nobody asks further.
    if (stage.category === 'SHIPPED' || stage.category === 'MERGED') {
      return null;
    }
    const { reopened } = await context.loaders.load(context, ideaMarks, id);
    return reopened ? context.loaders.load(context, reopeningOfIdea, id) : null;
  }
}

@Resolver(() => IdeaReopening)
export class ReopeningFields {
  @FieldResolver(() => Outcome, {
    nullable: true,
    description: 'What was shipped and did not help; null when it is not for the viewer to see.',
  })
  async outcome(
    @Root() { outcomeId }: IdeaReopening,
    @Ctx() context: RequestContext,
  ): Promise<Outcome | null> {
    return findOutcome(context, outcomeId);
  }
}
