import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signs for open pages are found by their age, so that they can be forgotten. */
export class ForgetSigns1763762080000 implements MigrationInterface {
  name = 'ForgetSigns1763762080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index domain_event_sign_idx on domain_event (at) where actor_id is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index domain_event_sign_idx');
  }
}
