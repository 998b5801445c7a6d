import { Field, Int, ObjectType } from 'type-graphql';

/** What every figure says beside itself: how it is counted, of how many, and where to look. */
@ObjectType({ simpleResolvers: true })
export abstract class Figure {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What is counted, and how.' })
  definition!: string;

  @Field(() => Int, { description: 'Of how many cases it is made.' })
  n!: number;

  @Field(() => String, { description: 'Path of the page with its cases.' })
  cases!: string;
}
