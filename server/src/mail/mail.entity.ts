import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { IdentifiedRow } from '../platform/row.js';

/**
 * One mail, written in the transaction that asks for it. The table is the queue: what is neither sent nor given up
 * waits here until its time has come.
 */
@Entity('mail_message')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Index('mail_message_newest_idx', ['createdAt', 'id'])
@Index('mail_message_due_idx', ['priority', 'nextTryAt'], { where: 'sent_at is null and failed_at is null' })
@Index('mail_message_trouble_idx', ['communityId', 'createdAt', 'id'], {
  where: 'failed_at is not null or bounced_at is not null',
})
export class MailMessageEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  toEmail!: string;

  @Column({ type: 'text', nullable: true })
  toName!: string | null;

  /**
   * What it says, encrypted: a sign-in code must not lie in the database for all who can read it. Null once a mail
   * server has it or it is of no use; what was given up keeps it, so that it can be sent again.
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

  /** What goes first: 0 is mail that somebody asked for and waits for, 1 is a notice. */
  @Column({ type: 'smallint', default: 1 })
  priority!: number;

  /** When it is tried, or tried again. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  nextTryAt!: Date;

  /** Until when it is tried; null for three days after it was written. */
  @Column({ type: 'timestamptz', nullable: true })
  giveUpAt!: Date | null;

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

  /** When word came that it could not be delivered, after a mail server had taken it. */
  @Column({ type: 'timestamptz', nullable: true })
  bouncedAt!: Date | null;

  /** Why it was not taken, was given up or came back: codes only, since words of a mail server hold addresses. */
  @Column({ type: 'text', nullable: true })
  lastError!: string | null;
}

/** An address that mail comes back from: no notices go there until its owner says that it works. */
@Entity('email_trouble')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@Index('email_trouble_email_key', ['communityId', 'email'], { unique: true })
export class EmailTroubleEntity extends IdentifiedRow {
  /** Lower case. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Codes such as `5.1.1`. */
  @Column({ type: 'text' })
  reason!: string;
}
