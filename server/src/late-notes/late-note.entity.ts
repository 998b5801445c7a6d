import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';

/** What somebody of staff said, in their own name, to who waits longer than the space promises. */
@Entity('late_note')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
// Once while the same waiting lasts, whoever writes at the same moment.
@Index('late_note_period_key', ['communityId', 'ideaId', 'waitingSince'], { unique: true })
export class LateNoteEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** Begin of the waiting it is about. */
  @Column({ type: 'timestamptz' })
  waitingSince!: Date;

  @Column({ type: 'text' })
  text!: string;

  /** Day by which the answer comes, if they named one. */
  @Column({ type: 'date', nullable: true })
  answerBy!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** Which steps of staff were told of one waiting (practice 2.8). */
@Entity('late_watch')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
export class LateWatchEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @PrimaryColumn({ type: 'timestamptz' })
  waitingSince!: Date;

  /** How many steps were told, from 1. */
  @Column({ type: 'integer' })
  step!: number;

  @Column({ type: 'uuid', array: true })
  toldIds!: string[];

  @Column({ type: 'timestamptz' })
  toldAt!: Date;

  /** Whether nobody is left to be told. */
  @Column({ type: 'boolean' })
  allTold!: boolean;
}
