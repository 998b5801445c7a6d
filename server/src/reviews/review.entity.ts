import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AnswerEntity } from '../answers/answer.module.js';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';

/** A day on which a decline is looked at again (practice 2.4). It is open until a new answer decides anew. */
@Entity('review')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => AnswerEntity, ['communityId', 'answerId'], ['communityId', 'id'])
@ForeignKey(() => AnswerEntity, ['communityId', 'closedByAnswerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'deciderId'], ['communityId', 'id'])
@Check('review_fired_check', `(fired_at is null) = (step_at is null) and (fired_at is not null or step = 0)`)
@Check('review_step_check', 'step between 0 and 3')
@Check('review_closed_check', `(closed_at is null) = (closed_by_answer_id is null)`)
@Index('review_open_idx', ['communityId', 'ideaId'], { unique: true, where: 'closed_at is null' })
@Index('review_due_idx', ['communityId', 'dueOn', 'id'], { where: 'closed_at is null' })
export class ReviewEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  /** The decline. */
  @Column({ type: 'uuid' })
  answerId!: string;

  /** YYYY-MM-DD in the community's time zone. */
  @Column({ type: 'date' })
  dueOn!: string;

  /** Who signed the decline. */
  @Column({ type: 'uuid' })
  deciderId!: string;

  /** When the day was told, once. */
  @Column({ type: 'timestamptz', nullable: true })
  firedAt!: Date | null;

  /** Who has been asked so far: 1 the decider, 2 the space's default owner, 3 the admins too; 0 nobody yet. */
  @Column({ type: 'integer' })
  step!: number;

  @Column({ type: 'timestamptz', nullable: true })
  stepAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** The answer that decided anew. */
  @Column({ type: 'uuid', nullable: true })
  closedByAnswerId!: string | null;
}
