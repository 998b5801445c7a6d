import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Credit } from './credit.type.js';

@InputType({ description: 'What somebody did for an idea. They are asked whether it may be shown.' })
export class GiveCreditInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ID, { description: 'Who did it; not oneself.' })
  memberId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment of theirs it is for; without it, it is for being a co-author.',
  })
  commentId?: string | null;

  @Field(() => String, {
    description: 'What they did, in at most 200 characters, to be read after their name.',
  })
  what!: string;
}

@ObjectType({
  description: 'Somebody was credited, and asked whether it may be shown.',
  simpleResolvers: true,
})
export class CreditGiven {
  @Field(() => Credit, {
    nullable: true,
    description: 'The credit, once its person agrees; null before, for whoever gave it too.',
  })
  readonly credit: Credit | null;

  @Field(() => Idea, { description: 'The idea.' })
  readonly idea: Idea;

  constructor(credit: Credit | null, idea: Idea) {
    this.credit = credit;
    this.idea = idea;
  }
}

@ObjectType({ description: 'The person named has said whether it may be shown.', simpleResolvers: true })
export class CreditAnswered {
  @Field(() => Credit, { description: 'The credit as it is now.' })
  readonly credit: Credit;

  constructor(credit: Credit) {
    this.credit = credit;
  }
}

export const GiveCreditResult = createUnionType({
  name: 'GiveCreditResult',
  description: 'The idea whose credits somebody was asked about, or why nobody was.',
  types: () => [CreditGiven, InvalidInput, NotFound, NotPossible] as const,
});

export const AnswerCreditResult = createUnionType({
  name: 'AnswerCreditResult',
  description: 'The credit with its answer, or why it was not answered.',
  types: () => [CreditAnswered, InvalidInput, NotFound, NotPossible] as const,
});
