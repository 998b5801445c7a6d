import {
  READ_BACK_OUTCOMES,
  STAGE_CATEGORIES,
  type ReadBackOutcome,
  type StageCategory,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { ReadBackEntity } from '../read-backs/read-back.module.js';

/** An official, signed status update on an idea. Appended, never overwritten. */
@Entity('answer')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@ForeignKey(() => ReadBackEntity, ['communityId', 'readBackId'], ['communityId', 'id'])
@Check('answer_read_back_outcome_check', oneOf('read_back_outcome', READ_BACK_OUTCOMES))
@Check('answer_from_category_check', oneOf('from_category', STAGE_CATEGORIES))
@Check('answer_to_category_check', oneOf('to_category', STAGE_CATEGORIES))
// Practice 2.4: a decline says why, and when it is looked at again or why it is not. Words added to one need not.
@Check(
  'answer_decline_check',
  `to_category <> 'DECLINED' or from_category = 'DECLINED' or (reason is not null and constraint_text is not null and would_change is not null and (review_on is not null or no_review_reason is not null))`,
)
@Index('answer_idea_idx', ['communityId', 'ideaId', 'createdAt', 'id'])
@Index('answer_author_idx', ['communityId', 'authorId', 'createdAt'])
@Index('answer_newest_idx', ['communityId', 'createdAt', 'id'])
export class AnswerEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** Stages by name and category as they were then: stages may be renamed later, history may not. */
  @Column({ type: 'text' })
  fromStage!: string;

  @Column({ type: 'text' })
  fromCategory!: StageCategory;

  @Column({ type: 'text' })
  toStage!: string;

  @Column({ type: 'text' })
  toCategory!: StageCategory;

  /** How a decision serves the people it is about (practice 2.11); null where nothing was decided, and before it was asked. */
  @Column({ type: 'text', nullable: true })
  serves!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** `constraint` is a word of SQL. */
  @Column({ type: 'text', nullable: true })
  constraintText!: string | null;

  @Column({ type: 'text', nullable: true })
  wouldChange!: string | null;

  @Column({ type: 'date', nullable: true })
  reviewOn!: string | null;

  @Column({ type: 'text', nullable: true })
  noReviewReason!: string | null;

  /** What came of the read-back, kept as it was when the answer was given; null where none was needed. */
  @Column({ type: 'text', nullable: true })
  readBackOutcome!: ReadBackOutcome | null;

  @Column({ type: 'uuid', nullable: true })
  readBackId!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
