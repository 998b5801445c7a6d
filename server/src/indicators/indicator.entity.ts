import { INDICATORS, type IndicatorName } from '@rapport/shared/indicating';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { ANSWERS_TO_HOW, type HowFound } from './found.rules.js';

/** One figure of an indicator for one window of the axis: a count, a quantile, never anybody's own. */
@Entity('indicator_value')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Check('indicator_value_indicator_check', oneOf('indicator', INDICATORS))
export class IndicatorValueEntity extends CommunityRow {
  @PrimaryColumn({ type: 'text' })
  indicator!: IndicatorName;

  /** The month at whose end the window ends, YYYY-MM; the present one ends today. */
  @PrimaryColumn({ type: 'text' })
  month!: string;

  @PrimaryColumn({ type: 'text' })
  part!: string;

  @Column({ type: 'double precision' })
  value!: number;
}

/** A case of the present window that is there to be read. */
@Entity('indicator_case')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Check('indicator_case_indicator_check', oneOf('indicator', INDICATORS))
export class IndicatorCaseEntity extends CommunityRow {
  @PrimaryColumn({ type: 'text' })
  indicator!: IndicatorName;

  @PrimaryColumn({ type: 'integer' })
  place!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'boolean', nullable: true })
  good!: boolean | null;
}

/** When the indicators of a community were last counted. */
@Entity('indicator_state')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
export class IndicatorStateEntity extends CommunityRow {
  /** The day they were counted on, where the community is; null while they never were. */
  @Column({ type: 'date', nullable: true })
  countedOn!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  countedAt!: Date | null;

  /** The zone in which days were told apart. Another one now: everything is counted anew. */
  @Column({ type: 'text' })
  timeZone!: string;
}

/** From where on somebody looks, as an admin has set it; the newest row of a part stands. */
@Entity('indicator_limit')
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@Check('indicator_limit_indicator_check', oneOf('indicator', INDICATORS))
@Check(
  'indicator_limit_no_target_check',
  `indicator not in ('RETURNING_VOICES', 'STILL_HERE_AFTER_A_NO', 'REAL_DIALOGUE', 'BUILT_TOGETHER', 'STORIES_OFFERED', 'TOLD_A_FRIEND')`,
)
@Index('indicator_limit_part_idx', ['communityId', 'indicator', 'part', 'at', 'id'])
export class IndicatorLimitEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  indicator!: IndicatorName;

  @Column({ type: 'text' })
  part!: string;

  @Column({ type: 'double precision' })
  value!: number;

  @Column({ type: 'text' })
  why!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

/** Something an indicator asks a person to look at: one for each time a limit is crossed. */
@Entity('attention_item')
@ForeignKey(() => MemberEntity, ['communityId', 'ownerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'closedById'], ['communityId', 'id'])
@Check('attention_item_indicator_check', oneOf('indicator', INDICATORS))
@Check(
  'attention_item_closed_check',
  '(closed_at is null) = (closed_by_id is null) and (closed_at is null) = (note is null)',
)
@Index('attention_item_standing_key', ['communityId', 'indicator', 'part'], {
  unique: true,
  where: 'back_at is null',
})
@Index('attention_item_opened_idx', ['communityId', 'openedAt', 'id'])
export class AttentionItemEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  indicator!: IndicatorName;

  /** Which look asked for it. */
  @Column({ type: 'text' })
  part!: string;

  @Column({ type: 'text' })
  month!: string;

  /** What the indicator came to then. */
  @Column({ type: 'double precision' })
  value!: number;

  /** The limit of then; null where there is none but a direction. */
  @Column({ type: 'double precision', nullable: true })
  limitValue!: number | null;

  @Column({ type: 'timestamptz' })
  openedAt!: Date;

  @Column({ type: 'uuid' })
  ownerId!: string;

  /** When it was no longer crossed. Only then can another crossing open a new one. */
  @Column({ type: 'timestamptz', nullable: true })
  backAt!: Date | null;

  /** What the person who looked found and does. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  closedById!: string | null;
}

/** Who looks after it instead, with a word on it. */
@Entity('attention_hand_over')
@ForeignKey(() => AttentionItemEntity, ['communityId', 'itemId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'fromId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'toId'], ['communityId', 'id'])
@Index('attention_hand_over_item_idx', ['communityId', 'itemId', 'at', 'id'])
export class AttentionHandOverEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  itemId!: string;

  @Column({ type: 'uuid' })
  fromId!: string;

  @Column({ type: 'uuid' })
  toId!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

/** How many newcomers of a month said how they came here. Who said it is not kept, nor the day. */
@Entity('told_a_friend')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Check('told_a_friend_answer_check', oneOf('answer', ANSWERS_TO_HOW))
export class ToldAFriendEntity extends CommunityRow {
  @PrimaryColumn({ type: 'text' })
  month!: string;

  @PrimaryColumn({ type: 'text' })
  answer!: HowFound;

  @Column({ type: 'integer' })
  n!: number;
}
