import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table idea_co_author add column id uuid not null default gen_random_uuid(),
    add column invited_as text, add column times integer not null default '1'`,
  `alter table idea_co_author alter column id drop default`,
  `create unique index idea_co_author_key on idea_co_author (community_id, id)`,
  `create table credit (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    member_id uuid not null,
    given_by_id uuid not null,
    kind text not null,
    what text not null,
    suggestion_id uuid,
    suggestion_number integer,
    comment_id uuid,
    revision integer,
    consent text not null,
    created_at timestamptz not null,
    consent_at timestamptz not null,
    constraint credit_kind_check check (kind in ('SUGGESTION', 'CO_AUTHOR', 'MERGE', 'COMMENT', 'IRRITANT')),
    constraint credit_consent_check check (consent in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    constraint credit_pkey primary key (community_id, id)
  )`,
  `alter table credit
    add constraint credit_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table credit
    add constraint credit_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `alter table credit
    add constraint credit_given_by_id_fkey
      foreign key (community_id, given_by_id) references member(community_id,id)`,
  `alter table credit
    add constraint credit_comment_id_fkey
      foreign key (community_id, comment_id) references comment(community_id,id)`,
  `create index credit_idea_idx on credit (community_id, idea_id, created_at, id)`,
  `create index credit_member_idx on credit (community_id, member_id, created_at, id)`,
  `create unique index credit_suggestion_key on credit (community_id, suggestion_id, member_id)
    where suggestion_id is not null`,
];

const DOWN = [
  `drop table credit`,
  `drop index idea_co_author_key`,
  `alter table idea_co_author drop column id, drop column invited_as, drop column times`,
];

/** Credits, and what invitations of co-authors need. */
export class CreditPeople1763761250000 implements MigrationInterface {
  name = 'CreditPeople1763761250000';

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
