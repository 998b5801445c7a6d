import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A space may be written in another language than its community. */
export class SayLanguages1763760700000 implements MigrationInterface {
  name = 'SayLanguages1763760700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table space add language text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table space drop column language`);
  }
}
