import type { MomentAnswer, MomentRule } from '@rapport/shared/indicating';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { InvalidInput } from '../platform/problems.js';

export const MomentRuleEnum = enumOf<MomentRule>('MomentRule', 'A rule that prompts somebody to act.', {
  WAITING_LONG: 'An idea the viewer answers for has waited more than two thirds of the cadence promise.',
  IRRITANT_OFTEN: 'At least three people reported an irritant the viewer answers for within seven days.',
  REVIEW_NEAR: 'A review the viewer answers for is due within seven days.',
  NEWCOMER: 'The first thing somebody wrote has no word yet, in a space the viewer answers for.',
  MINUTES_OWED: 'A meeting the viewer hosted is over and has no minutes.',
  IDEA_SHIPPED: 'What was shipped came from an idea of the viewer.',
  BACK_AGAIN: 'The viewer did nothing for ninety days, and what they follow went on.',
  YEARS_WITH_US: 'The viewer told since which year they have been with us; once a year.',
  CARD_STILL_TRUE: 'The viewer wrote or confirmed their context card a year ago.',
});

export const MomentAnswerEnum = enumOf<MomentAnswer>('MomentAnswer', 'What somebody says to a moment.', {
  NOT_NOW: 'It rests for some days.',
  DONE: 'They have seen to it; it comes again only with a new occasion.',
});

@ObjectType({
  description: 'A prompt for the viewer to act, reckoned while it is read. It sends nothing by itself.',
  simpleResolvers: true,
})
export class Moment {
  @Field(() => ID, { description: 'Its rule and its thing.' })
  id!: string;

  @Field(() => MomentRuleEnum, { description: 'Why there is one.' })
  rule!: MomentRule;

  @Field(() => ID, { description: 'What it is about, to name where it is answered.' })
  thingId!: string;

  @Field(() => String, { description: 'What it is about, in words.' })
  title!: string;

  @Field(() => String, { description: 'Why it is shown to the viewer, with the facts; never empty.' })
  reason!: string;

  @Field(() => String, { description: 'What the viewer has from it; never empty.' })
  value!: string;

  @Field(() => String, { description: 'What can be done, as a link says it.' })
  action!: string;

  @Field(() => String, { description: 'Path of where to do it.' })
  path!: string;
}

@ObjectType({ description: 'A rule that may prompt the viewer, and whether it does.', simpleResolvers: true })
export class MomentChoice {
  @Field(() => MomentRuleEnum, { description: 'The rule.' })
  rule!: MomentRule;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'When it prompts.' })
  when!: string;

  @Field(() => String, { description: 'What the viewer has from it.' })
  value!: string;

  @Field(() => Boolean, { description: 'Whether it may prompt the viewer.' })
  on!: boolean;
}

@ObjectType({ description: 'It was answered or switched.', simpleResolvers: true })
export class MomentsChanged {
  @Field(() => Viewer, { description: 'The viewer, with the moments that are theirs now.' })
  readonly viewer: Viewer;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
  }
}

export const MomentsResult = createUnionType({
  name: 'MomentsResult',
  description: 'The viewer, or why nothing was changed.',
  types: () => [MomentsChanged, InvalidInput] as const,
});
