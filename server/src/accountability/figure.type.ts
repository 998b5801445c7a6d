import { Field, Int, ObjectType } from 'type-graphql';

/** What every figure says beside itself: how it is counted, of how many, and where to look. */
@ObjectType({ simpleResolvers: true })
export abstract class Figure {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What is counted, and how.' })
  definition!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of how many cases it is made; null where they are people who could be recognised: fewer than five.',
  })
  n!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the page with its cases; null where they are between the team and one person.',
  })
  cases!: string | null;
}
