import {
  RECOVERY_CAUSES,
  RECOVERY_WORD_KINDS,
  type RecoveryCause,
  type RecoveryWordKind,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** How a recovery ended. */
export type RecoveryEnd = 'PUT_RIGHT' | 'NO_REPLY';

/**
 * What goes on between the team and one person for whom something went wrong (practice 0.20). Its space is that of its
 * thread.
 */
@Entity('recovery')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'ownerId'], ['communityId', 'id'])
@Check('recovery_closed_check', '(closed_at is null) = (closed_state is null)')
@Check('recovery_closed_state_check', oneOf('closed_state', ['PUT_RIGHT', 'NO_REPLY']))
// One open case per person and thread, whatever comes at the same moment.
@Index('recovery_open_key', ['communityId', 'memberId', 'threadId'], {
  unique: true,
  where: 'closed_at is null',
})
@Index('recovery_member_idx', ['communityId', 'memberId', 'openedAt', 'id'])
@Index('recovery_opened_idx', ['communityId', 'openedAt', 'id'])
@Index('recovery_tell_idx', ['communityId', 'nextTellAt', 'id'], { where: 'next_tell_at is not null' })
export class RecoveryEntity extends IdentifiedRow {
  /** What it is about. */
  @Column({ type: 'uuid' })
  threadId!: string;

  /** For whom something went wrong. */
  @Column({ type: 'uuid' })
  memberId!: string;

  /** Who of the team answers for it. */
  @Column({ type: 'uuid' })
  ownerId!: string;

  @Column({ type: 'timestamptz' })
  openedAt!: Date;

  /** Until when the team was to write first. */
  @Column({ type: 'timestamptz' })
  contactDueAt!: Date;

  /** When it wrote first. */
  @Column({ type: 'timestamptz', nullable: true })
  contactedAt!: Date | null;

  /** Until when the team owes a word now: after the opening, a further cause, words of the member or a reopening. */
  @Column({ type: 'timestamptz', nullable: true })
  wordDueAt!: Date | null;

  /** When the member said that it is put right; open as long as the team's part lacks something. */
  @Column({ type: 'timestamptz', nullable: true })
  putRightAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  closedState!: RecoveryEnd | null;

  /** Who of the team was told that the word that is owed now is late. */
  @Column({ type: 'uuid', array: true, default: [] })
  toldIds!: string[];

  /** When the next of them are told; null when nothing is owed, or everybody was. */
  @Column({ type: 'timestamptz', nullable: true })
  nextTellAt!: Date | null;
}

/** One reason why a recovery is there. */
@Entity('recovery_cause')
@ForeignKey(() => RecoveryEntity, ['communityId', 'recoveryId'], ['communityId', 'id'])
@Check('recovery_cause_cause_check', oneOf('cause', RECOVERY_CAUSES))
@Index('recovery_cause_key', ['communityId', 'recoveryId', 'cause', 'sourceId'], { unique: true })
export class RecoveryCauseEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  recoveryId!: string;

  @Column({ type: 'text' })
  cause!: RecoveryCause;

  /** The follow-up, answer, promise or incident. */
  @Column({ type: 'uuid' })
  sourceId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

/** What one of the two sides said. */
@Entity('recovery_word')
@ForeignKey(() => RecoveryEntity, ['communityId', 'recoveryId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@Check('recovery_word_kind_check', oneOf('kind', RECOVERY_WORD_KINDS))
@Index('recovery_word_order_idx', ['communityId', 'recoveryId', 'at', 'id'])
export class RecoveryWordEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  recoveryId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  kind!: RecoveryWordKind;

  @Column({ type: 'text' })
  text!: string;

  /** Where the fix can be seen, if they named a place. */
  @Column({ type: 'text', nullable: true })
  link!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
