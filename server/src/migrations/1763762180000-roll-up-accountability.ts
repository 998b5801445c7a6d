import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts by figure, day, space and bucket for the page of accountability, and how far they have come. */
export class RollUpAccountability1763762180000 implements MigrationInterface {
  name = 'RollUpAccountability1763762180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table accountability_count (
      community_id uuid not null,
      figure text not null,
      day date not null,
      space_id uuid not null,
      bucket integer not null,
      count integer not null,
      constraint accountability_count_pkey primary key (community_id, figure, day, space_id, bucket),
      constraint accountability_count_space_id_fkey foreign key (community_id, space_id)
        references space (community_id, id),
      constraint accountability_count_figure_check check (figure in ('FIRST_WORD', 'NO_WORD', 'TEAM_NO_WORD',
        'WAITING', 'DECLINE', 'IRRITANT_OPEN', 'IRRITANT_FIXED'))
    )`);
    await runner.query(`create table accountability_state (
      community_id uuid not null,
      transaction_id bigint,
      event_id uuid,
      time_zone text not null,
      counted_at timestamptz,
      constraint accountability_state_pkey primary key (community_id),
      constraint accountability_state_community_id_fkey foreign key (community_id) references community (id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table accountability_state');
    await runner.query('drop table accountability_count');
  }
}
