import {
  CO_AUTHOR_STATES,
  CO_AUTHOR_WAYS,
  STAGE_CATEGORIES,
  WORD_KINDS,
  type CoAuthorState,
  type CoAuthorWay,
  type StageCategory,
  type WordKind,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity, StageEntity, TagEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** A proposal for what could be built. */
@Entity('idea')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => StageEntity, ['communityId', 'stageId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'postedById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'deciderId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'lastWordById'], ['communityId', 'id'])
@Check('idea_category_check', oneOf('category', STAGE_CATEGORIES))
@Check('idea_last_word_kind_check', oneOf('last_word_kind', WORD_KINDS))
@Index('idea_number_key', ['communityId', 'number'], { unique: true })
@Index('idea_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('idea_newest_idx', ['communityId', 'createdAt', 'id'])
@Index('idea_space_newest_idx', ['communityId', 'spaceId', 'createdAt', 'id'])
@Index('idea_category_newest_idx', ['communityId', 'category', 'createdAt', 'id'])
@Index('idea_author_idx', ['communityId', 'authorId', 'createdAt', 'id'])
@Index('idea_stage_idx', ['communityId', 'stageId'])
// Counts without a look at wide rows; those of one filter or space by its beginning.
@Index('idea_standing_idx', ['communityId', 'spaceId', 'stageId', 'category', 'waitingSince'], {
  where: 'withdrawn_at is null',
})
@Index('idea_waiting_idx', ['communityId', 'waitingSince', 'id'], { where: 'waiting_since is not null' })
@Index('idea_decider_idx', ['communityId', 'deciderId'], { where: 'decider_id is not null' })
export class IdeaEntity extends IdentifiedRow {
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
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** First words of the text without markup, for lists. */
  @Column({ type: 'text' })
  excerpt!: string;

  /** Number of the revision that stands, from 1. */
  @Column({ type: 'integer' })
  revision!: number;

  /** Newest revision that changed what is proposed; support for one before it was given for a former text. */
  @Column({ type: 'integer', default: 1 })
  materialRevision!: number;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** Who of staff answers for it; of an idea of the team, or of somebody who cannot be asked, also on suggestions. */
  @Column({ type: 'uuid', nullable: true })
  deciderId!: string | null;

  /** Staff member who posted it for the author. */
  @Column({ type: 'uuid', nullable: true })
  postedById!: string | null;

  @Column({ type: 'uuid' })
  stageId!: string;

  /** Category of its stage, here because lists and indexes need it. */
  @Column({ type: 'text' })
  category!: StageCategory;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  /** First public word of a customer that no word of staff has followed; null when nobody waits. */
  @Column({ type: 'timestamptz', nullable: true })
  waitingSince!: Date | null;

  @Column({ type: 'text' })
  lastWordKind!: WordKind;

  @Column({ type: 'uuid' })
  lastWordById!: string;

  @Column({ type: 'timestamptz' })
  lastWordAt!: Date;

  /** How many ideas stand as part of it; nobody looks for them where there are none. */
  @Column({ type: 'integer', default: 0 })
  mergedCount!: number;

  /** When an import brought it; null for what was posted here. Nobody waits for an answer to the past. */
  @Column({ type: 'timestamptz', nullable: true })
  importedAt!: Date | null;
}

/** The words of an idea at one time; the newest stands in the idea as well. */
@Entity('idea_revision')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'acceptedById'], ['communityId', 'id'])
export class IdeaRevisionEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** Who let in the words of somebody else; null when the author had the right to write them. */
  @Column({ type: 'uuid', nullable: true })
  acceptedById!: string | null;

  /** Whether it changed what is proposed, and not only how it is said. */
  @Column({ type: 'boolean', default: false })
  material!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

@Entity('idea_tag')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => TagEntity, ['communityId', 'tagId'], ['communityId', 'id'])
@Index('idea_tag_tag_idx', ['communityId', 'tagId', 'ideaId'])
export class IdeaTagEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @PrimaryColumn({ type: 'uuid' })
  tagId!: string;
}

/** Rolled-up support; what is true now is this plus the deltas not yet rolled up. */
@Entity('idea_stat')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@Index('idea_stat_customers_idx', ['communityId', 'customers', 'ideaId'])
@Index('idea_stat_trending_idx', ['communityId', 'trending', 'ideaId'])
export class IdeaStatEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'integer', default: 0 })
  customers!: number;

  @Column({ type: 'integer', default: 0 })
  team!: number;

  @Column({ type: 'integer', default: 0 })
  blocks!: number;

  @Column({ type: 'integer', default: 0 })
  matters!: number;

  @Column({ type: 'integer', default: 0 })
  nice!: number;

  /** Forward-decayed liveliness (quality.md section 1), written by the roll-up only; -Infinity without any. */
  @Column({ type: 'double precision', default: () => `'-Infinity'` })
  trending!: number;
}

/** Somebody who writes an idea together with its author, or was asked to. Those who left keep their row and their credit. */
@Entity('idea_co_author')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'invitedById'], ['communityId', 'id'])
@Check('idea_co_author_state_check', oneOf('state', CO_AUTHOR_STATES))
@Check('idea_co_author_way_check', oneOf('way', CO_AUTHOR_WAYS))
@Index('idea_co_author_key', ['communityId', 'id'], { unique: true })
@Index('idea_co_author_member_idx', ['communityId', 'memberId', 'state', 'ideaId'])
export class IdeaCoAuthorEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  state!: CoAuthorState;

  @Column({ type: 'text' })
  way!: CoAuthorWay;

  /** Who asked them, accepted their suggestion or merged their idea. */
  @Column({ type: 'uuid' })
  invitedById!: string;

  /** What others call it by, who may not learn yet whom an address belongs to. */
  @Column({ type: 'uuid' })
  id!: string;

  /** The name that came with an address, shown in place of the member until they answer. */
  @Column({ type: 'text', nullable: true })
  invitedAs!: string | null;

  /** How often they were invited; nobody is asked over and over. */
  @Column({ type: 'integer', default: 1 })
  times!: number;

  /** What the invitation says. */
  @Column({ type: 'text', nullable: true })
  message!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When it last changed. */
  @Column({ type: 'timestamptz' })
  changedAt!: Date;
}
