import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { IdentifiedRow } from '../platform/row.js';

/** One mail, written in the transaction that asks for it and sent by a job after commit. */
@Entity('mail_message')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Index('mail_message_newest_idx', ['createdAt', 'id'])
export class MailMessageEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  toEmail!: string;

  @Column({ type: 'text', nullable: true })
  toName!: string | null;

  /**
   * What it says, encrypted: a sign-in code must not lie in the database for all who can read it. Null once a mail
   * server has it.
   */
  @Column({ type: 'text', nullable: true })
  sealed!: string | null;

  @Column({ type: 'text', nullable: true })
  unsubscribeUrl!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** After this it is of no use and is not sent any more. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  /** It waits until then, because its reader wants quiet. */
  @Column({ type: 'timestamptz', nullable: true })
  notBefore!: Date | null;

  /** Whose it is, if it is a member's; mail to others goes by its address alone. */
  @Column({ type: 'uuid', nullable: true })
  memberId!: string | null;

  /** Until then one worker has it in hand; another may take it over later. */
  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** When it was given up. */
  @Column({ type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  lastError!: string | null;
}
