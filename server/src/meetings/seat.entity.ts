import { SEAT_STATES, type SeatState } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { MeetingEntity } from './meeting.entity.js';

/** Somebody has a seat at a meeting, waits for one, or gave it up. Only host and team read who. */
@Entity('meeting_seat')
@ForeignKey(() => MeetingEntity, ['communityId', 'meetingId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('meeting_seat_state_check', oneOf('state', SEAT_STATES))
@Index('meeting_seat_turn_key', ['communityId', 'meetingId', 'turn'], { unique: true })
@Index('meeting_seat_member_idx', ['communityId', 'memberId', 'meetingId'])
export class MeetingSeatEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  meetingId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  state!: SeatState;

  /** In which order people asked, from 1; who asks again comes last. */
  @Column({ type: 'integer' })
  turn!: number;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  seatedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  givenUpAt!: Date | null;
}

/** Somebody who wants to hear of tests in a space (practice 4.4). Nothing is given for it. */
@Entity('space_tester')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('space_tester_member_idx', ['communityId', 'memberId', 'spaceId'])
export class SpaceTesterEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  spaceId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'timestamptz' })
  since!: Date;
}

/** The address of a member's own calendar. Of its secret part only a fingerprint is kept. */
@Entity('calendar_link')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('calendar_link_fingerprint_key', ['communityId', 'fingerprint'], { unique: true })
export class CalendarLinkEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
