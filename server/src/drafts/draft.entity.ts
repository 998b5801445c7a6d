import { DRAFT_KINDS, type DraftKind } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';

/** What somebody has typed and not sent, so that it is there on their next device. Nobody else ever reads it. */
@Entity('draft')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('draft_kind_check', oneOf('kind', DRAFT_KINDS))
@Index('draft_subject_key', ['communityId', 'memberId', 'kind', 'subject'], { unique: true })
export class DraftEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  kind!: DraftKind;

  @Column({ type: 'text' })
  subject!: string;

  /** JSON text; the server does not look inside. */
  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
