import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';

export type ConversationAction = 'COMMENT' | 'EDIT' | 'WITHDRAW' | 'RESTORE' | 'FOLLOW' | 'NOTE';
export const CONVERSATION_ACTIONS: readonly ConversationAction[] = [
  'COMMENT',
  'EDIT',
  'WITHDRAW',
  'RESTORE',
  'FOLLOW',
  'NOTE',
];
export const ConversationActionEnum = enumOf<ConversationAction>(
  'ConversationAction',
  'What somebody may do in a conversation.',
  {
    COMMENT: 'Say something.',
    EDIT: 'Change its title and words.',
    WITHDRAW: 'Take it back.',
    RESTORE: 'Undo having taken it back.',
    FOLLOW: 'Hear of what happens in it.',
    NOTE: 'Write a note that only staff can see.',
  },
);

/** Read with `CONVERSATION_COLUMNS`. */
@ObjectType({
  description: 'A plain conversation, without votes or stage: time to talk (practice 0.6).',
  simpleResolvers: true,
})
export class Conversation {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the community, as people say it.' })
  number!: number;

  @Field(() => String, { description: 'Words of its title as part of an address; may be empty.' })
  slug!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { description: 'How it begins, as Markdown.' })
  text!: string;

  @Field(() => String, { description: 'How it begins, as safe HTML.' })
  textHtml!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the team is not sure of yet, without markup, where it works aloud; null elsewhere.',
  })
  doubts!: string | null;

  @Field(() => String, { description: 'The first words, without markup.' })
  excerpt!: string;

  @Field(() => Date, { description: 'When it was started.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its words last changed; null when they never did.',
  })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its author took it back; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => Date, { description: 'When somebody last said something in it.' })
  lastActivityAt!: Date;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  threadId!: string;
  spaceId!: string;
  authorId!: string;

  /** When its space was closed for new posts. */
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of conversations.', simpleResolvers: true })
export class ConversationConnection extends connectionType('Conversation', () => Conversation) {
  /** Which space the page is limited to, for the total. */
  space!: string | null;
}
