import { Field, InputType } from 'type-graphql';

@InputType({ description: 'What a member shows of themselves; everything is given anew.' })
export class UpdateProfileInput {
  @Field(() => String, { description: 'How they want to be called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What they do, in their own words; none if left out.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they tell of themselves, as Markdown; nothing if left out.',
  })
  about?: string | null;
}
