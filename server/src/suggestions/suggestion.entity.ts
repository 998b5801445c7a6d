import { SUGGESTION_STATES, type SuggestionState } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** Other words for an idea, whole, as somebody proposes them. */
@Entity('suggestion')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'decidedById'], ['communityId', 'id'])
@ForeignKey(() => SuggestionEntity, ['communityId', 'supersededById'], ['communityId', 'id'])
@Check('suggestion_state_check', oneOf('state', SUGGESTION_STATES))
@Index('suggestion_number_key', ['communityId', 'ideaId', 'number'], { unique: true })
@Index('suggestion_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('suggestion_open_idx', ['communityId', 'ideaId', 'authorId'], { where: "state = 'OPEN'" })
@Index('suggestion_author_idx', ['communityId', 'authorId', 'createdAt', 'id'])
@Index('suggestion_revision_key', ['communityId', 'ideaId', 'revision'], {
  unique: true,
  where: 'revision is not null',
})
export class SuggestionEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  threadId!: string;

  /** Counted within the idea, from 1. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** The revision it began with; what it changes is read against that one. */
  @Column({ type: 'integer' })
  fromRevision!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** Why, in a sentence. */
  @Column({ type: 'text' })
  why!: string;

  /** Whether the suggester agreed to be named for it once it is accepted; else they are asked then. */
  @Column({ type: 'boolean' })
  wantsCredit!: boolean;

  @Column({ type: 'boolean' })
  wantsCoAuthorship!: boolean;

  @Column({ type: 'text' })
  state!: SuggestionState;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** Who accepted or declined it; null while it is open, and when it was withdrawn or superseded. */
  @Column({ type: 'uuid', nullable: true })
  decidedById!: string | null;

  /** When it stopped being open. */
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** Why it was declined, or what was changed in it. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Accepted in other words than it proposed. */
  @Column({ type: 'boolean', default: false })
  withChanges!: boolean;

  /** The revision it became. */
  @Column({ type: 'integer', nullable: true })
  revision!: number | null;

  /** The newer one that replaced it, or the accepted one that says the same. */
  @Column({ type: 'uuid', nullable: true })
  supersededById!: string | null;
}

/** One member's support for one suggestion, once. */
@Entity('suggestion_support')
@ForeignKey(() => SuggestionEntity, ['communityId', 'suggestionId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('suggestion_support_member_idx', ['communityId', 'memberId', 'createdAt'])
export class SuggestionSupportEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
