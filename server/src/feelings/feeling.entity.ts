import { FEELING_KINDS, type FeelingKind } from '@rapport/shared/feeling';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';

/**
 * How something felt to one person, for the one who wrote it to read (practice 3.13). It has words and nothing that
 * could be counted or compared; taken back, it leaves no row.
 */
@Entity('feeling')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'readerId'], ['communityId', 'id'])
@Check('feeling_kind_check', oneOf('kind', FEELING_KINDS))
// Told once of each thing, whatever comes at the same moment.
@Index('feeling_key', ['communityId', 'memberId', 'kind', 'thingId'], { unique: true })
@Index('feeling_member_idx', ['communityId', 'memberId', 'at', 'id'])
@Index('feeling_reader_idx', ['communityId', 'readerId', 'at', 'id'])
export class FeelingEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  kind!: FeelingKind;

  /** The comment, the answer or the outcome. */
  @Column({ type: 'uuid' })
  thingId!: string;

  @Column({ type: 'uuid' })
  memberId!: string;

  /** Who wrote that, and alone reads this. */
  @Column({ type: 'uuid' })
  readerId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
