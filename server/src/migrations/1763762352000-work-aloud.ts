import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the team is not sure of, where it works aloud. */
export class WorkAloud1763762352000 implements MigrationInterface {
  name = 'WorkAloud1763762352000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table conversation add column doubts text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table conversation drop column doubts');
  }
}
