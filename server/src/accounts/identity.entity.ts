import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// The four tables of better-auth, which reads and writes them itself; they are declared here so that migrations and
// entities can be compared. Ids are our own UUIDv7 in text, as better-auth wants them.

/** Somebody who can sign in, in one community or several. */
@Entity('auth_user')
@Index('auth_user_email_key', ['email'], { unique: true })
export class AuthUserEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Lower case. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'boolean' })
  emailVerified!: boolean;

  @Column({ type: 'text', nullable: true })
  image!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** A browser that is signed in. */
@Entity('auth_session')
@ForeignKey(() => AuthUserEntity, ['userId'], ['id'], { onDelete: 'CASCADE' })
@Index('auth_session_token_key', ['token'], { unique: true })
@Index('auth_session_user_idx', ['userId'])
export class AuthSessionEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Half of what the cookie holds; without the signature beside it, it signs nobody in. */
  @Column({ type: 'text' })
  token!: string;

  @Column({ type: 'text' })
  userId!: string;

  @Column({ type: 'text', nullable: true })
  userAgent!: string | null;

  /** Always empty: addresses of callers are not kept. */
  @Column({ type: 'text', nullable: true })
  ipAddress!: string | null;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When it was last seen, to within five minutes. */
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** One way of signing in: a password (`credential`) or an OpenID Connect provider (`openid`). */
@Entity('auth_account')
@ForeignKey(() => AuthUserEntity, ['userId'], ['id'], { onDelete: 'CASCADE' })
@Index('auth_account_key', ['providerId', 'accountId'], { unique: true })
@Index('auth_account_user_idx', ['userId'])
export class AuthAccountEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  userId!: string;

  @Column({ type: 'text' })
  providerId!: string;

  @Column({ type: 'text' })
  accountId!: string;

  /** Provider's tokens are not asked to be kept: always null. */
  @Column({ type: 'text', nullable: true })
  accessToken!: string | null;

  @Column({ type: 'text', nullable: true })
  refreshToken!: string | null;

  @Column({ type: 'text', nullable: true })
  idToken!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  accessTokenExpiresAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  refreshTokenExpiresAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  scope!: string | null;

  /** scrypt hash. */
  @Column({ type: 'text', nullable: true })
  password!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** A code, link or provider round trip under way; identifiers and codes are hashed. */
@Entity('auth_verification')
@Index('auth_verification_identifier_idx', ['identifier', 'createdAt'])
@Index('auth_verification_expires_idx', ['expiresAt'])
export class AuthVerificationEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  identifier!: string;

  @Column({ type: 'text' })
  value!: string;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
