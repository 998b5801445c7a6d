import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';

export type CommentAction = 'EDIT' | 'WITHDRAW' | 'RESTORE' | 'REPLY';
export const COMMENT_ACTIONS: readonly CommentAction[] = ['EDIT', 'WITHDRAW', 'RESTORE', 'REPLY'];
export const CommentActionEnum = enumOf<CommentAction>(
  'CommentAction',
  'What somebody may do to a comment.',
  {
    EDIT: 'Change its words; the old ones stay readable.',
    WITHDRAW: 'Take it back.',
    RESTORE: 'Undo having taken it back.',
    REPLY: 'Reply to it.',
  },
);

@ObjectType({ description: 'What a comment said before an edit.', simpleResolvers: true })
export class CommentRevision {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'The words, as Markdown.' })
  text!: string;

  @Field(() => String, { description: 'The words, as safe HTML.' })
  textHtml!: string;

  @Field(() => Date, { description: 'When these words were written.' })
  createdAt!: Date;

  commentId!: string;
}

/** Read with `COMMENT_COLUMNS`. */
@ObjectType({ description: 'What somebody said in a thread. Replies nest one level.', simpleResolvers: true })
export class Comment {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => ID, { description: 'The thread it belongs to.' })
  threadId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment it replies to; null when it stands by itself.',
  })
  parentId!: string | null;

  @Field(() => Member, { description: 'Who said it.' })
  author!: Member;

  @Field(() => String, { description: 'Markdown as written; empty when withdrawn.' })
  text!: string;

  @Field(() => String, { description: 'The words as safe HTML; empty when withdrawn.' })
  textHtml!: string;

  @Field(() => Boolean, { description: 'Whether it is a note that only staff can see.' })
  staffOnly!: boolean;

  @Field(() => Date, { description: 'When it was posted.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its words last changed; null when they never did.',
  })
  editedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When its author took it back. It then keeps its place as long as replies hang on it.',
  })
  withdrawnAt!: Date | null;

  authorId!: string;
  byTeam!: boolean;

  /** The thread it was posted in, while merging shows it in another. */
  homeThreadId!: string | null;

  /** Whether its thread takes new comments. */
  threadOpen!: boolean;
}

@ObjectType({ description: 'A page of comments.', simpleResolvers: true })
export class CommentConnection extends connectionType('Comment', () => Comment) {}
