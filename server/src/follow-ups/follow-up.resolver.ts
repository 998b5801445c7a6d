import type { Verdict, WordsShown } from '@rapport/shared/vocabulary';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { Viewer } from '../members/member.module.js';
import { findOutcome, Outcome } from '../outcomes/outcome.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { answerFollowUp, withdrawFollowUpWords } from './follow-up.commands.js';
import { findFollowUp, openQuestions } from './follow-up.queries.js';
import { FollowUp, FollowUpChanged, FollowUpResult, VerdictEnum, WordsShownEnum } from './follow-up.type.js';

@InputType({ description: 'Whether what was shipped helped the viewer.' })
export class AnswerFollowUpInput {
  @Field(() => ID, { description: 'The question.' })
  followUpId!: string;

  @Field(() => VerdictEnum, { description: 'Whether it helped.' })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: 'In your own words, at most 2,000 characters.' })
  text?: string | null;

  @Field(() => WordsShownEnum, { defaultValue: 'TEAM', description: 'Who may read these.' })
  shown!: WordsShown;
}

type Key = string | null | undefined;

async function present(
  context: RequestContext,
  outcome: { followUpId: string } | Problem,
): Promise<FollowUpChanged | Problem> {
  return answerWith(outcome, async ({ followUpId }) => {
    const followUp = await findFollowUp(context, followUpId);
    return followUp ? new FollowUpChanged(followUp) : new NotFound();
  });
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Access('followUp:answer')
  @Query(() => FollowUp, {
    nullable: true,
    description: 'A question the viewer was asked; null for anybody else.',
  })
  async followUp(
    @Ctx() context: RequestContext,
    @IdArg('id', 'The question.') id: string,
  ): Promise<FollowUp | null> {
    return findFollowUp(context, id);
  }

  @Access('followUp:answer')
  @Mutation(() => FollowUpResult, {
    description:
      'Says once whether what was shipped helped. NOT from who asked for it opens the idea again, with a named person.',
  })
  async answerFollowUp(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerFollowUpInput, { description: 'The answer.' }) input: AnswerFollowUpInput,
    @IdempotencyKey() key: Key,
  ): Promise<FollowUpChanged | Problem> {
    return present(context, await runCommand(context, answerFollowUp, input, key));
  }

  @Access('followUp:answer')
  @Mutation(() => FollowUpResult, {
    description: "Takes the viewer's words back for good; whether it helped stays said.",
  })
  async withdrawFollowUpWords(
    @Ctx() context: RequestContext,
    @IdArg('followUpId', 'The question.') followUpId: string,
    @IdempotencyKey() key: Key,
  ): Promise<FollowUpChanged | Problem> {
    return present(context, await runCommand(context, withdrawFollowUpWords, { followUpId }, key));
  }

  @FieldResolver(() => Outcome, { description: 'What was shipped.' })
  async outcome(@Root() { outcomeId }: FollowUp, @Ctx() context: RequestContext): Promise<Outcome> {
    const outcome = await findOutcome(context, outcomeId);
    if (!outcome) {
      throw new Error('A question is shown whose outcome is not.');
    }
    return outcome;
  }

  @FieldResolver(() => Idea, {
    nullable: true,
    description: 'What they asked for or supported; null when it is not for them to see any more.',
  })
  async idea(@Root() { ideaId }: FollowUp, @Ctx() context: RequestContext): Promise<Idea | null> {
    return findIdea(context, ideaId);
  }
}

@Resolver(() => Viewer)
export class ViewerQuestionFields {
  @FieldResolver(() => [FollowUp], {
    description:
      'What they were asked about shipped things and have not answered, the newest first, at most 50.',
  })
  async questions(@Ctx() context: RequestContext): Promise<FollowUp[]> {
    return openQuestions(context);
  }
}
