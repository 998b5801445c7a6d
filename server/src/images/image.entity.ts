import { IMAGE_HOLDERS, type ImageHolder } from '@rapport/shared/images';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** An image that somebody brought. */
@Entity('image')
@ForeignKey(() => MemberEntity, ['communityId', 'uploaderId'], ['communityId', 'id'])
@Index('image_uploader_idx', ['communityId', 'uploaderId', 'createdAt'])
export class ImageEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  uploaderId!: string;

  /** Pixels of what is kept. */
  @Column({ type: 'integer' })
  width!: number;

  @Column({ type: 'integer' })
  height!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When the last thing that held it let go of it; null when that never happened. */
  @Column({ type: 'timestamptz', nullable: true })
  releasedAt!: Date | null;
}

/** The bytes of an image, apart, so that nothing reads them by accident. */
@Entity('image_content')
@ForeignKey(() => ImageEntity, ['communityId', 'imageId'], ['communityId', 'id'])
export class ImageContentEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  imageId!: string;

  /** A WebP of our own making. */
  @Column({ type: 'bytea' })
  content!: Buffer;
}

/** Something holds an image. Who may see that thing may see the image. */
@Entity('image_use')
@ForeignKey(() => ImageEntity, ['communityId', 'imageId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Check('image_use_holder_kind_check', oneOf('holder_kind', IMAGE_HOLDERS))
@Check('image_use_place_check', '(thread_id is null) <> (space_id is null)')
@Index('image_use_holder_idx', ['communityId', 'holderKind', 'holderId'])
export class ImageUseEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  imageId!: string;

  @PrimaryColumn({ type: 'text' })
  holderKind!: ImageHolder;

  @PrimaryColumn({ type: 'uuid' })
  holderId!: string;

  /** The thread that says who may see the holder. */
  @Column({ type: 'uuid', nullable: true })
  threadId!: string | null;

  /** The space that says so, for what has no thread. */
  @Column({ type: 'uuid', nullable: true })
  spaceId!: string | null;

  /** Only staff may see the holder. */
  @Column({ type: 'boolean' })
  staffOnly!: boolean;

  /** When the holder itself was taken back, apart from its thread. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
