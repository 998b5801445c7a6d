import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CommunityRow } from '../platform/row.js';
import { CommunityEntity } from './community.entity.js';

/** A day on which nobody of the team works, whatever day of the week it is. */
@Entity('community_holiday')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
export class CommunityHolidayEntity extends CommunityRow {
  /** YYYY-MM-DD. */
  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ type: 'text' })
  name!: string;
}
