import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table import_record (
    community_id uuid not null,
    id uuid not null,
    kind text not null,
    source text not null,
    space_id uuid not null,
    counts jsonb not null,
    runs integer not null,
    newest_at timestamptz,
    started_at timestamptz not null,
    finished_at timestamptz,
    constraint import_record_kind_check check (kind in ('POLIS', 'CSV')),
    constraint import_record_pkey primary key (community_id, id)
  )`,
  `create table import_item (
    community_id uuid not null,
    import_id uuid not null,
    kind text not null,
    key text not null,
    target_id uuid,
    at timestamptz,
    facts jsonb,
    constraint import_item_kind_check check (kind in ('MEMBER', 'IDEA', 'VOTE')),
    constraint import_item_pkey primary key (community_id, import_id, kind, key)
  )`,
  `alter table import_record add constraint import_record_space_id_fkey
    foreign key (community_id, space_id) references space(community_id,id)`,
  `alter table import_item add constraint import_item_import_id_fkey
    foreign key (community_id, import_id) references import_record(community_id,id)`,
  `create unique index import_record_source_key on import_record (community_id, kind, source)`,
  // Columns without a default are added without touching a row.
  `alter table member add column imported_at timestamptz`,
  `alter table idea add column imported_at timestamptz`,
  `alter table vote add column imported_at timestamptz`,
];

const DOWN = [
  `alter table vote drop column imported_at`,
  `alter table idea drop column imported_at`,
  `alter table member drop column imported_at`,
  `drop table import_item`,
  `drop table import_record`,
];

/** What was brought in from elsewhere, and under which names it is known there. */
export class CreateImports1763760800000 implements MigrationInterface {
  name = 'CreateImports1763760800000';

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
