import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** Something that hurts today. */
@Entity('irritant')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@ForeignKey(() => IrritantEntity, ['communityId', 'sameAsId'], ['communityId', 'id'])
@ForeignKey(() => IrritantEntity, ['communityId', 'familyId'], ['communityId', 'id'])
// Root causes are above irritants and cannot be imported here; the foreign key names theirs.
@ForeignKey('RootCauseEntity', ['communityId', 'rootCauseId'], ['communityId', 'id'])
@Check('irritant_family_check', '(same_as_id is null) = (family_id = id)')
@Index('irritant_number_key', ['communityId', 'number'], { unique: true })
@Index('irritant_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('irritant_newest_idx', ['communityId', 'createdAt', 'id'])
@Index('irritant_space_newest_idx', ['communityId', 'spaceId', 'createdAt', 'id'])
@Index('irritant_reported_idx', ['communityId', 'reportCount', 'id'], { where: 'same_as_id is null' })
@Index('irritant_author_idx', ['communityId', 'authorId', 'createdAt', 'id'])
@Index('irritant_family_idx', ['communityId', 'familyId'])
@Index('irritant_cause_idx', ['communityId', 'rootCauseId'], { where: 'root_cause_id is not null' })
export class IrritantEntity extends IdentifiedRow {
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
  title!: string;

  @Column({ type: 'text' })
  situation!: string;

  @Column({ type: 'text' })
  situationHtml!: string;

  /** How people get by today. */
  @Column({ type: 'text', nullable: true })
  workaround!: string | null;

  @Column({ type: 'text', nullable: true })
  workaroundHtml!: string | null;

  /** What is liked about the workaround. */
  @Column({ type: 'text', nullable: true })
  likes!: string | null;

  @Column({ type: 'text', nullable: true })
  dislikes!: string | null;

  /** Where in the journey it hurts, in free words. */
  @Column({ type: 'text', nullable: true })
  journeyStage!: string | null;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** First words of the situation without markup, for lists. */
  @Column({ type: 'text' })
  excerpt!: string;

  /** Number of the revision that stands, from 1. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  /** When it was fixed; null while it is open. How, and by whom, stands in its fixes. */
  @Column({ type: 'timestamptz', nullable: true })
  fixedAt!: Date | null;

  /** The one it was marked to be the same as. */
  @Column({ type: 'uuid', nullable: true })
  sameAsId!: string | null;

  /** The last of the chain of same ones; its own id without one. */
  @Column({ type: 'uuid' })
  familyId!: string;

  @Column({ type: 'uuid', nullable: true })
  rootCauseId!: string | null;

  /** Different people who reported it or one that is the same; 0 where another one stands for it. */
  @Column({ type: 'integer' })
  reportCount!: number;
}

/** The words of an irritant at one time; the newest stand in the irritant as well. */
@Entity('irritant_revision')
@ForeignKey(() => IrritantEntity, ['communityId', 'irritantId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
export class IrritantRevisionEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  irritantId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  situation!: string;

  @Column({ type: 'text', nullable: true })
  workaround!: string | null;

  @Column({ type: 'text', nullable: true })
  likes!: string | null;

  @Column({ type: 'text', nullable: true })
  dislikes!: string | null;

  @Column({ type: 'text', nullable: true })
  journeyStage!: string | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** Somebody whom an irritant hits: its author, from the beginning, and everybody who said "me too". */
@Entity('irritant_report')
@ForeignKey(() => IrritantEntity, ['communityId', 'irritantId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('irritant_report_person_key', ['communityId', 'irritantId', 'memberId'], { unique: true })
@Index('irritant_report_order_idx', ['communityId', 'irritantId', 'createdAt', 'id'])
@Index('irritant_report_recent_idx', ['communityId', 'createdAt', 'irritantId'])
@Index('irritant_report_member_idx', ['communityId', 'memberId', 'irritantId'])
export class IrritantReportEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  irritantId!: string;

  @Column({ type: 'uuid' })
  memberId!: string;

  /** How it hits them, in their own words; null for the author, whose words the irritant has. */
  @Column({ type: 'text', nullable: true })
  situation!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A fix, and whether it held. */
@Entity('irritant_fix')
@ForeignKey(() => IrritantEntity, ['communityId', 'irritantId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'fixedById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'reopenedById'], ['communityId', 'id'])
@Index('irritant_fix_standing_key', ['communityId', 'irritantId'], {
  unique: true,
  where: 'reopened_at is null',
})
@Index('irritant_fix_irritant_idx', ['communityId', 'irritantId', 'fixedAt'])
export class IrritantFixEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  irritantId!: string;

  /** What was done, in the words of who fixed it. */
  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'uuid' })
  fixedById!: string;

  @Column({ type: 'timestamptz' })
  fixedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  reopenedById!: string | null;

  /** Why it was not fixed after all. */
  @Column({ type: 'text', nullable: true })
  reopenedWhy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  reopenedAt!: Date | null;
}
