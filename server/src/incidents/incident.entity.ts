import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { PromiseEntity } from '../promises/promise.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

const REPORTED = ['learned', 'went_well', 'changed', 'reported_by_id']
  .map((column) => `(reported_at is null) = (${column} is null)`)
  .join(' and ');

/** What went wrong for many, told in public in a fixed order (practice 0.29). Its space is that of its thread. */
@Entity('incident')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@ForeignKey(() => PromiseEntity, ['communityId', 'promiseId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'reportedById'], ['communityId', 'id'])
@Check('incident_reported_check', REPORTED)
@Index('incident_number_key', ['communityId', 'number'], { unique: true })
@Index('incident_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('incident_promise_key', ['communityId', 'promiseId'], { unique: true })
@Index('incident_published_idx', ['communityId', 'publishedAt', 'id'])
@Index('incident_open_idx', ['communityId', 'reportOn', 'id'], { where: 'reported_at is null' })
export class IncidentEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  threadId!: string;

  /** Shown to people and part of the address; counted per community. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  slug!: string;

  /** Who signed it. */
  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  apology!: string;

  @Column({ type: 'text' })
  whatHappened!: string;

  @Column({ type: 'text' })
  whatWeDo!: string;

  /** The words in which the report is promised. */
  @Column({ type: 'text' })
  reportBack!: string;

  /** YYYY-MM-DD where the community is; moves with the promise. */
  @Column({ type: 'date' })
  reportOn!: string;

  /** The promise to report, in the ledger of all promises. */
  @Column({ type: 'uuid' })
  promiseId!: string;

  @Column({ type: 'timestamptz' })
  publishedAt!: Date;

  @Column({ type: 'text', nullable: true })
  learned!: string | null;

  @Column({ type: 'text', nullable: true })
  wentWell!: string | null;

  @Column({ type: 'text', nullable: true })
  changed!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  reportedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  reportedById!: string | null;

  /** How many steps of staff were told that the day has come. */
  @Column({ type: 'integer', default: 0 })
  step!: number;

  @Column({ type: 'uuid', array: true, default: [] })
  toldIds!: string[];

  /** Whether nobody is left to be told. */
  @Column({ type: 'boolean', default: false })
  allTold!: boolean;
}

/** An idea whose people are told of it. */
@Entity('incident_idea')
@ForeignKey(() => IncidentEntity, ['communityId', 'incidentId'], ['communityId', 'id'])
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@Index('incident_idea_idea_idx', ['communityId', 'ideaId'])
export class IncidentIdeaEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  incidentId!: string;

  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'integer' })
  position!: number;
}

/** Somebody said that it hit them too. */
@Entity('incident_hit')
@ForeignKey(() => IncidentEntity, ['communityId', 'incidentId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('incident_hit_member_idx', ['communityId', 'memberId'])
export class IncidentHitEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  incidentId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  /** How, in their own words, for the team; null when they said nothing more. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
