import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members by the characters of their names: a name such as 李明 is too short for trigrams. */
export class FindNamesWithoutSpaces1763761100000 implements MigrationInterface {
  name = 'FindNamesWithoutSpaces1763761100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index member_characters_idx on member
      using gin (string_to_array(search_fold(name), null))
      where left_at is null and octet_length(name) <> char_length(name)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index member_characters_idx`);
  }
}
