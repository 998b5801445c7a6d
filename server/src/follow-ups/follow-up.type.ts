import type { Verdict, WordsShown } from '@rapport/shared/vocabulary';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import type { AskedAs } from './follow-up.rules.js';

export const VerdictEnum = enumOf<Verdict>('Verdict', 'Whether what was shipped helped.', {
  SOLVED: 'It solved what was asked for.',
  PARTLY: 'It helped in part.',
  NOT: 'It did not help. From who asked for it, that opens the idea again.',
});

export const WordsShownEnum = enumOf<WordsShown>('WordsShown', 'Who may read the words beside a verdict.', {
  NAMED: 'Everybody, with the name.',
  UNNAMED: 'Everybody, without the name; from five answers on.',
  TEAM: 'The team alone.',
});

export const AskedAsEnum = enumOf<AskedAs>('AskedAs', 'Why somebody is asked whether an outcome helped.', {
  AUTHOR: 'They wrote an idea it came from.',
  CO_AUTHOR: 'They wrote one together with others.',
  SUPPORTER: 'They supported one.',
});

@ObjectType({
  description: 'The question whether an outcome helped, to one person, once. Only they see it.',
  simpleResolvers: true,
})
export class FollowUp {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;

  @Field(() => AskedAsEnum, { description: 'Why they are asked.' })
  askedAs!: AskedAs;

  @Field(() => Date, { description: 'When they were asked.' })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When they answered; null while they have not.' })
  answeredAt!: Date | null;

  @Field(() => VerdictEnum, { nullable: true, description: 'What they answered.' })
  verdict!: Verdict | null;

  @Field(() => String, { nullable: true, description: 'Their words, without markup; null without any.' })
  text!: string | null;

  @Field(() => WordsShownEnum, { nullable: true, description: 'Who may read these.' })
  shown!: WordsShown | null;

  @Field(() => Date, { nullable: true, description: 'When they took their words back.' })
  withdrawnAt!: Date | null;

  outcomeId!: string;
  ideaId!: string;
}

@ObjectType({ description: 'What one person said of whether an outcome helped.', simpleResolvers: true })
export class FollowUpWords {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => VerdictEnum, { description: 'Whether it helped them.' })
  verdict!: Verdict;

  @Field(() => String, { description: 'Their words, without markup.' })
  text!: string;

  @Field(() => Member, {
    nullable: true,
    description: 'Who says it; null for whoever is not of the team where they did not want to be named.',
  })
  member!: Member | null;

  @Field(() => WordsShownEnum, { description: 'Who may read it.' })
  shown!: WordsShown;

  @Field(() => Date, { description: 'When they said so.' })
  at!: Date;

  outcomeId!: string;
}

@ObjectType({
  description:
    'Whether an outcome helped those who asked for it or supported it: counts and words, never a share or a score.',
  simpleResolvers: true,
})
export class DidItHelp {
  @Field(() => Int, { description: 'People asked so far; each is asked when it is their turn.' })
  asked!: number;

  @Field(() => Int, { description: 'How many of them answered.' })
  answered!: number;

  @Field(() => Int, { nullable: true, description: 'SOLVED; null while fewer than five answered.' })
  solved!: number | null;

  @Field(() => Int, { nullable: true, description: 'PARTLY; null while fewer than five answered.' })
  partly!: number | null;

  @Field(() => Int, { nullable: true, description: 'NOT; null while fewer than five answered.' })
  not!: number | null;

  @Field(() => [FollowUpWords], {
    description: 'What they said, as far as the viewer may read it: the newest 50, the newest first.',
  })
  words!: FollowUpWords[];
}

@ObjectType({
  description: 'A shipped idea was opened again because it did not help who asked for it.',
  simpleResolvers: true,
})
export class IdeaReopening {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => Member, { description: 'Who of the team looks at it again.' })
  owner!: Member;

  @Field(() => String, {
    nullable: true,
    description: 'Why it did not help, without markup; null where the viewer may not read it.',
  })
  text!: string | null;

  @Field(() => Member, {
    nullable: true,
    description: 'Who said so; null where they did not want to be named and the viewer is not of the team.',
  })
  member!: Member | null;

  ideaId!: string;
  outcomeId!: string;
}

@ObjectType({
  description: 'The question was answered, or its words were taken back.',
  simpleResolvers: true,
})
export class FollowUpChanged {
  @Field(() => FollowUp, { description: 'The question as it stands now.' })
  readonly followUp: FollowUp;

  constructor(followUp: FollowUp) {
    this.followUp = followUp;
  }
}

export const FollowUpResult = createUnionType({
  name: 'FollowUpResult',
  description: 'The question, or why nothing has changed.',
  types: () => [FollowUpChanged, InvalidInput, NotFound, NotPossible] as const,
});
