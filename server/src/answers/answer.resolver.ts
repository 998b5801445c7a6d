import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { LocalDate } from '../platform/schema.js';
import { ReadBack, readBacksOfIdea } from '../read-backs/read-back.module.js';
import { answerIdea } from './answer.commands.js';
import { answersOfIdea, findAnswer, listRecentAnswers } from './answer.queries.js';
import { AnswerGiven, AnswerResult } from './answer.result.js';
import { blamingWords } from './answer.rules.js';
import { Answer, AnswerConnection } from './answer.type.js';

@InputType({ description: 'An official answer to an idea.' })
export class AnswerIdeaInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => String, { description: 'Markdown, at most 10,000 characters.' })
  text!: string;

  @Field(() => ID, { description: 'Stage it moves to; its present one to answer without moving it.' })
  stageId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'To plan or to decline, required: how that serves the people it is about.',
  })
  serves?: string | null;

  @Field(() => String, { nullable: true, description: 'For a decline, required: why.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'For a decline, required: what stands in the way.' })
  constraint?: string | null;

  @Field(() => String, { nullable: true, description: 'For a decline, required: what would change it.' })
  wouldChange?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'For a decline: the day it is looked at again, after today.',
  })
  reviewOn?: string | null;

  @Field(() => String, { nullable: true, description: 'For a decline without that day: why there is none.' })
  noReviewReason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to send wording that a hint was given about.',
  })
  acknowledgeWording!: boolean;
}

@ArgsType()
class RecentAnswersArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many, from 1 to 50.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the answer before the first wanted.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of the space with this slug.' })
  space?: string | null;
}

@Resolver(() => Answer)
export class AnswerResolver {
  @Access('community:read')
  @Query(() => AnswerConnection, { description: 'The newest answers the viewer may see.' })
  async recentAnswers(
    @Ctx() context: RequestContext,
    @Args(() => RecentAnswersArgs) args: RecentAnswersArgs,
  ): Promise<AnswerConnection> {
    return listRecentAnswers(context, args, args.space ?? null);
  }

  @Access('idea:answer')
  @Query(() => [String], {
    description: 'Words in a draft that may put the blame on the person who asked (practice 2.2).',
  })
  wordingHints(@Arg('text', () => String, { description: 'The draft.' }) text: string): string[] {
    return blamingWords(text.slice(0, 20_000));
  }

  @Access('idea:answer')
  @Mutation(() => AnswerResult, { description: 'Answers an idea and, if wanted, moves it to another stage.' })
  async answerIdea(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerIdeaInput, { description: 'The answer.' }) input: AnswerIdeaInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<AnswerGiven | Problem> {
    return answerWith(await runCommand(context, answerIdea, input, key), async ({ answerId, ideaId }) => {
      const [answer, idea] = await Promise.all([findAnswer(context, answerId), findIdea(context, ideaId)]);
      return answer && idea ? new AnswerGiven(answer, idea) : new NotFound();
    });
  }

  @FieldResolver(() => Idea, { description: 'The idea it answers.' })
  async idea(@Root() answer: Answer, @Ctx() context: RequestContext): Promise<Idea> {
    const idea = await findIdea(context, answer.ideaId);
    if (!idea) {
      throw new Error('An answer is shown whose idea is not.');
    }
    return idea;
  }

  @FieldResolver(() => ReadBack, {
    nullable: true,
    description: 'The read-back it rests on; null where the author was not asked.',
  })
  async readBack(@Root() answer: Answer, @Ctx() context: RequestContext): Promise<ReadBack | null> {
    const { ideaId, readBackId } = answer;
    const all = readBackId ? await context.loaders.load(context, readBacksOfIdea, ideaId) : [];
    return all.find(({ id }) => id === readBackId) ?? null;
  }
}

/** Whether an answer says when a decline is looked at again, or that it is not; one that only adds words does not. */
function saysWhen({ toStage, reviewOn, noReviewReason }: Answer): boolean {
  return toStage.category === 'DECLINED' && (reviewOn !== null || noReviewReason !== null);
}

async function reviewDayOf(context: RequestContext, idea: Idea): Promise<string | null> {
  const answers = await context.loaders.load(context, answersOfIdea, idea.id);
  return answers.find(saysWhen)?.reviewOn ?? null;
}

@Resolver(() => Idea)
export class IdeaAnswerFields {
  @FieldResolver(() => [Answer], { description: 'Its answers, newest first.' })
  async answers(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Answer[]> {
    return context.loaders.load(context, answersOfIdea, idea.id);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The day a decline is looked at again; null when it was not declined or has no such day.',
  })
  reviewOn(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<string | null> | null {
    return idea.stage.category === 'DECLINED' ? reviewDayOf(context, idea) : null;
  }
}
