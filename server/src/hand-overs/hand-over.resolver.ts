import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { ChangeIdeaResult, findIdea, Idea, IdeaChanged } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { handOverIdea } from './hand-over.commands.js';
import { handOversOf } from './hand-over.queries.js';
import { HandOver } from './hand-over.type.js';
import { ideaMarks } from './idea-marks.js';

@InputType({ description: 'An idea goes into the hands of somebody else of the team.' })
export class HandOverIdeaInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ID, { description: 'Who of the team answers for it from now on.' })
  toId!: string;

  @Field(() => String, {
    description: 'What its author needs to know about it, at most 600 characters. They read it.',
  })
  note!: string;
}

@Resolver()
export class HandOverResolver {
  @Access('handOver:make')
  @Mutation(() => ChangeIdeaResult, {
    description:
      'Names somebody else of the team who answers for an idea, with a note that its authors read.',
  })
  async handOverIdea(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandOverIdeaInput, { description: 'Who, and the note.' }) input: HandOverIdeaInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<IdeaChanged | Problem> {
    return answerWith(await runCommand(context, handOverIdea, input, key), async ({ ideaId }) => {
      const idea = await findIdea(context, ideaId);
      return idea ? new IdeaChanged(idea) : new NotFound();
    });
  }
}

@Resolver(() => Idea)
export class IdeaHandOverFields {
  @FieldResolver(() => [HandOver], {
    description: 'Whose hands it went through in the team, the first first.',
  })
  async handOvers(@Root() { id }: Idea, @Ctx() context: RequestContext): Promise<HandOver[]> {
    const { handOvers } = await context.loaders.load(context, ideaMarks, id);
    return handOvers ? context.loaders.load(context, handOversOf, id) : [];
  }
}
