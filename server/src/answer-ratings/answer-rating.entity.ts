import { RATING_VALUES, type RatingValue } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AnswerEntity } from '../answers/answer.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';

/** Whether an answer helped one person understand. For its writer and admins to read; never added up. */
@Entity('answer_rating')
@ForeignKey(() => AnswerEntity, ['communityId', 'answerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('answer_rating_value_check', oneOf('value', RATING_VALUES))
// What was taken back keeps no word of it, only that its writer was told once.
@Check('answer_rating_removed_check', '(value is null) = (removed_at is not null)')
@Index('answer_rating_key', ['communityId', 'answerId', 'memberId'], { unique: true })
@Index('answer_rating_member_idx', ['communityId', 'memberId', 'id'])
export class AnswerRatingEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  answerId!: string;

  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text', nullable: true })
  value!: RatingValue | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** When it was said last. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
