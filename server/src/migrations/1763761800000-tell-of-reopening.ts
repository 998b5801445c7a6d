import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `REPLY MENTION ANSWER COMMENT POSTED_FOR_YOU SUGGESTION SUGGESTION_DECIDED IDEA_REVISED
  CO_AUTHOR_INVITATION CO_AUTHOR_ANSWER CREDIT READ_BACK READ_BACK_ANSWER DIFFERENCE DIFFERENCE_STALLED
  DIFFERENCE_CLOSED IDEA_MERGED MERGE_OBJECTION MERGE_UNDONE IRRITANT_GATHERED IRRITANT_FIXED CALL_FOR_IDEAS`.split(
  /\s+/,
);

/** The rows that are there pass the wider list, so they need no second look. */
const check = (kinds: readonly string[]): string =>
  `alter table notification drop constraint notification_kind_check, add constraint notification_kind_check
     check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) not valid`;

/** People hear when what was fixed is open again. */
export class TellOfReopening1763761800000 implements MigrationInterface {
  name = 'TellOfReopening1763761800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(check([...BEFORE, 'IRRITANT_REOPENED']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from notification_item i using notification n
      where n.community_id = i.community_id and n.id = i.notification_id and n.kind = 'IRRITANT_REOPENED'`);
    await runner.query(`delete from notification where kind = 'IRRITANT_REOPENED'`);
    await runner.query(check(BEFORE));
  }
}
