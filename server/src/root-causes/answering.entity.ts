import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { IrritantEntity } from '../irritants/irritant.module.js';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';
import { RootCauseEntity } from './root-cause.entity.js';

/** The team asks what could be built about an irritant or a root cause. It has no date on which it ends. */
@Entity('call_for_ideas')
@ForeignKey(() => IrritantEntity, ['communityId', 'irritantId'], ['communityId', 'id'])
@ForeignKey(() => RootCauseEntity, ['communityId', 'rootCauseId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'openedById'], ['communityId', 'id'])
@Check('call_for_ideas_about_check', 'num_nonnulls(irritant_id, root_cause_id) = 1')
@Index('call_for_ideas_irritant_key', ['communityId', 'irritantId'], {
  unique: true,
  where: 'ended_at is null and irritant_id is not null',
})
@Index('call_for_ideas_cause_key', ['communityId', 'rootCauseId'], {
  unique: true,
  where: 'ended_at is null and root_cause_id is not null',
})
export class CallForIdeasEntity extends IdentifiedRow {
  @Column({ type: 'uuid', nullable: true })
  irritantId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  rootCauseId!: string | null;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'uuid' })
  openedById!: string;

  @Column({ type: 'timestamptz' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

/** An idea answers an irritant or a root cause. */
@Entity('irritant_idea')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => IrritantEntity, ['communityId', 'irritantId'], ['communityId', 'id'])
@ForeignKey(() => RootCauseEntity, ['communityId', 'rootCauseId'], ['communityId', 'id'])
@ForeignKey(() => CallForIdeasEntity, ['communityId', 'callId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'linkedById'], ['communityId', 'id'])
@Check('irritant_idea_about_check', 'num_nonnulls(irritant_id, root_cause_id) = 1')
@Index('irritant_idea_irritant_key', ['communityId', 'ideaId', 'irritantId'], {
  unique: true,
  where: 'irritant_id is not null',
})
@Index('irritant_idea_cause_key', ['communityId', 'ideaId', 'rootCauseId'], {
  unique: true,
  where: 'root_cause_id is not null',
})
@Index('irritant_idea_of_irritant_idx', ['communityId', 'irritantId', 'createdAt'])
@Index('irritant_idea_of_cause_idx', ['communityId', 'rootCauseId', 'createdAt'])
@Index('irritant_idea_call_idx', ['communityId', 'callId'], { where: 'call_id is not null' })
export class IrritantIdeaEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid', nullable: true })
  irritantId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  rootCauseId!: string | null;

  /** The call it was posted to; null for one that was linked without. */
  @Column({ type: 'uuid', nullable: true })
  callId!: string | null;

  @Column({ type: 'uuid' })
  linkedById!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
