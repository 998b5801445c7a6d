import {
  SPACE_VISIBILITIES,
  STAGE_CATEGORIES,
  type SpaceVisibility,
  type StageCategory,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';

/** A product or an area. */
@Entity('space')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
@ForeignKey(() => MemberEntity, ['communityId', 'defaultOwnerId'], ['communityId', 'id'])
@Check('space_visibility_check', oneOf('visibility', SPACE_VISIBILITIES))
@Index('space_slug_key', ['communityId', 'slug'], { unique: true })
export class SpaceEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text' })
  visibility!: SpaceVisibility;

  /** A person answers within this many calendar days (practice 1.8). */
  @Column({ type: 'integer' })
  cadenceDays!: number;

  /** Answers for what nobody else has taken (practice 2.5). */
  @Column({ type: 'uuid', nullable: true })
  defaultOwnerId!: string | null;

  /** BCP 47 tag of what people write here; null for the community's. Search reads words by it. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;
}

/** One version of what a space is for; versions are appended, never changed (practice 0.1). */
@Entity('space_purpose')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@Index('space_purpose_version_key', ['communityId', 'spaceId', 'version'], { unique: true })
export class SpacePurposeEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  gain!: string;

  @Column({ type: 'text' })
  offer!: string;

  @Column({ type: 'text' })
  limits!: string;

  @Column({ type: 'uuid', nullable: true })
  authorId!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** Somebody who answers for a space looked at its purpose and found that it still holds (practice 1.5). */
@Entity('purpose_look')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@Index('purpose_look_space_idx', ['communityId', 'spaceId', 'at'])
export class PurposeLookEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

/** Where an idea can stand, named by admins within a fixed category. */
@Entity('stage')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Check('stage_category_check', oneOf('category', STAGE_CATEGORIES))
@Index('stage_name_key', ['communityId', 'spaceId', 'name'], { unique: true })
export class StageEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  category!: StageCategory;

  @Column({ type: 'integer' })
  position!: number;
}

@Entity('tag')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Index('tag_slug_key', ['communityId', 'spaceId', 'slug'], { unique: true })
export class TagEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  slug!: string;
}
