import { STORY_KINDS, STORY_STATES, type StoryKind, type StoryState } from '@rapport/shared/telling';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';
import { StoryInvitationEntity } from './invitation.entity.js';

/** An account in its teller's words (practice 1.11). Whether anybody else may read it is for the ledger of consents. */
@Entity('story')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'tellerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'reviewerId'], ['communityId', 'id'])
@ForeignKey(() => StoryInvitationEntity, ['communityId', 'invitationId'], ['communityId', 'id'])
@Check('story_kind_check', oneOf('kind', STORY_KINDS))
@Check('story_state_check', oneOf('state', STORY_STATES))
@Check('story_years_check', 'from_year between 1900 and 2999 and until_year >= from_year')
@Check('story_published_check', "state <> 'PUBLISHED' or published_at is not null")
@Check('story_withdrawn_check', "(state = 'WITHDRAWN') = (withdrawn_at is not null)")
@Index('story_number_key', ['communityId', 'number'], { unique: true })
@Index('story_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('story_published_idx', ['communityId', 'publishedAt', 'id'], { where: "state = 'PUBLISHED'" })
@Index('story_teller_idx', ['communityId', 'tellerId', 'createdAt', 'id'])
@Index('story_waiting_idx', ['communityId', 'submittedAt', 'id'], { where: "state = 'SUBMITTED'" })
export class StoryEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  threadId!: string;

  @Column({ type: 'uuid' })
  spaceId!: string;

  /** Shown to people and part of the address; counted per community. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  kind!: StoryKind;

  @Column({ type: 'text' })
  state!: StoryState;

  /** Null only where a community came back from a download in which the story was not to be. */
  @Column({ type: 'uuid', nullable: true })
  tellerId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  /** What the situation was; empty only in a draft (practice 3.9). */
  @Column({ type: 'text' })
  context!: string;

  /** For whom it may not fit; empty only in a draft. */
  @Column({ type: 'text' })
  mayNotFit!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', nullable: true })
  felt!: string | null;

  @Column({ type: 'integer', nullable: true })
  fromYear!: number | null;

  /** Null while it goes on. */
  @Column({ type: 'integer', nullable: true })
  untilYear!: number | null;

  @Column({ type: 'text', array: true })
  qualities!: string[];

  /** A quality in the teller's own words. */
  @Column({ type: 'text', nullable: true })
  ownQuality!: string | null;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** Number of the revision that stands, from 1. */
  @Column({ type: 'integer' })
  revision!: number;

  /** The question that it answers; null where nobody asked. */
  @Column({ type: 'uuid', nullable: true })
  invitationId!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When its words changed last after they were published. */
  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  reviewerId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  reviewedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  /** Why the teller took it back, in their words; for them and the reviewer alone. */
  @Column({ type: 'text', nullable: true })
  withdrawnWhy!: string | null;
}

/** The words of a story at one time; the newest stand in the story as well. */
@Entity('story_revision')
@ForeignKey(() => StoryEntity, ['communityId', 'storyId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
export class StoryRevisionEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  storyId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  context!: string;

  @Column({ type: 'text' })
  mayNotFit!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', nullable: true })
  felt!: string | null;

  @Column({ type: 'integer', nullable: true })
  fromYear!: number | null;

  @Column({ type: 'integer', nullable: true })
  untilYear!: number | null;

  @Column({ type: 'text', array: true })
  qualities!: string[];

  @Column({ type: 'text', nullable: true })
  ownQuality!: string | null;

  /** Whose words they are: the teller's, or those of somebody whose suggestion the teller took. */
  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** What a named person said of a story after reading it. */
@Entity('story_review')
@ForeignKey(() => StoryEntity, ['communityId', 'storyId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'reviewerId'], ['communityId', 'id'])
@Check('story_review_verdict_check', "verdict in ('PUBLISHED', 'RETURNED')")
@Check('story_review_reason_check', "verdict = 'PUBLISHED' or reason is not null")
@Index('story_review_story_idx', ['communityId', 'storyId', 'createdAt', 'id'])
export class StoryReviewEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  storyId!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'text' })
  verdict!: 'PUBLISHED' | 'RETURNED';

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
