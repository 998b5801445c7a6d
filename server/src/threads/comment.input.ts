import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What to say in a thread.' })
export class PostCommentInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment it replies to. A reply to a reply is put beside that reply.',
  })
  parentId?: string | null;

  @Field(() => String, { description: 'The words, as Markdown.' })
  text!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Staff only: a note that nobody but staff will ever see.',
  })
  staffOnly!: boolean;
}

@InputType({ description: 'New words for a comment.' })
export class EditCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;

  @Field(() => String, { description: 'All of its words, as Markdown.' })
  text!: string;
}
