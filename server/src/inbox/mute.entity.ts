import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** A thread or a space of which nothing reaches a member, unless it is asked of them in person. */
@Entity('mute')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Check('mute_place_check', '(thread_id is null) <> (space_id is null)')
@Index('mute_thread_key', ['communityId', 'threadId', 'memberId'], { unique: true })
@Index('mute_space_key', ['communityId', 'spaceId', 'memberId'], { unique: true })
@Index('mute_member_idx', ['communityId', 'memberId', 'createdAt', 'id'])
export class MuteEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'uuid', nullable: true })
  threadId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  spaceId!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
