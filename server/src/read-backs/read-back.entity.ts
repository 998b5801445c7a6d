import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';

/** What somebody of staff understood an author to need, and what the author said to it. */
@Entity('read_back')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'askedById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'answeredById'], ['communityId', 'id'])
@Check(
  'read_back_answer_check',
  `(confirmed is null) = (answered_at is null) and (confirmed is null) = (answered_by_id is null) and (correction is not null) = (confirmed is false)`,
)
// Once per revision, whoever asks at the same moment.
@Index('read_back_revision_key', ['communityId', 'ideaId', 'revision'], { unique: true })
export class ReadBackEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  askedById!: string;

  @Column({ type: 'text' })
  words!: string;

  /** Revision of the idea it restates. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  /** First day on which silence passes, fixed when it is asked: the community may move to another time zone. */
  @Column({ type: 'date' })
  passesOn!: string;

  /** Null until somebody answers; false with a correction. */
  @Column({ type: 'boolean', nullable: true })
  confirmed!: boolean | null;

  @Column({ type: 'text', nullable: true })
  correction!: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredById!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
