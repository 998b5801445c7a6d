import { IMPORTANCES, type Importance } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow } from '../platform/row.js';

/** One member's support for one idea. The key is what makes it once; nothing about it has a weight. */
@Entity('vote')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('vote_importance_check', oneOf('importance', IMPORTANCES))
@Index('vote_member_idx', ['communityId', 'memberId', 'createdAt', 'ideaId'])
@Index('vote_idea_idx', ['communityId', 'ideaId', 'createdAt', 'memberId'])
export class VoteEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  importance!: Importance;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** The revision of the idea that was supported. */
  @Column({ type: 'integer' })
  revision!: number;

  /** Given by staff out in the open: counted beside the number of those who ask, not in it (decision 048). */
  @Column({ type: 'boolean' })
  byTeam!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When an import brought it; null for support given here, and for what its owner has changed since. */
  @Column({ type: 'timestamptz', nullable: true })
  importedAt!: Date | null;

  /** When merging united it with support of another idea; null for what its owner has said or changed since. */
  @Column({ type: 'timestamptz', nullable: true })
  unitedAt!: Date | null;
}

/** A change of an idea's counts, waiting to be rolled up. Appending never waits for another voter; a counter would. */
@Entity('vote_delta')
@Index('vote_delta_idea_idx', ['communityId', 'ideaId'])
export class VoteDeltaEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'uuid' })
  communityId!: string;

  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'integer' })
  customers!: number;

  @Column({ type: 'integer' })
  team!: number;

  @Column({ type: 'integer' })
  blocks!: number;

  @Column({ type: 'integer' })
  matters!: number;

  @Column({ type: 'integer' })
  nice!: number;

  /** Moment of a new vote that is to be added to trending; null when the idea must be reckoned anew. */
  @Column({ type: 'timestamptz', nullable: true })
  votedAt!: Date | null;
}
