import {
  NOTIFICATION_KINDS,
  NOTIFICATION_REASONS,
  type NotificationKind,
  type NotificationReason,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { ThreadEntity } from '../threads/thread.module.js';

/**
 * What of one kind happened in one thread that concerns a member; more of it joins in while it is unread. What an
 * indicator asks for happens in no thread, and stands alone.
 */
@Entity('notification')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@Check('notification_kind_check', oneOf('kind', NOTIFICATION_KINDS))
@Check('notification_thread_check', `(thread_id is null) = (kind = 'INDICATOR_LIMIT')`)
@Check('notification_reason_check', oneOf('reason', NOTIFICATION_REASONS))
@Index('notification_unread_key', ['communityId', 'memberId', 'threadId', 'kind'], {
  unique: true,
  where: 'read_at is null',
})
@Index('notification_member_idx', ['communityId', 'memberId', 'latestAt', 'id'])
export class NotificationEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'uuid', nullable: true })
  threadId!: string | null;

  @Column({ type: 'text' })
  kind!: NotificationKind;

  @Column({ type: 'text' })
  reason!: NotificationReason;

  @Column({ type: 'timestamptz' })
  latestAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}

/**
 * One event told to one member. The key makes it once, however often the job runs. It holds no words: what was
 * edited, withdrawn or moved since reads as it stands now.
 */
@Entity('notification_item')
@ForeignKey(() => NotificationEntity, ['communityId', 'notificationId'], ['communityId', 'id'])
@Index('notification_item_notification_idx', ['communityId', 'notificationId', 'at'])
export class NotificationItemEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'uuid' })
  notificationId!: string;

  @Column({ type: 'uuid' })
  actorId!: string;

  /** Exactly the comment or the answer; neither when it is what the thread belongs to. */
  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  answerId!: string | null;

  /** What else it is about, such as a difference; the kind of the notification says what it is. */
  @Column({ type: 'uuid', nullable: true })
  detailId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
