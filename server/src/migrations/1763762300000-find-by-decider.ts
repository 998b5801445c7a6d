import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever decides ideas finds theirs without all others being read; most have no decider, and are not in the index. What
 * somebody answered last is asked whenever they come home.
 */
export class FindByDecider1763762300000 implements MigrationInterface {
  name = 'FindByDecider1763762300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index idea_decider_idx on idea (community_id, decider_id) where decider_id is not null`,
    );
    await runner.query(`create index answer_author_idx on answer (community_id, author_id, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index answer_author_idx`);
    await runner.query(`drop index idea_decider_idx`);
  }
}
