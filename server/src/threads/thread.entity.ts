import { THREAD_KINDS, type ThreadKind } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';

/** A conversation with followers and comments, owned by exactly one idea or other discussable thing. */
@Entity('thread')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Check('thread_kind_check', oneOf('kind', THREAD_KINDS))
@Index('thread_conversation_idx', ['communityId', 'lastActivityAt', 'id'], {
  where: "kind = 'CONVERSATION'",
})
@Index('thread_conversation_space_idx', ['communityId', 'spaceId', 'lastActivityAt', 'id'], {
  where: "kind = 'CONVERSATION'",
})
export class ThreadEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  kind!: ThreadKind;

  /** The space of the thing it belongs to, kept here so that a thread alone says who may see it. */
  @Column({ type: 'uuid' })
  spaceId!: string;

  /** Whose thing it is; may see it though it was withdrawn. */
  @Column({ type: 'uuid' })
  ownerId!: string;

  /** When the thing it belongs to was withdrawn; null while it stands. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  /** Whether what is withdrawn is left to its owner alone, and staff may not see it either. */
  @Column({ type: 'boolean', default: false })
  sealed!: boolean;

  /** Public comments that stand. */
  @Column({ type: 'integer' })
  commentCount!: number;

  @Column({ type: 'timestamptz' })
  lastActivityAt!: Date;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** One comment; replies nest one level. */
@Entity('comment')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'homeThreadId'], ['communityId', 'id'])
@ForeignKey(() => CommentEntity, ['communityId', 'parentId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@Index('comment_thread_idx', ['communityId', 'threadId', 'createdAt', 'id'])
@Index('comment_parent_idx', ['communityId', 'parentId', 'createdAt', 'id'])
@Index('comment_author_idx', ['communityId', 'authorId', 'createdAt'])
export class CommentEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  threadId!: string;

  /** The thread it was posted in, while merging shows it in another. */
  @Column({ type: 'uuid', nullable: true })
  homeThreadId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** Whether the author spoke as staff when writing; a later change of role does not rewrite who waited for whom. */
  @Column({ type: 'boolean' })
  byTeam!: boolean;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** A note that never leaves the server for anyone but staff. */
  @Column({ type: 'boolean' })
  staffOnly!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}

/** What a comment said before an edit. */
@Entity('comment_revision')
@ForeignKey(() => CommentEntity, ['communityId', 'commentId'], ['communityId', 'id'])
@Index('comment_revision_comment_idx', ['communityId', 'commentId', 'createdAt'])
export class CommentRevisionEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  commentId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  /** When this wording was written. */
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A comment names a member. Kept after an edit, so that nobody is told twice. */
@Entity('comment_mention')
@ForeignKey(() => CommentEntity, ['communityId', 'commentId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
export class CommentMentionEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  commentId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A member hears of what happens in a thread. */
@Entity('follow')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('follow_member_idx', ['communityId', 'memberId', 'since', 'threadId'])
@Index('follow_standing_idx', ['communityId', 'threadId', 'memberId'], { where: 'ended_at is null' })
export class FollowEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  threadId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'timestamptz' })
  since!: Date;

  /** When the member stopped following. Kept, so that a later vote or comment does not quietly follow again. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
