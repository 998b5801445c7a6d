import type { MigrationInterface, QueryRunner } from 'typeorm';

const fkey = (table: string, column: string, to: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${to}(community_id,id)`;

const TABLES = [
  `create table root_cause (
    community_id uuid not null,
    id uuid not null,
    space_id uuid not null,
    number integer not null,
    slug text not null,
    title text not null,
    explanation text not null,
    explanation_html text not null,
    renderer_version integer not null,
    owner_id uuid not null,
    upstream_owner_id uuid,
    created_by_id uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    fixed_at timestamptz,
    fixed_by_id uuid,
    fix text,
    constraint root_cause_pkey primary key (community_id, id)
  )`,
  `create table irritant (
    community_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    space_id uuid not null,
    number integer not null,
    slug text not null,
    title text not null,
    situation text not null,
    situation_html text not null,
    workaround text,
    workaround_html text,
    likes text,
    dislikes text,
    journey_stage text,
    renderer_version integer not null,
    excerpt text not null,
    revision integer not null,
    author_id uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    withdrawn_at timestamptz,
    fixed_at timestamptz,
    same_as_id uuid,
    family_id uuid not null,
    root_cause_id uuid,
    report_count integer not null,
    constraint irritant_family_check check ((same_as_id is null) = (family_id = id)),
    constraint irritant_pkey primary key (community_id, id)
  )`,
  `create table irritant_revision (
    community_id uuid not null,
    irritant_id uuid not null,
    number integer not null,
    title text not null,
    situation text not null,
    workaround text,
    likes text,
    dislikes text,
    journey_stage text,
    author_id uuid not null,
    created_at timestamptz not null,
    constraint irritant_revision_pkey primary key (community_id, irritant_id, number)
  )`,
  `create table irritant_report (
    community_id uuid not null,
    id uuid not null,
    irritant_id uuid not null,
    member_id uuid not null,
    situation text,
    created_at timestamptz not null,
    constraint irritant_report_pkey primary key (community_id, id)
  )`,
  `create table irritant_fix (
    community_id uuid not null,
    id uuid not null,
    irritant_id uuid not null,
    words text not null,
    fixed_by_id uuid not null,
    fixed_at timestamptz not null,
    reopened_by_id uuid,
    reopened_why text,
    reopened_at timestamptz,
    constraint irritant_fix_pkey primary key (community_id, id)
  )`,
  `create table call_for_ideas (
    community_id uuid not null,
    id uuid not null,
    irritant_id uuid,
    root_cause_id uuid,
    question text not null,
    opened_by_id uuid not null,
    opened_at timestamptz not null,
    ended_at timestamptz,
    constraint call_for_ideas_about_check check (num_nonnulls(irritant_id, root_cause_id) = 1),
    constraint call_for_ideas_pkey primary key (community_id, id)
  )`,
  `create table irritant_idea (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    irritant_id uuid,
    root_cause_id uuid,
    call_id uuid,
    linked_by_id uuid not null,
    created_at timestamptz not null,
    constraint irritant_idea_about_check check (num_nonnulls(irritant_id, root_cause_id) = 1),
    constraint irritant_idea_pkey primary key (community_id, id)
  )`,
];

const FOREIGN_KEYS = [
  fkey('root_cause', 'space_id', 'space'),
  fkey('root_cause', 'owner_id', 'member'),
  fkey('root_cause', 'upstream_owner_id', 'member'),
  fkey('root_cause', 'created_by_id', 'member'),
  fkey('root_cause', 'fixed_by_id', 'member'),
  fkey('irritant', 'thread_id', 'thread'),
  fkey('irritant', 'space_id', 'space'),
  fkey('irritant', 'author_id', 'member'),
  fkey('irritant', 'same_as_id', 'irritant'),
  fkey('irritant', 'family_id', 'irritant'),
  fkey('irritant', 'root_cause_id', 'root_cause'),
  fkey('irritant_revision', 'irritant_id', 'irritant'),
  fkey('irritant_revision', 'author_id', 'member'),
  fkey('irritant_report', 'irritant_id', 'irritant'),
  fkey('irritant_report', 'member_id', 'member'),
  fkey('irritant_fix', 'irritant_id', 'irritant'),
  fkey('irritant_fix', 'fixed_by_id', 'member'),
  fkey('irritant_fix', 'reopened_by_id', 'member'),
  fkey('call_for_ideas', 'irritant_id', 'irritant'),
  fkey('call_for_ideas', 'root_cause_id', 'root_cause'),
  fkey('call_for_ideas', 'opened_by_id', 'member'),
  fkey('irritant_idea', 'idea_id', 'idea'),
  fkey('irritant_idea', 'irritant_id', 'irritant'),
  fkey('irritant_idea', 'root_cause_id', 'root_cause'),
  fkey('irritant_idea', 'call_id', 'call_for_ideas'),
  fkey('irritant_idea', 'linked_by_id', 'member'),
];

const INDEXES = [
  `create unique index root_cause_number_key on root_cause (community_id, number)`,
  `create index root_cause_newest_idx on root_cause (community_id, created_at, id)`,
  `create unique index irritant_number_key on irritant (community_id, number)`,
  `create unique index irritant_thread_key on irritant (community_id, thread_id)`,
  `create index irritant_newest_idx on irritant (community_id, created_at, id)`,
  `create index irritant_space_newest_idx on irritant (community_id, space_id, created_at, id)`,
  `create index irritant_reported_idx on irritant (community_id, report_count, id) where same_as_id is null`,
  `create index irritant_author_idx on irritant (community_id, author_id, created_at, id)`,
  `create index irritant_family_idx on irritant (community_id, family_id)`,
  `create index irritant_cause_idx on irritant (community_id, root_cause_id) where root_cause_id is not null`,
  `create unique index irritant_report_person_key on irritant_report (community_id, irritant_id, member_id)`,
  `create index irritant_report_order_idx on irritant_report (community_id, irritant_id, created_at, id)`,
  `create index irritant_report_member_idx on irritant_report (community_id, member_id, irritant_id)`,
  `create unique index irritant_fix_standing_key on irritant_fix (community_id, irritant_id)
    where reopened_at is null`,
  `create index irritant_fix_irritant_idx on irritant_fix (community_id, irritant_id, fixed_at)`,
  `create unique index call_for_ideas_irritant_key on call_for_ideas (community_id, irritant_id)
    where ended_at is null and irritant_id is not null`,
  `create unique index call_for_ideas_cause_key on call_for_ideas (community_id, root_cause_id)
    where ended_at is null and root_cause_id is not null`,
  `create unique index irritant_idea_irritant_key on irritant_idea (community_id, idea_id, irritant_id)
    where irritant_id is not null`,
  `create unique index irritant_idea_cause_key on irritant_idea (community_id, idea_id, root_cause_id)
    where root_cause_id is not null`,
  `create index irritant_idea_of_irritant_idx on irritant_idea (community_id, irritant_id, created_at)`,
  `create index irritant_idea_of_cause_idx on irritant_idea (community_id, root_cause_id, created_at)`,
  `create index irritant_idea_call_idx on irritant_idea (community_id, call_id) where call_id is not null`,
];

// Titles are looked through apart; the table is read once for it, which takes a fraction of a second for 300,000 entries.
const TITLED = (kinds: string): string[] => [
  `drop index search_entry_titled_idx`,
  `create index search_entry_titled_idx on search_entry (community_id, created_at, id) where kind in (${kinds})`,
];

/** Irritants, who reported them, what is behind them, and the ideas that answer them. */
export class CreateIrritants1763761400000 implements MigrationInterface {
  name = 'CreateIrritants1763761400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...TABLES,
      ...FOREIGN_KEYS,
      ...INDEXES,
      ...TITLED(`'IDEA', 'CONVERSATION', 'IRRITANT'`),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of TITLED(`'IDEA', 'CONVERSATION'`)) {
      await runner.query(statement);
    }
    for (const table of [
      'irritant_idea',
      'call_for_ideas',
      'irritant_fix',
      'irritant_report',
      'irritant_revision',
      'irritant',
      'root_cause',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
