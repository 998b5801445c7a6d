import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { WordingHint } from '../answers/answer.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Outcome } from './outcome.type.js';

@ObjectType({ description: 'The outcome was told.', simpleResolvers: true })
export class OutcomePublished {
  @Field(() => Outcome, { description: 'The outcome.' })
  outcome!: Outcome;

  @Field(() => Int, { description: 'How many people are told of it, each once.' })
  people!: number;
}

@ObjectType({ description: 'The outcome was changed.', simpleResolvers: true })
export class OutcomeChanged {
  @Field(() => Outcome, { description: 'The outcome as it stands now.' })
  outcome!: Outcome;
}

export const PublishOutcomeResult = createUnionType({
  name: 'PublishOutcomeResult',
  description: 'The outcome, or why it was not told.',
  types: () => [OutcomePublished, InvalidInput, NotFound, NotPossible, WordingHint] as const,
});

export const EditOutcomeResult = createUnionType({
  name: 'EditOutcomeResult',
  description: 'The changed outcome, or why it was not changed.',
  types: () => [OutcomeChanged, InvalidInput, NotFound, NotPossible, WordingHint] as const,
});
