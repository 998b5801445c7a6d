import type { MigrationInterface, QueryRunner } from 'typeorm';

const fkey = (table: string, column: string, to: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${to}(community_id,id)`;

const UP = [
  `alter table community add column follow_up_days integer not null default 30,
    add constraint community_follow_up_days_check check (follow_up_days between 1 and 365)`,
  `create table follow_up (
    community_id uuid not null,
    id uuid not null,
    outcome_id uuid not null,
    idea_id uuid not null,
    member_id uuid not null,
    asked_as text not null,
    asked_at timestamptz,
    answered_at timestamptz,
    verdict text,
    text text,
    shown text,
    withdrawn_at timestamptz,
    constraint follow_up_asked_as_check check (asked_as in ('AUTHOR', 'CO_AUTHOR', 'SUPPORTER')),
    constraint follow_up_verdict_check check (verdict in ('SOLVED', 'PARTLY', 'NOT')),
    constraint follow_up_shown_check check (shown in ('NAMED', 'UNNAMED', 'TEAM')),
    constraint follow_up_answer_check check ((answered_at is null) = (verdict is null) and (answered_at is null) = (shown is null) and (answered_at is null or asked_at is not null)),
    constraint follow_up_words_check check (text is null or (answered_at is not null and withdrawn_at is null)),
    constraint follow_up_pkey primary key (community_id, id)
  )`,
  fkey('follow_up', 'outcome_id', 'outcome'),
  fkey('follow_up', 'idea_id', 'idea'),
  fkey('follow_up', 'member_id', 'member'),
  `create unique index follow_up_key on follow_up (community_id, outcome_id, member_id)`,
  `create index follow_up_member_idx on follow_up (community_id, member_id, asked_at)`,
  `create index follow_up_idea_idx on follow_up (community_id, idea_id)`,
  `create index follow_up_unasked_idx on follow_up (community_id, member_id) where asked_at is null`,
  `create index follow_up_answered_idx on follow_up (community_id, outcome_id, answered_at, id) where answered_at is not null`,
  `create table idea_reopening (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    follow_up_id uuid not null,
    owner_id uuid not null,
    at timestamptz not null,
    constraint idea_reopening_pkey primary key (community_id, id)
  )`,
  fkey('idea_reopening', 'idea_id', 'idea'),
  fkey('idea_reopening', 'follow_up_id', 'follow_up'),
  fkey('idea_reopening', 'owner_id', 'member'),
  `create index idea_reopening_idea_idx on idea_reopening (community_id, idea_id, at, id)`,
  `create unique index idea_reopening_follow_up_key on idea_reopening (community_id, follow_up_id)`,
];

const DOWN = [
  'drop table idea_reopening',
  'drop table follow_up',
  'alter table community drop constraint community_follow_up_days_check, drop column follow_up_days',
];

/** Whether what was shipped helped, asked of who wanted it, and what that reopened. */
export class AskWhetherItHelped1763762140000 implements MigrationInterface {
  name = 'AskWhetherItHelped1763762140000';

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
