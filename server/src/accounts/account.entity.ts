import type { TokenScope } from '@rapport/shared/vocabulary';
import { ROLES, type Role } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CommunityEntity } from '../communities/community.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';

/** A key for a member's own programs. */
@Entity('api_token')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('api_token_hash_key', ['tokenHash'], { unique: true })
@Index('api_token_member_idx', ['communityId', 'memberId', 'createdAt'])
export class ApiTokenEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The token has 256 random bits, so a plain hash hides it. */
  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text', array: true })
  scopes!: TokenScope[];

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}

/** Opens the door for one person by mail, or for whoever has the link. */
@Entity('invitation')
@ForeignKey(() => MemberEntity, ['communityId', 'invitedById'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@Check('invitation_role_check', oneOf('role', ROLES))
@Check('invitation_uses_check', 'max_uses is null or uses <= max_uses')
@Index('invitation_token_key', ['tokenHash'], { unique: true })
@Index('invitation_email_idx', ['communityId', 'email'])
@Index('invitation_newest_idx', ['communityId', 'createdAt', 'id'])
export class InvitationEntity extends IdentifiedRow {
  /** Lower case; null for a link. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  role!: Role;

  /** Where the person lands. */
  @Column({ type: 'uuid', nullable: true })
  spaceId!: string | null;

  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'uuid' })
  invitedById!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  /** Null: as often as one likes. */
  @Column({ type: 'integer', nullable: true })
  maxUses!: number | null;

  @Column({ type: 'integer' })
  uses!: number;

  /** When it was first used. */
  @Column({ type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}

/** An address a member wants to have and has not yet proved; one at a time. */
@Entity('email_change')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Index('email_change_token_key', ['tokenHash'], { unique: true })
export class EmailChangeEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}

/** The one-time link that is printed until the first admin has come. */
@Entity('set_up_token')
@ForeignKey(() => CommunityEntity, ['communityId'], ['id'])
export class SetUpTokenEntity extends CommunityRow {
  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
