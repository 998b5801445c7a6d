import { INDICATORS, type IndicatorName } from '@rapport/shared/indicating';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import words from '../locales/en/indicators.json' with { type: 'json' };
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import type { HowFound } from './found.rules.js';
import type { Unit } from './indicator.rules.js';

export const IndicatorNameEnum = enumOf<IndicatorName>(
  'IndicatorName',
  'A leading signal of the relationship.',
  Object.fromEntries(INDICATORS.map((name) => [name, words.indicators[name].title])) as Record<
    IndicatorName,
    string
  >,
);
export const IndicatorUnitEnum = enumOf<Unit>('IndicatorUnit', 'What a value is counted in.', {
  HOURS: 'Hours.',
  DAYS: 'Days.',
  SHARE: 'A share, from 0 to 1.',
  COUNT: 'How many.',
});
export const HowFoundEnum = enumOf<HowFound>('HowFound', 'How a newcomer came here.', {
  SOMEBODY_TOLD_ME: 'Somebody told them.',
  ANOTHER_WAY: 'Another way.',
});

@ObjectType({ description: 'One value of an indicator.', simpleResolvers: true })
export class IndicatorValue {
  @Field(() => String, { description: 'Which value: a word of the indicator.' })
  key!: string;

  @Field(() => String, { description: 'What it is, in words.' })
  title!: string;

  @Field(() => IndicatorUnitEnum, { description: 'What it is counted in.' })
  unit!: Unit;

  @Field(() => Float, {
    nullable: true,
    description: 'The value; null for none, or where fewer than five people are behind it.',
  })
  value!: number | null;

  @Field(() => Boolean, { description: 'Whether it is not told because fewer than five are behind it.' })
  few!: boolean;
}

@ObjectType({ description: 'The 90 days that end with a month.', simpleResolvers: true })
export class IndicatorMonth {
  @Field(() => String, { description: 'YYYY-MM; the present one ends today.' })
  month!: string;

  @Field(() => Int, { nullable: true, description: 'Of how many cases; null for fewer than five people.' })
  n!: number | null;

  @Field(() => [Float], {
    nullable: 'items',
    description: 'The values in the order of `values`; null for none or too few.',
  })
  values!: (number | null)[];
}

@ObjectType({ description: 'A case behind an indicator.', simpleResolvers: true })
export class IndicatorCase {
  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is as it should be; null where there is no such thing.',
  })
  good!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a promise: days it is or was late, by its first day.',
  })
  daysLate!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Of a promise: the day it was first made for.' })
  firstDay!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Of a promise whose day was moved: to which.' })
  movedTo!: string | null;
}

@ObjectType({ description: 'A page of the cases behind an indicator.', simpleResolvers: true })
export class IndicatorCaseConnection extends connectionType('IndicatorCase', () => IndicatorCase) {}

@ObjectType({ description: 'When a person looks.', simpleResolvers: true })
export class IndicatorLook {
  @Field(() => String, { description: 'Which value it looks at.' })
  key!: string;

  @Field(() => String, { description: 'When, in words.' })
  when!: string;

  @Field(() => IndicatorUnitEnum, { description: 'What the limit is counted in.' })
  unit!: Unit;

  @Field(() => Float, { nullable: true, description: 'The limit; null where it is a direction.' })
  limit!: number | null;

  @Field(() => Boolean, {
    description: 'Whether admins may set another limit. Never where it would become a target.',
  })
  settable!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When an admin set it; null for the one it begins with.',
  })
  setAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was set.' })
  why!: string | null;

  setById!: string | null;
}

@ObjectType({
  description: 'A leading signal of the relationship. It is of nobody, and adds up to nothing.',
  simpleResolvers: true,
})
export class Indicator {
  @Field(() => IndicatorNameEnum, { description: 'Which one.' })
  name!: IndicatorName;

  @Field(() => String, { description: 'Its short sign, R1 to R16.' })
  sign!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What is counted, and how.' })
  definition!: string;

  @Field(() => Boolean, { description: 'Whether it is our own word, told down to one and in public.' })
  ours!: boolean;

  @Field(() => Int, { nullable: true, description: 'Of how many cases; null for fewer than five people.' })
  n!: number | null;

  @Field(() => [IndicatorValue], {
    description: 'What it comes to over the last 90 days; the first is drawn.',
  })
  values!: IndicatorValue[];

  @Field(() => [IndicatorMonth], { description: 'Twelve months, the present one last.' })
  months!: IndicatorMonth[];

  @Field(() => [IndicatorLook], { description: 'When a person looks.' })
  looks!: IndicatorLook[];

  @Field(() => [IndicatorCase], {
    description:
      'Three cases to read, what asks for a look first; `indicatorCases` has them all. None where they would name people.',
  })
  cases!: IndicatorCase[];

  @Field(() => Boolean, { description: 'Whether it is looked at now: an item of it is open.' })
  looking!: boolean;
}

@ObjectType({
  description: 'A change of what is counted, or of from where on a person looks.',
  simpleResolvers: true,
})
export class DefinitionChange {
  @Field(() => String, { description: 'The day, YYYY-MM-DD.' })
  on!: string;

  @Field(() => [IndicatorNameEnum], { description: 'Which indicators; empty for all.' })
  indicators!: IndicatorName[];

  @Field(() => String, { description: 'What changed, and why.' })
  text!: string;

  byId!: string | null;
}

@ObjectType({ description: 'The leading signals of the relationship, side by side.', simpleResolvers: true })
export class Indicators {
  @Field(() => Date, { nullable: true, description: 'When they were counted; null while they were not.' })
  countedAt!: Date | null;

  @Field(() => IndicatorCase, { nullable: true, description: 'A story to read before any figure.' })
  story!: IndicatorCase | null;

  @Field(() => [Indicator], { description: 'All sixteen.' })
  indicators!: Indicator[];

  @Field(() => [DefinitionChange], { description: 'What changed in the definitions, the newest first.' })
  changes!: DefinitionChange[];
}

@ObjectType({ description: 'An item was handed to somebody else of the team.', simpleResolvers: true })
export class AttentionHandOver {
  @Field(() => Member, { description: 'By whom.' })
  from!: Member;

  @Field(() => Member, { description: 'To whom.' })
  to!: Member;

  @Field(() => String, { description: 'With which words.' })
  note!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'Something an indicator asks a person to look at.', simpleResolvers: true })
export class AttentionItem {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => IndicatorNameEnum, { description: 'Which indicator asks for it.' })
  indicator!: IndicatorName;

  @Field(() => String, { description: 'Name of the indicator.' })
  title!: string;

  @Field(() => String, { description: 'Why it is to be looked at.' })
  when!: string;

  @Field(() => String, { description: 'The month it was crossed in, YYYY-MM.' })
  month!: string;

  @Field(() => IndicatorUnitEnum, { description: 'What the value is counted in.' })
  unit!: Unit;

  @Field(() => Float, { description: 'What it came to then.' })
  value!: number;

  @Field(() => Float, { nullable: true, description: 'The limit of then; null where it was a direction.' })
  limit!: number | null;

  @Field(() => Date, { description: 'Since when.' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the indicator was back; null while it is not.' })
  backAt!: Date | null;

  @Field(() => Member, { description: 'Who looks.' })
  owner!: Member;

  @Field(() => String, { nullable: true, description: 'What they found and do; null while it is open.' })
  note!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who closed it.' })
  closedBy!: Member | null;

  @Field(() => [AttentionHandOver], { description: 'Through whose hands it went, the first one first.' })
  handOvers!: AttentionHandOver[];

  @Field(() => Boolean, { description: 'Whether the viewer may close it or hand it over.' })
  viewerCanSettle!: boolean;
}
