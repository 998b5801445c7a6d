import type { MigrationInterface, QueryRunner } from 'typeorm';

const key = (table: string, column: string, other: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
     foreign key (community_id, ${column}) references ${other}(community_id,id)`;

const UP = [
  `create table promise (
    community_id uuid not null,
    id uuid not null,
    space_id uuid not null,
    thread_id uuid not null,
    source_kind text not null,
    source_id uuid not null,
    source_author_id uuid not null,
    source_at timestamptz not null,
    quote text not null,
    quote_key text not null,
    text text not null,
    owner_id uuid not null,
    made_by_id uuid not null,
    made_to_id uuid,
    first_due_on date not null,
    due_on date not null,
    made_at timestamptz not null,
    closed_at timestamptz,
    closed_on date,
    closed_state text,
    closing_text text,
    closing_link text,
    closed_by_id uuid,
    reminded_before_at timestamptz,
    step integer default 0 not null,
    told_ids uuid[] default '{}' not null,
    told_at timestamptz,
    all_told boolean default false not null,
    broken_at timestamptz,
    constraint promise_source_kind_check check (source_kind in ('ANSWER', 'COMMENT', 'IDEA', 'CONVERSATION', 'LATE_NOTE', 'OUTCOME', 'INCIDENT')),
    constraint promise_closed_state_check check (closed_state in ('KEPT', 'KEPT_LATE', 'DROPPED')),
    constraint promise_closed_check check ((closed_at is null) = (closed_state is null) and (closed_at is null) = (closed_on is null) and (closed_at is null) = (closing_text is null) and (closed_at is null) = (closed_by_id is null)),
    constraint promise_first_day_check check (closed_state = 'DROPPED' or (closed_state = 'KEPT') = (closed_on <= first_due_on)),
    constraint promise_pkey primary key (community_id, id)
  )`,
  key('promise', 'space_id', 'space'),
  key('promise', 'thread_id', 'thread'),
  key('promise', 'source_author_id', 'member'),
  key('promise', 'owner_id', 'member'),
  key('promise', 'made_by_id', 'member'),
  key('promise', 'made_to_id', 'member'),
  key('promise', 'closed_by_id', 'member'),
  `create unique index promise_quote_key on promise (community_id, source_id, quote_key) where closed_at is null`,
  `create index promise_thread_idx on promise (community_id, thread_id, made_at, id)`,
  `create index promise_open_idx on promise (community_id, first_due_on, id) where closed_at is null`,
  `create index promise_owner_idx on promise (community_id, owner_id) where closed_at is null`,
  `create index promise_made_to_idx on promise (community_id, made_to_id)`,
  `create index promise_closed_idx on promise (community_id, closed_at, id) where closed_at is not null`,
  `create index promise_source_idx on promise (community_id, source_id)`,
  `create table promise_date (
    community_id uuid not null,
    id uuid not null,
    promise_id uuid not null,
    from_on date not null,
    to_on date not null,
    why text not null,
    by_id uuid not null,
    at timestamptz not null,
    constraint promise_date_pkey primary key (community_id, id)
  )`,
  key('promise_date', 'promise_id', 'promise'),
  key('promise_date', 'by_id', 'member'),
  `create index promise_date_promise_idx on promise_date (community_id, promise_id, at, id)`,
];

/** Public commitments of the team, each with an owner and a day, and every change of that day. */
export class Promise1763762120000 implements MigrationInterface {
  name = 'Promise1763762120000';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP) {
      await runner.query(query);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table promise_date');
    await runner.query('drop table promise');
  }
}
