import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { COUNTED, type Counted } from './figures.js';

/** How many things of a kind came on a day in a space, by bucket. Sums of these rows are the figures of any range. */
@Entity('accountability_count')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Check('accountability_count_figure_check', oneOf('figure', COUNTED))
export class AccountabilityCountEntity extends CommunityRow {
  @PrimaryColumn({ type: 'text' })
  figure!: Counted;

  /** The day the thing came, YYYY-MM-DD in the community's time zone; it stays, whatever happens to the thing. */
  @PrimaryColumn({ type: 'date' })
  day!: string;

  @PrimaryColumn({ type: 'uuid' })
  spaceId!: string;

  /** What it means depends on the figure; see recount.statements.ts. */
  @PrimaryColumn({ type: 'integer' })
  bucket!: number;

  @Column({ type: 'integer' })
  count!: number;
}

/** How far the counts of a community have come. */
@Entity('accountability_state')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
export class AccountabilityStateEntity extends CommunityRow {
  /** The last event that is counted, in the order of `domain_event`; null while nothing is. */
  @Column({ type: 'bigint', nullable: true })
  transactionId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;

  /** The zone in which days were told apart. Another one now: everything is counted anew. */
  @Column({ type: 'text' })
  timeZone!: string;

  /** When a day was last counted. */
  @Column({ type: 'timestamptz', nullable: true })
  countedAt!: Date | null;
}
