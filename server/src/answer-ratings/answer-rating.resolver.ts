import type { RatingValue } from '@rapport/shared/vocabulary';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { Answer, findAnswer } from '../answers/answer.module.js';
import { memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { rateAnswer, removeAnswerRating } from './answer-rating.commands.js';
import { answerRatingPolicy } from './answer-rating.policy.js';
import { answersToRate, ratingsOf } from './answer-rating.queries.js';
import {
  AnswerRating,
  AnswerRatingChanged,
  AnswerRatingResult,
  RatingValueEnum,
} from './answer-rating.type.js';

@InputType({ description: 'Whether an answer helped the viewer understand.' })
export class RateAnswerInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => RatingValueEnum, { description: 'Whether it helped.' })
  value!: RatingValue;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words, for its writer and admins; at most 1,000 characters.',
  })
  text?: string | null;
}

type Key = string | null | undefined;

async function present(
  context: RequestContext,
  outcome: { answerId: string } | Problem,
): Promise<AnswerRatingChanged | Problem> {
  return answerWith(outcome, async ({ answerId }) => {
    const answer = await findAnswer(context, answerId);
    return answer ? new AnswerRatingChanged(answer) : new NotFound();
  });
}

@Resolver(() => Answer)
export class AnswerRatingResolver {
  @Access('answerRating:give')
  @Mutation(() => AnswerRatingResult, {
    description: 'Says once whether an answer helped the viewer understand; its writer and admins read it.',
  })
  async rateAnswer(
    @Ctx() context: RequestContext,
    @Arg('input', () => RateAnswerInput, { description: 'What they say.' }) input: RateAnswerInput,
    @IdempotencyKey() key: Key,
  ): Promise<AnswerRatingChanged | Problem> {
    return present(context, await runCommand(context, rateAnswer, input, key));
  }

  @Access('answerRating:give')
  @Mutation(() => AnswerRatingResult, { description: 'Takes back what the viewer said of an answer.' })
  async removeAnswerRating(
    @Ctx() context: RequestContext,
    @IdArg('answerId', 'The answer.') answerId: string,
    @IdempotencyKey() key: Key,
  ): Promise<AnswerRatingChanged | Problem> {
    return present(context, await runCommand(context, removeAnswerRating, { answerId }, key));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may say now whether it helped them: who asked or follows, once.',
  })
  async viewerCanRate(@Root() { id }: Answer, @Ctx() context: RequestContext): Promise<boolean> {
    const answer = await context.loaders.load(context, answersToRate, id);
    return answer !== null && !answer.said && answerRatingPolicy.can(context.actor, answer).length > 0;
  }

  @FieldResolver(() => AnswerRating, { nullable: true, description: 'What the viewer said of it.' })
  async viewerRating(@Root() { id }: Answer, @Ctx() context: RequestContext): Promise<AnswerRating | null> {
    const answer = await context.loaders.load(context, answersToRate, id);
    if (!answer?.said || context.actor.kind === 'anonymous') {
      return null;
    }
    const { said } = answer;
    const member = await memberById(context, context.actor.memberId);
    return Object.assign(new AnswerRating(), { ...said, at: new Date(said.at), answerId: id, member });
  }

  @FieldResolver(() => [AnswerRating], {
    nullable: true,
    description:
      'What people said of it, the oldest first, at most the newest 200: for its writer and admins, null for everybody else.',
  })
  async ratings(@Root() answer: Answer, @Ctx() context: RequestContext): Promise<AnswerRating[] | null> {
    return ratingsOf(context, answer);
  }
}
