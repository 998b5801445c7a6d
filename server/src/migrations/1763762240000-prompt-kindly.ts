import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = `'WAITING_LONG', 'IRRITANT_OFTEN', 'REVIEW_NEAR', 'NEWCOMER', 'MINUTES_OWED', 'IDEA_SHIPPED',
  'BACK_AGAIN', 'YEARS_WITH_US', 'CARD_STILL_TRUE'`;

const UP = [
  `create table moment_choice (
    community_id uuid not null,
    member_id uuid not null,
    rule text not null,
    off_at timestamptz not null,
    constraint moment_choice_pkey primary key (community_id, member_id, rule),
    constraint moment_choice_rule_check check (rule in (${RULES}))
  )`,
  `alter table moment_choice add constraint moment_choice_member_id_fkey
    foreign key (community_id, member_id) references member(community_id,id)`,
  `create table moment_answer (
    community_id uuid not null,
    member_id uuid not null,
    rule text not null,
    thing_id uuid not null,
    answer text not null,
    until timestamptz,
    at timestamptz not null,
    constraint moment_answer_pkey primary key (community_id, member_id, rule, thing_id),
    constraint moment_answer_rule_check check (rule in (${RULES})),
    constraint moment_answer_answer_check check (answer in ('NOT_NOW', 'DONE')),
    constraint moment_answer_until_check check ((answer = 'NOT_NOW') = (until is not null))
  )`,
  `alter table moment_answer add constraint moment_answer_member_id_fkey
    foreign key (community_id, member_id) references member(community_id,id)`,
  // The reports of a week, without a look at all others. A table of some thousands of rows is indexed in a moment.
  `create index irritant_report_recent_idx on irritant_report (community_id, created_at, irritant_id)`,
];

/** What members say to moments, and which rules may prompt them. */
export class PromptKindly1763762240000 implements MigrationInterface {
  name = 'PromptKindly1763762240000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index irritant_report_recent_idx');
    await runner.query('drop table moment_answer');
    await runner.query('drop table moment_choice');
  }
}
