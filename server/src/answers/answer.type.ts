import type { ReadBackOutcome, StageCategory } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { connectionType } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import { ReadBackOutcomeEnum } from '../read-backs/read-back.module.js';
import { StageCategoryEnum } from '../spaces/space.module.js';

@ObjectType({ description: 'A stage as it was named when the answer was given.', simpleResolvers: true })
export class StageName {
  @Field(() => String, { description: 'What the space called it then.' })
  name!: string;

  @Field(() => StageCategoryEnum, { description: 'What it meant.' })
  category!: StageCategory;
}

@ObjectType({
  description: 'An official, signed status update on an idea. Appended, never overwritten.',
  simpleResolvers: true,
})
export class Answer {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'The words, in Markdown.' })
  text!: string;

  @Field(() => String, { description: 'The words as safe HTML.' })
  textHtml!: string;

  @Field(() => StageName, { description: 'Where the idea stood before.' })
  fromStage!: StageName;

  @Field(() => StageName, { description: 'Where it stands since.' })
  toStage!: StageName;

  @Field(() => String, {
    nullable: true,
    description: 'A decision to plan or to decline: how it serves the people it is about.',
  })
  serves!: string | null;

  @Field(() => String, { nullable: true, description: 'A decline: why.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'A decline: what stands in the way.' })
  constraint!: string | null;

  @Field(() => String, { nullable: true, description: 'A decline: what would change it.' })
  wouldChange!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'A decline: the day it is looked at again.' })
  reviewOn!: string | null;

  @Field(() => String, { nullable: true, description: 'A decline without a review: why there is none.' })
  noReviewReason!: string | null;

  @Field(() => ReadBackOutcomeEnum, {
    nullable: true,
    description:
      'What came of asking the author first, as it was then; null where the answer decided nothing.',
  })
  readBackOutcome!: ReadBackOutcome | null;

  @Field(() => Date, { description: 'When it was given.' })
  createdAt!: Date;

  @Field(() => Member, { description: 'The person who signs it.' })
  author!: Member;

  ideaId!: string;
  readBackId!: string | null;
}

@ObjectType({ description: 'A page of answers.', simpleResolvers: true })
export class AnswerConnection extends connectionType('Answer', () => Answer) {}
