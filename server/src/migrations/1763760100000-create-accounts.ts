import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // The four tables of better-auth. A sign-in identity may belong to several communities, so they hold none.
  `create table auth_user (
    id text not null,
    name text not null,
    email text not null,
    email_verified boolean not null,
    image text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint auth_user_pkey primary key (id)
  )`,
  `create table auth_session (
    id text not null,
    token text not null,
    user_id text not null,
    user_agent text,
    ip_address text,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint auth_session_pkey primary key (id)
  )`,
  `create table auth_account (
    id text not null,
    user_id text not null,
    provider_id text not null,
    account_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint auth_account_pkey primary key (id)
  )`,
  `create table auth_verification (
    id text not null,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint auth_verification_pkey primary key (id)
  )`,
  `create table api_token (
    community_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    token_hash text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint api_token_pkey primary key (community_id, id)
  )`,
  `create table invitation (
    community_id uuid not null,
    id uuid not null,
    email text,
    role text not null,
    space_id uuid,
    token_hash text not null,
    invited_by_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    max_uses integer,
    uses integer not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    constraint invitation_role_check check (role in ('CUSTOMER', 'STAFF', 'ADMIN')),
    constraint invitation_uses_check check (max_uses is null or uses <= max_uses),
    constraint invitation_pkey primary key (community_id, id)
  )`,
  `create table email_change (
    community_id uuid not null,
    member_id uuid not null,
    email text not null,
    token_hash text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint email_change_pkey primary key (community_id, member_id)
  )`,
  `create table set_up_token (
    community_id uuid not null,
    token_hash text not null,
    created_at timestamptz not null,
    used_at timestamptz,
    constraint set_up_token_pkey primary key (community_id)
  )`,
  `create table mail_message (
    community_id uuid not null,
    id uuid not null,
    to_email text not null,
    to_name text,
    sealed text,
    unsubscribe_url text,
    created_at timestamptz not null,
    expires_at timestamptz,
    claimed_until timestamptz,
    attempts integer not null,
    sent_at timestamptz,
    failed_at timestamptz,
    last_error text,
    constraint mail_message_pkey primary key (community_id, id)
  )`,
  `alter table auth_session add constraint auth_session_user_id_fkey foreign key (user_id) references auth_user(id) on delete cascade`,
  `alter table auth_account add constraint auth_account_user_id_fkey foreign key (user_id) references auth_user(id) on delete cascade`,
  `alter table api_token add constraint api_token_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `alter table invitation add constraint invitation_invited_by_id_fkey foreign key (community_id, invited_by_id) references member(community_id,id)`,
  `alter table invitation add constraint invitation_space_id_fkey foreign key (community_id, space_id) references space(community_id,id)`,
  `alter table email_change add constraint email_change_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `alter table set_up_token add constraint set_up_token_community_id_fkey foreign key (community_id) references community(id)`,
  `alter table mail_message add constraint mail_message_community_id_fkey foreign key (community_id) references community(id)`,
  `create unique index auth_user_email_key on auth_user (email)`,
  `create unique index auth_session_token_key on auth_session (token)`,
  `create index auth_session_user_idx on auth_session (user_id)`,
  `create unique index auth_account_key on auth_account (provider_id, account_id)`,
  `create index auth_account_user_idx on auth_account (user_id)`,
  `create index auth_verification_identifier_idx on auth_verification (identifier, created_at)`,
  `create index auth_verification_expires_idx on auth_verification (expires_at)`,
  `create unique index api_token_hash_key on api_token (token_hash)`,
  `create index api_token_member_idx on api_token (community_id, member_id, created_at)`,
  `create unique index invitation_token_key on invitation (token_hash)`,
  `create index invitation_email_idx on invitation (community_id, email)`,
  `create index invitation_newest_idx on invitation (community_id, created_at, id)`,
  `create unique index email_change_token_key on email_change (token_hash)`,
  `create index mail_message_newest_idx on mail_message (created_at, id)`,
];

const TABLES = [
  'mail_message',
  'set_up_token',
  'email_change',
  'invitation',
  'api_token',
  'auth_verification',
  'auth_account',
  'auth_session',
  'auth_user',
];

/** Sign-in identities, sessions, API tokens, invitations, first-run set-up, and the outbox of mail. */
export class CreateAccounts1763760100000 implements MigrationInterface {
  name = 'CreateAccounts1763760100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
