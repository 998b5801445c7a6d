import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';

/** What somebody said on leaving (practice 2.1). It does not say who: they may have left without a trace. */
@Entity('goodbye')
@ForeignKey(() => MemberEntity, ['communityId', 'ownerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'answeredById'], ['communityId', 'id'])
@Check('goodbye_answered_check', '(answered_at is null) = (answered_by_id is null)')
@Index('goodbye_order_idx', ['communityId', 'at', 'id'])
export class GoodbyeEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  note!: string;

  /** Where an answer goes, if they want one; forgotten once it was sent. */
  @Column({ type: 'text', nullable: true })
  answerTo!: string | null;

  /** Who of the team answers. */
  @Column({ type: 'uuid' })
  ownerId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** When it was answered or, where no answer was asked for, read. */
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  answeredById!: string | null;

  /** Null as well where it was read and no answer was asked for. */
  @Column({ type: 'text', nullable: true })
  answer!: string | null;
}
