import { MOMENT_ANSWERS, MOMENT_RULES, type MomentAnswer, type MomentRule } from '@rapport/shared/indicating';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow } from '../platform/row.js';

/** A rule that a member has switched off; no row where it may prompt them. */
@Entity('moment_choice')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('moment_choice_rule_check', oneOf('rule', MOMENT_RULES))
export class MomentChoiceEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @PrimaryColumn({ type: 'text' })
  rule!: MomentRule;

  @Column({ type: 'timestamptz' })
  offAt!: Date;
}

/** What a member last said to one moment. */
@Entity('moment_answer')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('moment_answer_rule_check', oneOf('rule', MOMENT_RULES))
@Check('moment_answer_answer_check', oneOf('answer', MOMENT_ANSWERS))
@Check('moment_answer_until_check', `(answer = 'NOT_NOW') = (until is not null)`)
export class MomentAnswerEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @PrimaryColumn({ type: 'text' })
  rule!: MomentRule;

  /** An idea, an irritant, the member themselves: what the moment is about. Without a key, since it is of many kinds. */
  @PrimaryColumn({ type: 'uuid' })
  thingId!: string;

  @Column({ type: 'text' })
  answer!: MomentAnswer;

  /** Until when it rests; null when it was seen to. */
  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
