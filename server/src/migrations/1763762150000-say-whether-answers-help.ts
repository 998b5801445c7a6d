import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table answer_rating (
    community_id uuid not null,
    id uuid not null,
    answer_id uuid not null,
    member_id uuid not null,
    value text,
    text text,
    at timestamptz not null,
    removed_at timestamptz,
    constraint answer_rating_pkey primary key (community_id, id),
    constraint answer_rating_value_check check (value in ('YES', 'PARTLY', 'NO')),
    constraint answer_rating_removed_check check ((value is null) = (removed_at is not null))
  )`,
  `alter table answer_rating add constraint answer_rating_answer_id_fkey
    foreign key (community_id, answer_id) references answer(community_id,id)`,
  `alter table answer_rating add constraint answer_rating_member_id_fkey
    foreign key (community_id, member_id) references member(community_id,id)`,
  `create unique index answer_rating_key on answer_rating (community_id, answer_id, member_id)`,
  `create index answer_rating_member_idx on answer_rating (community_id, member_id, id)`,
];

/** Whether an answer helped somebody understand. */
export class SayWhetherAnswersHelp1763762150000 implements MigrationInterface {
  name = 'SayWhetherAnswersHelp1763762150000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table answer_rating');
  }
}
