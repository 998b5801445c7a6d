import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `REPLY MENTION ANSWER COMMENT POSTED_FOR_YOU SUGGESTION
  SUGGESTION_DECIDED IDEA_REVISED CO_AUTHOR_INVITATION CO_AUTHOR_ANSWER CREDIT READ_BACK
  READ_BACK_ANSWER DIFFERENCE DIFFERENCE_STALLED DIFFERENCE_CLOSED IDEA_MERGED MERGE_OBJECTION
  MERGE_UNDONE IRRITANT_GATHERED IRRITANT_FIXED IRRITANT_REOPENED CALL_FOR_IDEAS REVIEW_DUE
  REVIEW_BEGUN LATE LATE_NOTE PROMISE_MADE PROMISE_MOVED PROMISE_KEPT
  PROMISE_DROPPED PROMISE_DUE HANDED_OVER OUTCOME FOLLOW_UP FOLLOW_UP_ANSWER
  IDEA_REOPENED ANSWER_RATED RECOVERY_OPENED RECOVERY_WORD RECOVERY_DUE RECOVERY_CLOSED
  INCIDENT INCIDENT_DUE INCIDENT_REPORT`.split(/\s+/);
const NEW =
  `STORY_INVITATION STORY_SUBMITTED STORY_REVIEWED STORY_SUGGESTION STORY_SUGGESTION_DECIDED STORY_NAMED
  STORY_SIDE STORY_ENDING MEETING MEETING_PLACE MEETING_CHANGED MEETING_NEAR
  MEETING_MINUTES MEETING_DUE MEMORY`.split(/\s+/);
const DRAFTS = `IDEA COMMENT CONVERSATION ANSWER IRRITANT REPORT
  SUGGESTION READ_BACK DIFFERENCE LATE_NOTE PROMISE OUTCOME
  FOLLOW_UP RECOVERY INCIDENT`.split(/\s+/);
const NEW_DRAFTS = ['STORY', 'STORY_SIDE', 'MEETING', 'MINUTES', 'TUNE'];

const list = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

/** The rows that are there pass the wider list, so they need no second look. */
const check = (table: string, kinds: readonly string[]): string =>
  `alter table ${table} drop constraint ${table}_kind_check, add constraint ${table}_kind_check
     check (kind in (${list(kinds)})) not valid`;

/** Notices of stories and meetings, and drafts of what is written for them. */
export class TellAndMeet1763762200000 implements MigrationInterface {
  name = 'TellAndMeet1763762200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(check('notification', [...BEFORE, ...NEW]));
    await runner.query(check('draft', [...DRAFTS, ...NEW_DRAFTS]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from notification_item i using notification n
      where n.community_id = i.community_id and n.id = i.notification_id and n.kind in (${list(NEW)})`);
    await runner.query(`delete from notification where kind in (${list(NEW)})`);
    await runner.query(`delete from draft where kind in (${list(NEW_DRAFTS)})`);
    await runner.query(check('notification', BEFORE));
    await runner.query(check('draft', DRAFTS));
  }
}
