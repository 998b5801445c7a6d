import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // Counts of the ideas that stand, in all, by space, stage, category and waiting, without a look at wide rows.
  `create index idea_standing_idx on idea (community_id, space_id, stage_id, category, waiting_since)
    where withdrawn_at is null`,
  // How many follow a thread, which its page shows; with the member, since whether somebody follows is asked more.
  `create index follow_standing_idx on follow (community_id, thread_id, member_id) where ended_at is null`,
  // Members by a part of their name or address, and by the beginning of a name after an @.
  `create index member_words_idx on member using gin (name gin_trgm_ops, email gin_trgm_ops)`,
];
const INDEXES = ['idea_standing_idx', 'follow_standing_idx', 'member_words_idx'];

/** Keeps counts and look-ups as quick at a hundred thousand ideas as at a thousand. */
export class KeepPaceWithGrowth1763761000000 implements MigrationInterface {
  name = 'KeepPaceWithGrowth1763761000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${INDEXES.join(', ')}`);
  }
}
