import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'How a conversation begins.' })
export class StartConversationInput {
  @Field(() => ID, { description: 'The space it is started in.' })
  spaceId!: string;

  @Field(() => String, { description: 'What it is about, in one line.' })
  title!: string;

  @Field(() => String, { description: 'The first words, as Markdown.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the team is not sure of, without markup, at most 1,500 characters: it works aloud. Only the team says so; none takes it away.',
  })
  doubts?: string | null;
}

@InputType({ description: 'New words for the beginning of a conversation.' })
export class EditConversationInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => String, { description: 'What it is about, in one line.' })
  title!: string;

  @Field(() => String, { description: 'The first words, as Markdown.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the team is not sure of, without markup, at most 1,500 characters: it works aloud. Only the team says so; none takes it away.',
  })
  doubts?: string | null;
}
