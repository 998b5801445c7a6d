import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';
import { ThreadEntity } from '../threads/thread.module.js';

/**
 * A plain conversation: time to talk, with nothing to vote on and nowhere to rank (practice 0.6). Where it is, whether
 * it was withdrawn and when somebody last spoke stands in its thread.
 */
@Entity('conversation')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@Index('conversation_number_key', ['communityId', 'number'], { unique: true })
@Index('conversation_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('conversation_author_idx', ['communityId', 'authorId', 'createdAt', 'id'])
export class ConversationEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  threadId!: string;

  /** Shown to people and part of the address; counted per community. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** What somebody of the team is not sure of: they work aloud (practice 0.17). Null in every other conversation. */
  @Column({ type: 'text', nullable: true })
  doubts!: string | null;

  /** First words of the text without markup, for lists. */
  @Column({ type: 'text' })
  excerpt!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;
}
