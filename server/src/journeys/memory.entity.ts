import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { CommentEntity, ThreadEntity } from '../threads/thread.module.js';

/** What somebody wants the team to know of them, in their own words (practice 0.14). */
@Entity('context_card')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
export class ContextCardEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** Since when they have been with us, if they told. */
  @Column({ type: 'smallint', nullable: true })
  sinceYear!: number | null;

  @Column({ type: 'timestamptz' })
  writtenAt!: Date;

  /** When they last wrote it or said that it is still true. */
  @Column({ type: 'timestamptz' })
  confirmedAt!: Date;
}

/** What the team noted about somebody, from words of theirs that others can read too. A deleted one leaves no row. */
@Entity('memory')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => CommentEntity, ['communityId', 'commentId'], ['communityId', 'id'])
@Index('memory_member_idx', ['communityId', 'memberId', 'at', 'id'])
export class MemoryEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  memberId!: string;

  /** Who of the team noted it. */
  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'text' })
  text!: string;

  /** Where they said it. */
  @Column({ type: 'uuid' })
  threadId!: string;

  /** The comment; null for what the thread began with. */
  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
