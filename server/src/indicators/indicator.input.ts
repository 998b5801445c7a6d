import type { IndicatorName } from '@rapport/shared/indicating';
import { Field, Float, ID, InputType } from 'type-graphql';
import { IndicatorNameEnum } from './indicator.type.js';

@InputType({ description: 'What was found, and what happens now.' })
export class SettleAttentionInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { description: 'The words it is closed with. Without them it stays open.' })
  note!: string;
}

@InputType({ description: 'Who looks after an item from now on.' })
export class HandOverAttentionInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ID, { description: 'Somebody of the team.' })
  toId!: string;

  @Field(() => String, { description: 'A word to them.' })
  note!: string;
}

@InputType({ description: 'Another limit from which on somebody looks.' })
export class SetIndicatorLimitInput {
  @Field(() => IndicatorNameEnum, { description: 'Of which indicator.' })
  indicator!: IndicatorName;

  @Field(() => String, { description: 'Of which value: the key of a look that is settable.' })
  key!: string;

  @Field(() => Float, { description: 'The limit: a share from 0 to 1, hours, or days.' })
  value!: number;

  @Field(() => String, { description: 'Why; it stays readable.' })
  why!: string;
}
