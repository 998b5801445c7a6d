import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { AttentionItem, Indicator } from './indicator.type.js';

@ObjectType({ description: 'The item was changed.', simpleResolvers: true })
export class AttentionItemChanged {
  @Field(() => AttentionItem, { description: 'The item as it is now.' })
  readonly item: AttentionItem;

  constructor(item: AttentionItem) {
    this.item = item;
  }
}

export const AttentionItemResult = createUnionType({
  name: 'AttentionItemResult',
  description: 'The item as it is now, or why nothing was changed.',
  types: () => [AttentionItemChanged, InvalidInput, NotFound, NotPossible] as const,
});

@ObjectType({ description: 'The limit was set.', simpleResolvers: true })
export class IndicatorLimitChanged {
  @Field(() => Indicator, { description: 'The indicator with the limit as it is now.' })
  readonly indicator: Indicator;

  constructor(indicator: Indicator) {
    this.indicator = indicator;
  }
}

export const IndicatorLimitResult = createUnionType({
  name: 'IndicatorLimitResult',
  description: 'The indicator with its limits, or why nothing was changed.',
  types: () => [IndicatorLimitChanged, InvalidInput, NotPossible] as const,
});

@ObjectType({ description: 'It was added to a number, without who said it.', simpleResolvers: true })
export class HowFoundSaid {
  @Field(() => Boolean, { description: 'Always true.' })
  readonly said: boolean = true;
}

export const HowFoundResult = createUnionType({
  name: 'HowFoundResult',
  description: 'Whether it was counted, or why it was not.',
  types: () => [HowFoundSaid, InvalidInput, NotPossible] as const,
});
