import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of members by name, page by page, whatever the capitals. */
export class OrderMembers1763760400000 implements MigrationInterface {
  name = 'OrderMembers1763760400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index member_name_idx on member (community_id, lower(name), id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index member_name_idx`);
  }
}
