import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { CommunityRow } from '../platform/row.js';
import { NotificationItemEntity } from './notification.entity.js';

/** That something waits for a member's next digest, and when that is due. The row goes with the digest. */
@Entity('digest')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('digest_due_idx', ['dueAt'])
export class DigestEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'timestamptz' })
  dueAt!: Date;
}

/** One item of an inbox that waits for a digest. It holds no words: they are read when the digest is written. */
@Entity('digest_item')
@ForeignKey(
  () => NotificationItemEntity,
  ['communityId', 'eventId', 'memberId'],
  ['communityId', 'eventId', 'memberId'],
)
export class DigestItemEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @PrimaryColumn({ type: 'uuid' })
  eventId!: string;
}
