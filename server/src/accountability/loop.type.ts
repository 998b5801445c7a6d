import { Field, Int, ObjectType } from 'type-graphql';
import { Figure } from './figure.type.js';

@ObjectType({ description: 'The 90 days that end with a month.', simpleResolvers: true })
export class LoopMonth {
  @Field(() => String, { description: 'YYYY-MM; the present one ends today.' })
  month!: string;

  @Field(() => Int, { description: 'How many declines and shippings.' })
  n!: number;

  @Field(() => Int, { description: 'Of them, those everybody was told of, with the reason.' })
  told!: number;
}

@ObjectType({
  description:
    'Whether who supported, commented or followed was told how it ended: of 90 days, counted each night.',
  simpleResolvers: true,
})
export class LoopClosedFigure extends Figure {
  @Field(() => Int, { description: 'Those everybody was told of, with the reason.' })
  told!: number;

  @Field(() => [LoopMonth], { description: 'The last twelve months, the present one last.' })
  months!: LoopMonth[];
}
