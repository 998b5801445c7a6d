import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A new tag of a space.' })
export class CreateTagInput {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => String, { description: 'The word; no other tag of the space has it.' })
  name!: string;
}

@InputType({ description: 'A new word for a tag. Its address stays, so that links to it go on working.' })
export class RenameTagInput {
  @Field(() => ID, { description: 'Id of the tag.' })
  tagId!: string;

  @Field(() => String, { description: 'The word from now on.' })
  name!: string;
}
