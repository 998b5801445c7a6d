import {
  DIFFERENCE_OUTCOMES,
  DIFFERENCE_SIDES,
  IMPORTANCES,
  type DifferenceOutcome,
  type DifferenceSideName,
  type Importance,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';

/** Two people, one of each side, who see an idea differently and put it into words (practice 2.3). */
@Entity('difference')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'openedById'], ['communityId', 'id'])
@Check('difference_owing_side_check', oneOf('owing_side', DIFFERENCE_SIDES))
// While it is open it is somebody's turn, and nobody's afterwards.
@Check(
  'difference_turn_check',
  `(closed_at is null) = (owing_side is not null) and (owing_side is null) = (owing_since is null) and (revisit_on is null or closed_at is not null)`,
)
@Index('difference_idea_idx', ['communityId', 'ideaId', 'createdAt', 'id'])
@Index('difference_turn_idx', ['communityId', 'owingSince'], { where: 'closed_at is null' })
@Index('difference_revisit_idx', ['communityId', 'revisitOn'], { where: 'revisit_on is not null' })
export class DifferenceEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  openedById!: string;

  /** Whose turn it is; null when it has ended. */
  @Column({ type: 'text', nullable: true })
  owingSide!: DifferenceSideName | null;

  @Column({ type: 'timestamptz', nullable: true })
  owingSince!: Date | null;

  /** When the owing side was told that the other waits, once a turn (practice 2.8). */
  @Column({ type: 'timestamptz', nullable: true })
  stalledToldAt!: Date | null;

  /** When nobody was left to be told any more in this turn. */
  @Column({ type: 'timestamptz', nullable: true })
  adminsToldAt!: Date | null;

  /** Who was told in this turn, one for each step but the last. */
  @Column({ type: 'uuid', array: true, default: [] })
  toldIds!: string[];

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Day on which it opens again, while it rests. */
  @Column({ type: 'date', nullable: true })
  revisitOn!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** Who speaks for a side. */
@Entity('difference_side')
@ForeignKey(() => DifferenceEntity, ['communityId', 'differenceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('difference_side_side_check', oneOf('side', DIFFERENCE_SIDES))
@Index('difference_side_member_idx', ['communityId', 'memberId'])
export class DifferenceSideEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  differenceId!: string;

  @PrimaryColumn({ type: 'text' })
  side!: DifferenceSideName;

  @Column({ type: 'uuid' })
  memberId!: string;
}

/** A side's own words at one time. Added, never changed: the newest stands, the former are shown. */
@Entity('difference_position')
@ForeignKey(() => DifferenceEntity, ['communityId', 'differenceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'saidById'], ['communityId', 'id'])
@Check('difference_position_side_check', oneOf('side', DIFFERENCE_SIDES))
@Check('difference_position_importance_check', oneOf('importance', IMPORTANCES))
export class DifferencePositionEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  differenceId!: string;

  @PrimaryColumn({ type: 'text' })
  side!: DifferenceSideName;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid' })
  saidById!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** What it is to this side; support by others never changes it (practice 2.7). */
  @Column({ type: 'text' })
  importance!: Importance;

  @Column({ type: 'timestamptz' })
  saidAt!: Date;
}

/** Something that was tried, and what came of it. */
@Entity('difference_option')
@ForeignKey(() => DifferenceEntity, ['communityId', 'differenceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'addedById'], ['communityId', 'id'])
@Index('difference_option_idx', ['communityId', 'differenceId', 'addedAt', 'id'])
export class DifferenceOptionEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  differenceId!: string;

  @Column({ type: 'uuid' })
  addedById!: string;

  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'text' })
  cameOfIt!: string;

  @Column({ type: 'timestamptz' })
  addedAt!: Date;
}

/** What one side proposes and the other may agree to: what is shared, or how it ends. */
@Entity('difference_proposal')
@ForeignKey(() => DifferenceEntity, ['communityId', 'differenceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'proposedById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'agreedById'], ['communityId', 'id'])
@Check('difference_proposal_side_check', oneOf('side', DIFFERENCE_SIDES))
@Check('difference_proposal_outcome_check', oneOf('outcome', DIFFERENCE_OUTCOMES))
@Check(
  'difference_proposal_revisit_check',
  `(revisit_on is not null) = (outcome is not distinct from 'REVISIT_ON')`,
)
@Check('difference_proposal_agreed_check', `(agreed_at is null) = (agreed_by_id is null)`)
@Index('difference_proposal_idx', ['communityId', 'differenceId', 'proposedAt', 'id'])
export class DifferenceProposalEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  differenceId!: string;

  @Column({ type: 'text' })
  side!: DifferenceSideName;

  @Column({ type: 'uuid' })
  proposedById!: string;

  /** How it is to end; null for words about what both share. */
  @Column({ type: 'text', nullable: true })
  outcome!: DifferenceOutcome | null;

  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'date', nullable: true })
  revisitOn!: string | null;

  @Column({ type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  agreedById!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  agreedAt!: Date | null;

  /** When a newer one of its kind took its place. */
  @Column({ type: 'timestamptz', nullable: true })
  replacedAt!: Date | null;
}
