import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { isTeam } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { answerReadBack, askReadBack } from './read-back.commands.js';
import { readBackPolicy } from './read-back.policy.js';
import { findReadBack, readBacksOfIdea, todayOf } from './read-back.queries.js';
import { ReadBackChanged, ReadBackResult } from './read-back.result.js';
import { standingOf } from './read-back.rules.js';
import {
  ReadBack,
  ReadBackActionEnum,
  ReadBackNeedEnum,
  type ReadBackAction,
  type ReadBackNeed,
} from './read-back.type.js';

@InputType({ description: 'What staff understood the author of an idea to need.' })
export class AskReadBackInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision!: number;

  @Field(() => String, { description: 'The need in your own words, at most 2,000 characters.' })
  words!: string;
}

@InputType({ description: 'What an author says to a read-back.' })
export class AnswerReadBackInput {
  @Field(() => ID, { description: 'The read-back.' })
  readBackId!: string;

  @Field(() => Boolean, { description: 'Whether that is what they need.' })
  confirmed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'When it is not, required: what is not right, at most 2,000 characters.',
  })
  correction?: string | null;
}

@Resolver(() => ReadBack)
export class ReadBackResolver {
  @Access('readBack:ask')
  @Mutation(() => ReadBackResult, {
    description: 'Asks the author of an idea whether they were understood; once per revision.',
  })
  async askReadBack(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskReadBackInput, { description: 'The read-back.' }) input: AskReadBackInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<ReadBackChanged | Problem> {
    return answerWith(await runCommand(context, askReadBack, input, key), (made) => changed(context, made));
  }

  @Access('readBack:answer')
  @Mutation(() => ReadBackResult, { description: 'Confirms or corrects what the team has understood.' })
  async answerReadBack(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerReadBackInput, { description: 'The answer.' }) input: AnswerReadBackInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<ReadBackChanged | Problem> {
    return answerWith(await runCommand(context, answerReadBack, input, key), (made) =>
      changed(context, made),
    );
  }

  @FieldResolver(() => Idea, { description: 'The idea it restates.' })
  async idea(@Root() readBack: ReadBack, @Ctx() context: RequestContext): Promise<Idea> {
    return ideaOf(context, readBack);
  }

  @FieldResolver(() => [ReadBackActionEnum], { description: 'What the viewer may do now.' })
  async viewerCan(@Root() readBack: ReadBack, @Ctx() context: RequestContext): Promise<ReadBackAction[]> {
    const { author, coAuthors, materialRevision, withdrawnAt, space, stage } = await ideaOf(
      context,
      readBack,
    );
    return readBackPolicy.can(context.actor, {
      askedById: readBack.askedBy.id,
      confirmed: readBack.confirmed,
      revision: readBack.revision,
      idea: {
        authorId: author.id,
        authorIsTeam: isTeam(author.role),
        isCoAuthor: coAuthors.some(({ id }) => id === context.actor.memberId),
        materialRevision,
        withdrawnAt,
        spaceArchivedAt: space.archivedAt,
        category: stage.category,
      },
    });
  }
}

async function changed(
  context: RequestContext,
  { readBackId }: { readBackId: string },
): Promise<ReadBackChanged | NotFound> {
  const readBack = await findReadBack(context, readBackId);
  return readBack ? new ReadBackChanged(readBack) : new NotFound();
}

async function ideaOf(context: RequestContext, { ideaId }: ReadBack): Promise<Idea> {
  const idea = await findIdea(context, ideaId);
  if (!idea) {
    throw new Error('A read-back is shown whose idea is not.');
  }
  return idea;
}

/** None without asking the database, where the read of the idea has said so. */
function readBacksOf(idea: Idea, context: RequestContext): Promise<ReadBack[]> {
  return idea.hasReadBacks === false
    ? Promise.resolve([])
    : context.loaders.load(context, readBacksOfIdea, idea.id);
}

@Resolver(() => Idea)
export class IdeaReadBackFields {
  @FieldResolver(() => [ReadBack], { description: 'What was asked back about it, newest first.' })
  async readBacks(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<ReadBack[]> {
    return readBacksOf(idea, context);
  }

  @FieldResolver(() => ReadBackNeedEnum, {
    description: 'What an answer by the viewer that plans or declines it would need first.',
  })
  async readBackNeed(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<ReadBackNeed> {
    const { author, authorReachable, materialRevision } = idea;
    const asked = { authorId: author.id, authorReachable, materialRevision };
    const [readBacks, today] = [await readBacksOf(idea, context), await todayOf(context)];
    return standingOf(readBacks, asked, context.actor.memberId, today).need;
  }
}
