import { MEETING_KINDS, type MeetingKind } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** People meeting: seats, a time, and minutes afterwards (decision 044). */
@Entity('meeting')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'hostId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'closedById'], ['communityId', 'id'])
@Check('meeting_kind_check', oneOf('kind', MEETING_KINDS))
@Check('meeting_time_check', 'ends_at > starts_at')
@Check('meeting_end_check', 'called_off_at is null or closed_at is null')
@Index('meeting_number_key', ['communityId', 'number'], { unique: true })
@Index('meeting_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('meeting_starts_idx', ['communityId', 'startsAt', 'id'])
@Index('meeting_space_starts_idx', ['communityId', 'spaceId', 'startsAt', 'id'])
@Index('meeting_near_idx', ['startsAt', 'id'], {
  where: 'near_told_at is null and called_off_at is null and closed_at is null',
})
@Index('meeting_owed_idx', ['minutesOn', 'id'], {
  where: 'closed_at is null and called_off_at is null and not all_told',
})
export class MeetingEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  threadId!: string;

  @Column({ type: 'uuid' })
  spaceId!: string;

  /** Shown to people and part of the address; counted per community. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  kind!: MeetingKind;

  @Column({ type: 'uuid' })
  hostId!: string;

  /** Whether a leader takes the time to listen (practice 0.23). */
  @Column({ type: 'boolean' })
  leader!: boolean;

  @Column({ type: 'text' })
  title!: string;

  /** What it is for, in a few sentences; plain text. */
  @Column({ type: 'text' })
  purpose!: string;

  /** What happens there: Markdown. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'text', nullable: true })
  html!: string | null;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** What a test is to find out (practice 0.18). */
  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Column({ type: 'text', nullable: true })
  learned!: string | null;

  /** More of what happened, told with the minutes: Markdown. */
  @Column({ type: 'text', nullable: true })
  account!: string | null;

  @Column({ type: 'text', nullable: true })
  accountHtml!: string | null;

  @Column({ type: 'timestamptz' })
  startsAt!: Date;

  @Column({ type: 'timestamptz' })
  endsAt!: Date;

  /** IANA name of the zone it was announced in. */
  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** Null: as many as come. */
  @Column({ type: 'integer', nullable: true })
  seats!: number | null;

  /** Identical for everybody, and public (practice 0.9). */
  @Column({ type: 'text', nullable: true })
  reimbursement!: string | null;

  @Column({ type: 'text', nullable: true })
  boundaries!: string | null;

  @Column({ type: 'boolean' })
  recorded!: boolean;

  @Column({ type: 'text', nullable: true })
  recordedWhy!: string | null;

  /** Counts changes from 0: the sequence of its entry in calendars. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'timestamptz' })
  publishedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  /** Why time or place last changed. */
  @Column({ type: 'text', nullable: true })
  changedWhy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  calledOffAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  calledOffWhy!: string | null;

  /** Counts drafts and corrections of the minutes from 0. */
  @Column({ type: 'integer', default: 0 })
  minutesRevision!: number;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  closedById!: string | null;

  /** When the published minutes were last put right. */
  @Column({ type: 'timestamptz', nullable: true })
  correctedAt!: Date | null;

  /** When those with a seat were told that it is near. */
  @Column({ type: 'timestamptz', nullable: true })
  nearToldAt!: Date | null;

  /** The working day after its end, on which the minutes are owed: YYYY-MM-DD where the community was. */
  @Column({ type: 'date' })
  minutesOn!: string;

  /** How many steps of staff were told that the minutes are owed. */
  @Column({ type: 'integer', default: 0 })
  step!: number;

  @Column({ type: 'uuid', array: true, default: [] })
  toldIds!: string[];

  @Column({ type: 'boolean', default: false })
  allTold!: boolean;
}

/** An idea that a meeting is about; what was found out flows back to it. */
@Entity('meeting_idea')
@ForeignKey(() => MeetingEntity, ['communityId', 'meetingId'], ['communityId', 'id'])
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@Index('meeting_idea_idea_idx', ['communityId', 'ideaId'])
export class MeetingIdeaEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  meetingId!: string;

  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'integer' })
  position!: number;

  /** The comment by which the findings came to it. */
  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;
}
