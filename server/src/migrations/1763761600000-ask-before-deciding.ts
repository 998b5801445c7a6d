import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table read_back (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    asked_by_id uuid not null,
    words text not null,
    revision integer not null,
    asked_at timestamptz not null,
    passes_on date not null,
    confirmed boolean,
    correction text,
    answered_by_id uuid,
    answered_at timestamptz,
    constraint read_back_answer_check check ((confirmed is null) = (answered_at is null) and (confirmed is null) = (answered_by_id is null) and (correction is not null) = (confirmed is false)),
    constraint read_back_pkey primary key (community_id, id)
  )`,
  `alter table read_back
    add constraint read_back_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table read_back
    add constraint read_back_asked_by_id_fkey
      foreign key (community_id, asked_by_id) references member(community_id,id)`,
  `alter table read_back
    add constraint read_back_answered_by_id_fkey
      foreign key (community_id, answered_by_id) references member(community_id,id)`,
  `create unique index read_back_revision_key on read_back (community_id, idea_id, revision)`,
  `alter table answer add column read_back_outcome text, add column read_back_id uuid`,
  `alter table answer
    add constraint answer_read_back_id_fkey
      foreign key (community_id, read_back_id) references read_back(community_id,id) not valid`,
  `alter table answer validate constraint answer_read_back_id_fkey`,
  `alter table answer
    add constraint answer_read_back_outcome_check check (read_back_outcome in ('CONFIRMED', 'CORRECTED', 'SILENT', 'UNREACHABLE', 'OWN')) not valid`,
  `alter table answer validate constraint answer_read_back_outcome_check`,
];

const DOWN = [
  `alter table answer drop column read_back_outcome, drop column read_back_id`,
  `drop table read_back`,
];

/** Staff say what they understood before they decide; answers keep what came of it. */
export class AskBeforeDeciding1763761600000 implements MigrationInterface {
  name = 'AskBeforeDeciding1763761600000';

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
