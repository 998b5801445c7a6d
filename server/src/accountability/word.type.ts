import { VERDICTS, type Verdict } from '@rapport/shared/vocabulary';
import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../platform/schema.js';
import { Figure } from './figure.type.js';

@ObjectType({ description: 'A promise that is open past its first day.', simpleResolvers: true })
export class LatePromise {
  @Field(() => String, { description: 'What is promised.' })
  text!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;

  @Field(() => LocalDate, { description: 'The first day it was given: the one that counts.' })
  firstDueOn!: string;

  @Field(() => LocalDate, { description: 'The day it has now.' })
  dueOn!: string;

  @Field(() => Int, { description: 'Calendar days since the first day.' })
  daysLate!: number;
}

@ObjectType({ description: 'Promises whose first day lies in a month.', simpleResolvers: true })
export class PromiseMonth {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => Int, { description: 'How many.' })
  n!: number;

  @Field(() => Int, { description: 'Kept by the first day.' })
  kept!: number;
}

@ObjectType({ description: 'How the team keeps what it promises.', simpleResolvers: true })
export class PromisesFigure extends Figure {
  @Field(() => Int, { description: 'Kept by the first day.' })
  kept!: number;

  @Field(() => Int, { description: 'Kept after the first day.' })
  keptLate!: number;

  @Field(() => Int, { description: 'Open past the first day.' })
  late!: number;

  @Field(() => Int, { description: 'Given up, each with why.' })
  dropped!: number;

  @Field(() => Int, { description: 'Due today.' })
  dueToday!: number;

  @Field(() => Int, { description: 'Of all of these, those whose day was changed.' })
  moved!: number;

  @Field(() => Int, { description: 'Open now and not late, whatever the range.' })
  openNow!: number;

  @Field(() => Int, { description: 'Late now, whatever the range.' })
  lateNow!: number;

  @Field(() => [LatePromise], { description: 'Those late now, the latest first, at most ten.' })
  latest!: LatePromise[];

  @Field(() => [PromiseMonth], { description: 'The last twelve months, the present one last.' })
  months!: PromiseMonth[];
}

@ObjectType({
  description:
    'Whether the team wrote in time to people for whom something went wrong; fewer than five are not told apart.',
  simpleResolvers: true,
})
export class RecoveriesFigure extends Figure {
  @Field(() => Int, {
    nullable: true,
    description: 'The team wrote first in time; null for fewer than five cases.',
  })
  inTime!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The team wrote first, late; null for fewer than five cases.',
  })
  contactedLate!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Put right, as the person says; null for fewer than five cases.',
  })
  putRight!: number | null;

  @Field(() => Int, {
    description: 'Open cases in which the team owes a word and its time has passed, down to one.',
  })
  overdue!: number;

  @Field(() => [LocalDate], {
    description: 'By which days these words were owed, the earliest first, at most ten.',
  })
  overdueSince!: string[];
}

@ObjectType({
  description: 'What somebody said of what was shipped, without their name.',
  simpleResolvers: true,
})
export class HelpedWords {
  @Field(() => String, { description: `Whether it helped: ${VERDICTS.join(', ')}.` })
  verdict!: Verdict;

  @Field(() => String, { description: 'Their words.' })
  text!: string;

  @Field(() => String, { description: 'Title of what was shipped.' })
  title!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;
}

@ObjectType({ description: 'Whether what was shipped helped.', simpleResolvers: true })
export class DidItHelpFigure extends Figure {
  @Field(() => Int, { nullable: true, description: 'How many were asked; null for fewer than five.' })
  asked!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them answered; null for fewer than five.' })
  answered!: number | null;

  @Field(() => Int, { nullable: true, description: 'It is solved; null for fewer than five answers.' })
  solved!: number | null;

  @Field(() => Int, { nullable: true, description: 'It is partly solved; null for fewer than five answers.' })
  partly!: number | null;

  @Field(() => Int, { nullable: true, description: 'It is not solved; null for fewer than five answers.' })
  not!: number | null;

  @Field(() => Int, { description: 'Ideas that are open again because of it.' })
  reopened!: number;

  @Field(() => [HelpedWords], { description: 'The newest words that everybody may read, at most six.' })
  words!: HelpedWords[];
}

@ObjectType({
  description: 'Whether the team reported back on what went wrong for many.',
  simpleResolvers: true,
})
export class IncidentsFigure extends Figure {
  @Field(() => Int, { description: 'Reported back by the first day that was named.' })
  inTime!: number;

  @Field(() => Int, { description: 'Reported back after it.' })
  reportedLate!: number;

  @Field(() => Int, { description: 'The day is to come.' })
  awaited!: number;

  @Field(() => Int, { description: 'The first day has passed without a report, whatever the range.' })
  overdue!: number;
}
