import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { LocalDate } from '../platform/schema.js';
import { Space } from '../spaces/space.module.js';
import type { Range } from './accountability.rules.js';
import { Figure } from './figure.type.js';
import { LoopClosedFigure } from './loop.type.js';
import { DidItHelpFigure, IncidentsFigure, PromisesFigure, RecoveriesFigure } from './word.type.js';

export const RangeEnum = enumOf<Range>('AccountabilityRange', 'Which time is counted.', {
  LAST_90_DAYS: 'The last 90 days, today included.',
  LAST_12_MONTHS: 'The present month and the eleven before it.',
});

@ObjectType({
  description: 'Time to the first human word of what was posted in a month.',
  simpleResolvers: true,
})
export class FirstWordMonth {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => Int, { description: 'How many ideas.' })
  n!: number;

  @Field(() => Int, { description: 'Of them, those nobody of the team has said a word to yet.' })
  open!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that half of them waited at most; null without any.',
  })
  medianHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that nine of ten waited at most; null without any.',
  })
  p90Hours!: number | null;
}

@ObjectType({ description: 'How long people wait for the first word of a person.', simpleResolvers: true })
export class FirstWordFigure extends Figure {
  @Field(() => Int, { description: 'Ideas that nobody of the team has said a word to yet.' })
  open!: number;

  @Field(() => Int, { description: 'Of the open ones, those that have waited for more than seven days.' })
  openOverWeek!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that half of them waited at most; null without any.',
  })
  medianHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that nine of ten waited at most; null without any.',
  })
  p90Hours!: number | null;

  @Field(() => String, { description: 'Path of the page with the open ones.' })
  openCases!: string;

  @Field(() => [FirstWordMonth], { description: 'The last twelve months, the present one last.' })
  months!: FirstWordMonth[];
}

@ObjectType({ description: 'What waits, and what of it for too long.', simpleResolvers: true })
export class LateFigure extends Figure {
  @Field(() => Int, { description: 'Those past the promise of their space.' })
  late!: number;
}

@ObjectType({ description: 'How many in a month.', simpleResolvers: true })
export class MonthCount {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => Int, { description: 'How many.' })
  n!: number;
}

@ObjectType({ description: 'How ideas were declined.', simpleResolvers: true })
export class DeclinesFigure extends Figure {
  @Field(() => Int, { description: 'With the reason and a day on which it is looked at again.' })
  withReviewDay!: number;

  @Field(() => Int, { description: 'With the reason, and why no day is named.' })
  withoutReviewDay!: number;

  @Field(() => Int, { description: 'Without one of the parts.' })
  incomplete!: number;

  @Field(() => [MonthCount], { description: 'The last twelve months, the present one last.' })
  months!: MonthCount[];
}

@ObjectType({ description: 'Declines that are to be looked at again.', simpleResolvers: true })
export class ReviewsFigure extends Figure {
  @Field(() => Int, { description: 'Those past their day by more than their space promises an answer in.' })
  overdue!: number;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the oldest overdue one.' })
  oldest!: string | null;
}

@ObjectType({ description: 'How many are of an age.', simpleResolvers: true })
export class AgeCount {
  @Field(() => Int, { description: 'From so many days on.' })
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: 'Up to so many days; null without an end.' })
  toDays!: number | null;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What was reported in a month.', simpleResolvers: true })
export class IrritantMonth {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were reported; null where there are fewer than five.',
  })
  reported!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, how many are fixed by now; null where fewer than five were reported.',
  })
  fixed!: number | null;
}

@ObjectType({ description: 'What hurts and is not fixed yet.', simpleResolvers: true })
export class IrritantsFigure extends Figure {
  @Field(() => Int, {
    nullable: true,
    description: 'Days that half of them have been open at most; null without any.',
  })
  medianDays!: number | null;

  @Field(() => [AgeCount], { description: 'How many are how old.' })
  ages!: AgeCount[];

  @Field(() => [IrritantMonth], { description: 'The last twelve months, the present one last.' })
  months!: IrritantMonth[];
}

@ObjectType({ description: 'What one space promises, and how that stands now.', simpleResolvers: true })
export class Expectation {
  @Field(() => Space, { description: 'The space.' })
  space!: Space;

  @Field(() => Int, { description: 'A person answers within this many calendar days.' })
  cadenceDays!: number;

  @Field(() => Int, { description: 'Ideas that wait for a word of the team.' })
  waiting!: number;

  @Field(() => Int, { description: 'Of them, those past the promise.' })
  late!: number;

  @Field(() => LocalDate, {
    description: 'When its purpose was last written, or when the space began without one.',
  })
  purposeOn!: string;

  @Field(() => Boolean, { description: 'Whether that is more than a year ago.' })
  purposeOverdue!: boolean;
}

@ObjectType({ description: 'What you may expect, space by space.', simpleResolvers: true })
export class ExpectationsFigure extends Figure {
  @Field(() => [Expectation], { description: 'In the order of the spaces.' })
  spaces!: Expectation[];
}

@ObjectType({
  description:
    'How the team keeps its word, in public spaces. The same for everybody; what was imported counts in nothing.',
  simpleResolvers: true,
})
export class Accountability {
  @Field(() => RangeEnum, { description: 'Which time is counted.' })
  range!: Range;

  @Field(() => LocalDate, { description: 'Its first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day: today, where the community is.' })
  to!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When something was last counted; null before the first time.',
  })
  countedAt!: Date | null;

  @Field(() => PromisesFigure, { description: 'Promises, by the first day they were given.' })
  promises!: PromisesFigure;

  @Field(() => FirstWordFigure, { description: 'Time to the first human word.' })
  firstWord!: FirstWordFigure;

  @Field(() => LateFigure, { description: 'What waits now, and what of it past the promise of its space.' })
  waiting!: LateFigure;

  @Field(() => DeclinesFigure, { description: 'Declines, with reason and review day.' })
  declines!: DeclinesFigure;

  @Field(() => LoopClosedFigure, { description: 'Whether everybody was told how it ended.' })
  loopClosed!: LoopClosedFigure;

  @Field(() => ReviewsFigure, { description: 'Declines that are to be looked at again.' })
  reviews!: ReviewsFigure;

  @Field(() => RecoveriesFigure, {
    description: 'Whether the team wrote in time where something went wrong.',
  })
  recoveries!: RecoveriesFigure;

  @Field(() => IncidentsFigure, {
    description: 'Whether the team reported back on what went wrong for many.',
  })
  incidents!: IncidentsFigure;

  @Field(() => DidItHelpFigure, { description: 'Whether what was shipped helped who wanted it.' })
  didItHelp!: DidItHelpFigure;

  @Field(() => IrritantsFigure, { description: 'What hurts, by age.' })
  irritants!: IrritantsFigure;

  @Field(() => LateFigure, { description: 'What the team itself raised and nobody of the team spoke to.' })
  team!: LateFigure;

  @Field(() => LateFigure, { description: 'Spaces, and those whose purpose was not looked at for a year.' })
  purposes!: LateFigure;

  @Field(() => ExpectationsFigure, { description: 'What you may expect from us, with how it stands now.' })
  expectations!: ExpectationsFigure;
}
