import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';

/** What is behind several irritants (practices 4.6-4.8). */
@Entity('root_cause')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'ownerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'upstreamOwnerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'createdById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'fixedById'], ['communityId', 'id'])
@Index('root_cause_number_key', ['communityId', 'number'], { unique: true })
@Index('root_cause_newest_idx', ['communityId', 'createdAt', 'id'])
export class RootCauseEntity extends IdentifiedRow {
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
  explanation!: string;

  @Column({ type: 'text' })
  explanationHtml!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** Who of the team answers for it. */
  @Column({ type: 'uuid' })
  ownerId!: string;

  /** Who answers for where it comes from, and hears when it is fixed. */
  @Column({ type: 'uuid', nullable: true })
  upstreamOwnerId!: string | null;

  @Column({ type: 'uuid' })
  createdById!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  fixedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  fixedById!: string | null;

  /** What was done, in the words of who fixed it. */
  @Column({ type: 'text', nullable: true })
  fix!: string | null;
}
