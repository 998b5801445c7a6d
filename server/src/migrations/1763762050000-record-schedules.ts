import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When what recurs last ran and runs next, who has it in hand, and whether pumps look. */
export class RecordSchedules1763762050000 implements MigrationInterface {
  name = 'RecordSchedules1763762050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table schedule_run (
      name text not null,
      next_due_at timestamptz not null,
      last_started_at timestamptz,
      last_finished_at timestamptz,
      last_succeeded_at timestamptz,
      last_error text,
      failures integer not null default 0,
      claimed_by uuid,
      claimed_until timestamptz,
      constraint schedule_run_pkey primary key (name)
    )`);
    await runner.query(`create table pump_run (
      name text not null,
      last_looked_at timestamptz,
      last_error text,
      last_error_at timestamptz,
      constraint pump_run_pkey primary key (name)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pump_run');
    await runner.query('drop table schedule_run');
  }
}
