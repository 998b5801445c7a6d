import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMES = `'FIRST_HUMAN_WORD', 'LOOP_CLOSED', 'HONEST_NO', 'PROMISES_KEPT', 'DID_IT_HELP', 'RETURNING_VOICES',
  'STILL_HERE_AFTER_A_NO', 'REAL_DIALOGUE', 'BUILT_TOGETHER', 'NEWCOMER_WELCOME', 'IRRITANTS', 'DIFFERENCES', 'RECOVERY',
  'STORIES_OFFERED', 'TOLD_A_FRIEND', 'LEADERS_PRESENT'`;

/** What the leading signals come to, month by month, and cases of them to read. */
export class RollUpIndicators1763762250000 implements MigrationInterface {
  name = 'RollUpIndicators1763762250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table indicator_value (
      community_id uuid not null,
      indicator text not null,
      month text not null,
      part text not null,
      value double precision not null,
      constraint indicator_value_pkey primary key (community_id, indicator, month, part),
      constraint indicator_value_community_id_fkey foreign key (community_id) references community (id),
      constraint indicator_value_indicator_check check (indicator in (${NAMES}))
    )`);
    await runner.query(`create table indicator_case (
      community_id uuid not null,
      indicator text not null,
      place integer not null,
      kind text not null,
      id uuid not null,
      good boolean,
      constraint indicator_case_pkey primary key (community_id, indicator, place),
      constraint indicator_case_community_id_fkey foreign key (community_id) references community (id),
      constraint indicator_case_indicator_check check (indicator in (${NAMES}))
    )`);
    await runner.query(`create table indicator_state (
      community_id uuid not null,
      counted_on date,
      counted_at timestamptz,
      time_zone text not null,
      constraint indicator_state_pkey primary key (community_id),
      constraint indicator_state_community_id_fkey foreign key (community_id) references community (id)
    )`);
    await runner.query(`create table told_a_friend (
      community_id uuid not null,
      month text not null,
      answer text not null,
      n integer not null,
      constraint told_a_friend_pkey primary key (community_id, month, answer),
      constraint told_a_friend_community_id_fkey foreign key (community_id) references community (id),
      constraint told_a_friend_answer_check check (answer in ('SOMEBODY_TOLD_ME', 'ANOTHER_WAY'))
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['told_a_friend', 'indicator_state', 'indicator_case', 'indicator_value']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
