import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';

/** Somebody is out of tune with somebody else and talks about it with a third person (practice 2.12). Those two alone see it. */
@Entity('tune')
@ForeignKey(() => MemberEntity, ['communityId', 'raisedById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'aboutId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'helperId'], ['communityId', 'id'])
@Check(
  'tune_people_check',
  'helper_id <> about_id and helper_id <> raised_by_id and raised_by_id <> about_id',
)
@Index('tune_raised_idx', ['communityId', 'raisedById', 'openedAt', 'id'])
@Index('tune_helper_idx', ['communityId', 'helperId', 'openedAt', 'id'])
// One open talk about the same person, whatever comes at the same moment.
@Index('tune_open_key', ['communityId', 'raisedById', 'aboutId'], {
  unique: true,
  where: 'closed_at is null',
})
export class TuneEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  raisedById!: string;

  /** With whom; they never learn of it here. */
  @Column({ type: 'uuid' })
  aboutId!: string;

  /** Who of the team listens. */
  @Column({ type: 'uuid' })
  helperId!: string;

  @Column({ type: 'timestamptz' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** What came of it; kept only if who raised it agrees. */
  @Column({ type: 'text', nullable: true })
  result!: string | null;

  /** When they agreed that the result is kept. */
  @Column({ type: 'timestamptz', nullable: true })
  agreedAt!: Date | null;
}

/** What one of the two said. */
@Entity('tune_word')
@ForeignKey(() => TuneEntity, ['communityId', 'tuneId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@Index('tune_word_order_idx', ['communityId', 'tuneId', 'at', 'id'])
export class TuneWordEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  tuneId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
