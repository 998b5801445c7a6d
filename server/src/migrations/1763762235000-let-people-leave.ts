import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table member add column left_as text, add column return_key text`,
  `alter table member add constraint member_left_as_check check (left_as in ('KEEP', 'ANONYMISE', 'REMOVE')) not valid`,
  `create unique index member_return_key on member (community_id, return_key)`,
  `create table goodbye (
    community_id uuid not null,
    id uuid not null,
    note text not null,
    answer_to text,
    owner_id uuid not null,
    at timestamptz not null,
    answered_at timestamptz,
    answered_by_id uuid,
    answer text,
    constraint goodbye_pkey primary key (community_id, id),
    constraint goodbye_answered_check check ((answered_at is null) = (answered_by_id is null))
  )`,
  `alter table goodbye add constraint goodbye_owner_id_fkey
    foreign key (community_id, owner_id) references member(community_id,id)`,
  `alter table goodbye add constraint goodbye_answered_by_id_fkey
    foreign key (community_id, answered_by_id) references member(community_id,id)`,
  `create index goodbye_order_idx on goodbye (community_id, at, id)`,
];

const DOWN = [
  'drop table goodbye',
  'drop index member_return_key',
  'alter table member drop column left_as, drop column return_key',
];

/** How people leave, what they say on leaving, and by what they are known again when they come back. */
export class LetPeopleLeave1763762235000 implements MigrationInterface {
  name = 'LetPeopleLeave1763762235000';

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
