import { CONTACT_CHANNELS, type ContactChannel, type ContactTopic } from '@rapport/shared/remembering';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow } from '../platform/row.js';

/** What somebody may be asked in person, when and how (practice 3.6). Without a row everything is open. */
@Entity('contact_boundary')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('contact_boundary_channel_check', oneOf('channel', CONTACT_CHANNELS))
@Check('contact_boundary_hours_check', '(hours_from is null) = (hours_until is null)')
export class ContactBoundaryEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  /** About what they do not want to be asked. */
  @Column({ type: 'text', array: true })
  closedTopics!: ContactTopic[];

  /** Times of day such as 09:00 between which they may be asked; both or neither. They may pass midnight. */
  @Column({ type: 'text', nullable: true })
  hoursFrom!: string | null;

  @Column({ type: 'text', nullable: true })
  hoursUntil!: string | null;

  /** IANA name for the hours; null for the one of their preferences, or the community's. */
  @Column({ type: 'text', nullable: true })
  timeZone!: string | null;

  @Column({ type: 'text' })
  channel!: ContactChannel;

  /** In their own words, for whoever would ask. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
