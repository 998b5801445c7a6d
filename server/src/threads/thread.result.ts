import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Comment } from './comment.type.js';
import { Thread } from './thread.type.js';

@ObjectType({ description: 'The comment was posted.', simpleResolvers: true })
export class CommentPosted {
  @Field(() => Comment, { description: 'The comment.' })
  comment!: Comment;

  @Field(() => Thread, { description: 'Its thread as it stands now.' })
  thread!: Thread;

  @Field(() => Boolean, { description: 'True when commenting made the viewer a follower.' })
  nowFollowing!: boolean;
}

@ObjectType({ description: 'The comment was changed.', simpleResolvers: true })
export class CommentChanged {
  @Field(() => Comment, { description: 'The comment as it stands now.' })
  comment!: Comment;

  @Field(() => Thread, { description: 'Its thread as it stands now.' })
  thread!: Thread;
}

@ObjectType({ description: 'The viewer follows, or follows no more.', simpleResolvers: true })
export class FollowChanged {
  @Field(() => Thread, { description: 'The thread as it stands now.' })
  thread!: Thread;
}

export const PostCommentResult = createUnionType({
  name: 'PostCommentResult',
  description: 'What came of posting a comment.',
  types: () => [CommentPosted, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeCommentResult = createUnionType({
  name: 'ChangeCommentResult',
  description: 'What came of changing a comment.',
  types: () => [CommentChanged, InvalidInput, NotFound, NotPossible] as const,
});

export const FollowResult = createUnionType({
  name: 'FollowResult',
  description: 'What came of following or stopping to.',
  types: () => [FollowChanged, NotFound] as const,
});
