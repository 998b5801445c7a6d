import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `REPLY MENTION ANSWER COMMENT POSTED_FOR_YOU SUGGESTION SUGGESTION_DECIDED IDEA_REVISED
  CO_AUTHOR_INVITATION CO_AUTHOR_ANSWER CREDIT READ_BACK READ_BACK_ANSWER DIFFERENCE DIFFERENCE_STALLED
  DIFFERENCE_CLOSED IDEA_MERGED MERGE_OBJECTION MERGE_UNDONE IRRITANT_GATHERED IRRITANT_FIXED IRRITANT_REOPENED
  CALL_FOR_IDEAS`.split(/\s+/);
const NEW = ['REVIEW_DUE', 'REVIEW_BEGUN', 'LATE', 'LATE_NOTE'];

const list = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

/** The rows that are there pass the wider list, so they need no second look. */
const check = (kinds: readonly string[]): string =>
  `alter table notification drop constraint notification_kind_check, add constraint notification_kind_check
     check (kind in (${list(kinds)})) not valid`;

/** Notices of reviews and of late answers, and mail that waits until the reader wants it. */
export class HearBack1763761900000 implements MigrationInterface {
  name = 'HearBack1763761900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(check([...BEFORE, ...NEW]));
    await runner.query(
      `alter table mail_message add column not_before timestamptz, add column member_id uuid`,
    );
    // Who joined when all mail came at once keeps what they know; digests are the beginning of newcomers.
    await runner.query(`update member set preferences = preferences || '{"mailPace": "AT_ONCE"}'
      where not preferences ? 'mailPace'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update member set preferences = preferences - 'mailPace'`);
    await runner.query(`alter table mail_message drop column not_before, drop column member_id`);
    await runner.query(`delete from notification_item i using notification n
      where n.community_id = i.community_id and n.id = i.notification_id and n.kind in (${list(NEW)})`);
    await runner.query(`delete from notification where kind in (${list(NEW)})`);
    await runner.query(check(BEFORE));
  }
}
