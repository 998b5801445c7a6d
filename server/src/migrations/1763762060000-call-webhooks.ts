import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table webhook (
    community_id uuid not null,
    id uuid not null,
    name text not null,
    host text not null,
    sealed_url text,
    format text not null,
    kinds text[] not null,
    space_ids uuid[],
    includes_closed boolean not null,
    secret_number integer not null,
    former_until timestamptz,
    created_by_id uuid not null,
    created_at timestamptz not null,
    disabled_at timestamptz,
    disabled_why text,
    failing_since timestamptz,
    constraint webhook_format_check check (format in ('JSON', 'SLACK')),
    constraint webhook_disabled_check check ((disabled_at is null) = (disabled_why is null)),
    constraint webhook_disabled_why_check check (disabled_why in ('ADMIN', 'FAILING', 'GONE', 'IMPORTED')),
    constraint webhook_pkey primary key (community_id, id)
  )`,
  `alter table webhook add constraint webhook_created_by_id_fkey
    foreign key (community_id, created_by_id) references member(community_id,id)`,
  `create table webhook_delivery (
    community_id uuid not null,
    id uuid not null,
    webhook_id uuid not null,
    event_id uuid not null,
    kind text not null,
    payload jsonb not null,
    thread_id uuid,
    comment_id uuid,
    state text not null,
    created_at timestamptz not null,
    begun_at timestamptz not null,
    attempts integer not null,
    next_try_at timestamptz not null,
    claimed_until timestamptz,
    tried_at timestamptz,
    finished_at timestamptz,
    status integer,
    trouble text,
    answer text,
    took_ms integer,
    constraint webhook_delivery_state_check check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    constraint webhook_delivery_pkey primary key (community_id, id)
  )`,
  `alter table webhook_delivery add constraint webhook_delivery_webhook_id_fkey
    foreign key (community_id, webhook_id) references webhook(community_id,id)`,
  `create unique index webhook_delivery_once_key on webhook_delivery (community_id, webhook_id, event_id)`,
  `create index webhook_delivery_due_idx on webhook_delivery (community_id, webhook_id, next_try_at, id)
    where state = 'WAITING'`,
  `create index webhook_delivery_claimed_idx on webhook_delivery (community_id, webhook_id, claimed_until)
    where state = 'WAITING' and claimed_until is not null`,
  `create index webhook_delivery_newest_idx on webhook_delivery (community_id, webhook_id, created_at, id)`,
];

/** Tells other programs what happens. */
export class CallWebhooks1763762060000 implements MigrationInterface {
  name = 'CallWebhooks1763762060000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table webhook_delivery`);
    await runner.query(`drop table webhook`);
  }
}
