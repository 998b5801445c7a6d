import { HAND_OVER_KINDS, type HandOverKind } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** Somebody else answers for something from a moment on (practices 2.5, 4.9). Appended, never changed. */
@Entity('hand_over')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'fromId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'toId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@Check('hand_over_kind_check', oneOf('kind', HAND_OVER_KINDS))
@Index('hand_over_thing_idx', ['communityId', 'thingId', 'createdAt', 'id'])
@Index('hand_over_to_idx', ['communityId', 'toId', 'createdAt'])
export class HandOverEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  kind!: HandOverKind;

  /** The idea, promise or recovery. */
  @Column({ type: 'uuid' })
  thingId!: string;

  /** Where it belongs, which says who may see it. */
  @Column({ type: 'uuid' })
  threadId!: string;

  /** Null when nobody had it before. */
  @Column({ type: 'uuid', nullable: true })
  fromId!: string | null;

  @Column({ type: 'uuid' })
  toId!: string;

  @Column({ type: 'text' })
  note!: string;

  /** Who handed it over, which is often neither of the two. */
  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
