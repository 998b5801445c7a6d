import {
  IMPORTANCES,
  STAGE_CATEGORIES,
  type Importance,
  type StageCategory,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CoAuthorRow } from '../co-authors/co-author.module.js';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';

/** One idea going on as part of another; kept for ever, also when it was undone. */
@Entity('idea_merge')
@ForeignKey(() => IdeaEntity, ['communityId', 'sourceId'], ['communityId', 'id'])
@ForeignKey(() => IdeaEntity, ['communityId', 'targetId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'mergedById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'undoneById'], ['communityId', 'id'])
@Check('idea_merge_source_category_check', oneOf('source_category', STAGE_CATEGORIES))
@Check('idea_merge_two_ideas_check', 'source_id <> target_id')
@Check(
  'idea_merge_undone_check',
  '(undone_at is null) = (undone_by_id is null) and (undone_at is null) = (undone_why is null)',
)
@Check('idea_merge_objection_check', '(objected_at is null) = (objection is null)')
// An idea is part of one other at most. With sources that are never merged already, no circle can come about.
@Index('idea_merge_standing_key', ['communityId', 'sourceId'], { unique: true, where: 'undone_at is null' })
@Index('idea_merge_source_idx', ['communityId', 'sourceId', 'mergedAt'])
@Index('idea_merge_target_idx', ['communityId', 'targetId', 'mergedAt', 'id'])
export class IdeaMergeEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  sourceId!: string;

  @Column({ type: 'uuid' })
  targetId!: string;

  @Column({ type: 'uuid' })
  mergedById!: string;

  @Column({ type: 'text' })
  why!: string;

  @Column({ type: 'timestamptz' })
  mergedAt!: Date;

  /** Until when the author of the source can object. */
  @Column({ type: 'timestamptz' })
  objectBefore!: Date;

  /** Where the source stood; without a key, since stages come and go and the category is enough to find another. */
  @Column({ type: 'uuid' })
  sourceStageId!: string;

  @Column({ type: 'text' })
  sourceCategory!: StageCategory;

  /** The credit its author was asked about. */
  @Column({ type: 'uuid', nullable: true })
  creditId!: string | null;

  @Column({ type: 'text', nullable: true })
  objection!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  objectedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  undoneById!: string | null;

  @Column({ type: 'text', nullable: true })
  undoneWhy!: string | null;
}

/** Somebody whose support of the source was united with what they had said to the target. */
@Entity('idea_merge_vote')
@ForeignKey(() => IdeaMergeEntity, ['communityId', 'mergeId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
export class IdeaMergeVoteEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  mergeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  /** The revision of the target that stood then. */
  @Column({ type: 'integer' })
  revision!: number;
}

/** What somebody had said to an idea themselves before support of other ideas was united with it; all null: nothing. */
@Entity('idea_own_vote')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('idea_own_vote_importance_check', oneOf('importance', IMPORTANCES))
export class IdeaOwnVoteEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text', nullable: true })
  importance!: Importance | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'integer', nullable: true })
  revision!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  createdAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  importedAt!: Date | null;
}

/** Somebody who follows the target because they followed the source. */
@Entity('idea_merge_follow')
@ForeignKey(() => IdeaMergeEntity, ['communityId', 'mergeId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
export class IdeaMergeFollowEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  mergeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  /** When that following began: another moment there means that its owner has decided anew. */
  @Column({ type: 'timestamptz' })
  since!: Date;
}

/** Somebody who became a co-author of the target, and what they were to it before. */
@Entity('idea_merge_co_author')
@ForeignKey(() => IdeaMergeEntity, ['communityId', 'mergeId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
export class IdeaMergeCoAuthorEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  mergeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'jsonb', nullable: true })
  before!: CoAuthorRow | null;

  @Column({ type: 'timestamptz' })
  joinedAt!: Date;
}
