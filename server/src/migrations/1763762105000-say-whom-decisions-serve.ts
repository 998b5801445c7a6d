import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions say how they serve the people they are about (practice 2.11). Those from before never did. */
export class SayWhomDecisionsServe1763762105000 implements MigrationInterface {
  name = 'SayWhomDecisionsServe1763762105000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer add column serves text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer drop column serves');
  }
}
