import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts deliveries or forgets old ones need not read all of thirty days. */
export class CountOpenDeliveries1763762070000 implements MigrationInterface {
  name = 'CountOpenDeliveries1763762070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index webhook_delivery_open_idx on webhook_delivery (community_id, state, webhook_id)
      where state <> 'DELIVERED'`);
    await runner.query(`create index webhook_delivery_taken_idx on webhook_delivery (community_id, webhook_id, finished_at)
      where state = 'DELIVERED'`);
    await runner.query(`create index webhook_delivery_age_idx on webhook_delivery (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index webhook_delivery_age_idx');
    await runner.query('drop index webhook_delivery_taken_idx');
    await runner.query('drop index webhook_delivery_open_idx');
  }
}
