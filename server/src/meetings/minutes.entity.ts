import { MINUTE_KINDS, MINUTE_PARTS, type MinuteKind, type MinutePart } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { PromiseEntity } from '../promises/promise.module.js';
import { MeetingEntity } from './meeting.entity.js';

/** A question or question raised before a meeting or at it, and what was answered. */
@Entity('meeting_question')
@ForeignKey(() => MeetingEntity, ['communityId', 'meetingId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'askedById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'answeredById'], ['communityId', 'id'])
@Check('meeting_question_answer_check', '(answer is null) = (answered_at is null)')
@Check('meeting_question_answerer_check', '(answer is null) = (answered_by_id is null)')
@Index('meeting_question_meeting_idx', ['communityId', 'meetingId', 'askedAt', 'id'])
export class MeetingQuestionEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  meetingId!: string;

  /** Null where an export left out who asked without a name. */
  @Column({ type: 'uuid', nullable: true })
  askedById!: string | null;

  /** Whether who asked wants to be named beside it. */
  @Column({ type: 'boolean' })
  named!: boolean;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  answeredById!: string | null;
}

/** One line of the minutes; a draft until the meeting is closed. */
@Entity('minute_line')
@ForeignKey(() => MeetingEntity, ['communityId', 'meetingId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'creditToId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'promiseOwnerId'], ['communityId', 'id'])
@ForeignKey(() => PromiseEntity, ['communityId', 'promiseId'], ['communityId', 'id'])
@Check('minute_line_kind_check', oneOf('kind', MINUTE_KINDS))
@Check('minute_line_credit_check', '(credit_to_id is null) = (credit_what is null)')
@Index('minute_line_meeting_idx', ['communityId', 'meetingId', 'position'])
export class MinuteLineEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'text' })
  kind!: MinuteKind;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  text!: string;

  /** Who is to be credited for it at the ideas of the meeting; they are asked first. */
  @Column({ type: 'uuid', nullable: true })
  creditToId!: string | null;

  @Column({ type: 'text', nullable: true })
  creditWhat!: string | null;

  @Column({ type: 'uuid', nullable: true })
  promiseOwnerId!: string | null;

  /** YYYY-MM-DD; set on a line that becomes a promise when the minutes are published. */
  @Column({ type: 'date', nullable: true })
  promiseDueOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  promiseId!: string | null;

  /** Set on a line that was added to published minutes. */
  @Column({ type: 'timestamptz', nullable: true })
  addedAt!: Date | null;

  /** Set on a line that was taken back after the minutes were published; it stays readable as such. */
  @Column({ type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null;
}

/** What published minutes said before they were put right: of a line, an answer, or the minutes as a whole. */
@Entity('minute_correction')
@ForeignKey(() => MeetingEntity, ['communityId', 'meetingId'], ['communityId', 'id'])
@ForeignKey(() => MinuteLineEntity, ['communityId', 'lineId'], ['communityId', 'id'])
@ForeignKey(() => MeetingQuestionEntity, ['communityId', 'questionId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@Check('minute_correction_part_check', oneOf('part', MINUTE_PARTS))
@Check('minute_correction_line_check', "(line_id is not null) = (part = 'LINE')")
@Check('minute_correction_question_check', "(question_id is not null) = (part = 'ANSWER')")
@Index('minute_correction_meeting_idx', ['communityId', 'meetingId', 'at', 'id'])
export class MinuteCorrectionEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'text' })
  part!: MinutePart;

  @Column({ type: 'uuid', nullable: true })
  lineId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  questionId!: string | null;

  /** The words before; null where there were none. */
  @Column({ type: 'text', nullable: true })
  was!: string | null;

  @Column({ type: 'text', nullable: true })
  why!: string | null;

  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
