import type { MomentAnswer, MomentRule } from '@rapport/shared/indicating';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MomentAnswerEnum, MomentRuleEnum } from './moment.type.js';

@InputType({ description: 'What the viewer says to a moment.' })
export class AnswerMomentInput {
  @Field(() => MomentRuleEnum, { description: 'Its rule.' })
  rule!: MomentRule;

  @Field(() => ID, { description: 'What it is about, as `Moment.thingId` names it.' })
  thingId!: string;

  @Field(() => MomentAnswerEnum, { description: 'What they say.' })
  answer!: MomentAnswer;

  @Field(() => Int, { nullable: true, description: 'With NOT_NOW the days it rests: 7, 30 or 90.' })
  days?: number | null;
}
