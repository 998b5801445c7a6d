import type { MigrationInterface, QueryRunner } from 'typeorm';

const member = (table: string, column: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references member(community_id,id)`;

const UP = [
  `create table contact_boundary (
    community_id uuid not null,
    member_id uuid not null,
    closed_topics text[] not null,
    hours_from text,
    hours_until text,
    time_zone text,
    channel text not null,
    note text,
    updated_at timestamptz not null,
    constraint contact_boundary_pkey primary key (community_id, member_id),
    constraint contact_boundary_channel_check check (channel in ('MAIL', 'INBOX', 'NONE')),
    constraint contact_boundary_hours_check check ((hours_from is null) = (hours_until is null))
  )`,
  member('contact_boundary', 'member_id'),
  `create table context_card (
    community_id uuid not null,
    member_id uuid not null,
    text text,
    since_year smallint,
    written_at timestamptz not null,
    confirmed_at timestamptz not null,
    constraint context_card_pkey primary key (community_id, member_id)
  )`,
  member('context_card', 'member_id'),
  `create table memory (
    community_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    by_id uuid not null,
    text text not null,
    thread_id uuid not null,
    comment_id uuid,
    at timestamptz not null,
    constraint memory_pkey primary key (community_id, id)
  )`,
  member('memory', 'member_id'),
  member('memory', 'by_id'),
  `alter table memory add constraint memory_thread_id_fkey
    foreign key (community_id, thread_id) references thread(community_id,id)`,
  `alter table memory add constraint memory_comment_id_fkey
    foreign key (community_id, comment_id) references comment(community_id,id)`,
  `create index memory_member_idx on memory (community_id, member_id, at, id)`,
  `create table tune (
    community_id uuid not null,
    id uuid not null,
    raised_by_id uuid not null,
    about_id uuid not null,
    helper_id uuid not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    result text,
    agreed_at timestamptz,
    constraint tune_pkey primary key (community_id, id),
    constraint tune_people_check
      check (helper_id <> about_id and helper_id <> raised_by_id and raised_by_id <> about_id)
  )`,
  member('tune', 'raised_by_id'),
  member('tune', 'about_id'),
  member('tune', 'helper_id'),
  `create index tune_raised_idx on tune (community_id, raised_by_id, opened_at, id)`,
  `create index tune_helper_idx on tune (community_id, helper_id, opened_at, id)`,
  `create unique index tune_open_key on tune (community_id, raised_by_id, about_id) where closed_at is null`,
  `create table tune_word (
    community_id uuid not null,
    id uuid not null,
    tune_id uuid not null,
    author_id uuid not null,
    text text not null,
    at timestamptz not null,
    constraint tune_word_pkey primary key (community_id, id)
  )`,
  `alter table tune_word add constraint tune_word_tune_id_fkey
    foreign key (community_id, tune_id) references tune(community_id,id)`,
  member('tune_word', 'author_id'),
  `create index tune_word_order_idx on tune_word (community_id, tune_id, at, id)`,
];

const DOWN = ['tune_word', 'tune', 'memory', 'context_card', 'contact_boundary'].map(
  (table) => `drop table ${table}`,
);

/** What people tell of themselves, what the team remembers of it, what they may be asked, and talks when out of tune. */
export class RememberAndKeepBoundaries1763762230000 implements MigrationInterface {
  name = 'RememberAndKeepBoundaries1763762230000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) {
      await runner.query(statement);
    }
  }
}
