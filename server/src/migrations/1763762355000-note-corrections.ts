import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE =
  `REPLY MENTION ANSWER COMMENT POSTED_FOR_YOU SUGGESTION SUGGESTION_DECIDED IDEA_REVISED CO_AUTHOR_INVITATION
  CO_AUTHOR_ANSWER CREDIT READ_BACK READ_BACK_ANSWER DIFFERENCE DIFFERENCE_STALLED DIFFERENCE_CLOSED IDEA_MERGED
  MERGE_OBJECTION MERGE_UNDONE IRRITANT_GATHERED IRRITANT_FIXED IRRITANT_REOPENED CALL_FOR_IDEAS REVIEW_DUE
  REVIEW_BEGUN LATE LATE_NOTE PROMISE_MADE PROMISE_MOVED PROMISE_KEPT PROMISE_DROPPED PROMISE_DUE HANDED_OVER
  OUTCOME FOLLOW_UP FOLLOW_UP_ANSWER IDEA_REOPENED ANSWER_RATED RECOVERY_OPENED RECOVERY_WORD RECOVERY_DUE
  RECOVERY_CLOSED INCIDENT INCIDENT_DUE INCIDENT_REPORT STORY_INVITATION STORY_SUBMITTED STORY_REVIEWED
  STORY_SUGGESTION STORY_SUGGESTION_DECIDED STORY_NAMED STORY_SIDE STORY_ENDING MEETING MEETING_PLACE
  MEETING_CHANGED MEETING_NEAR MEETING_MINUTES MEETING_DUE MEMORY INDICATOR_LIMIT FEELING`.split(/\s+/);

/** The rows that are there pass the wider list, so they need no second look. */
const recheck = (kinds: readonly string[]): string =>
  `alter table notification drop constraint notification_kind_check, add constraint notification_kind_check
    check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) not valid`;

/** Whoever was told of minutes finds a note when they are put right. */
export class NoteCorrections1763762355000 implements MigrationInterface {
  name = 'NoteCorrections1763762355000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recheck([...BEFORE, 'MEETING_CORRECTED']));
  }

  async down(runner: QueryRunner): Promise<void> {
    const theirs = `(select id from notification where kind = 'MEETING_CORRECTED')`;
    await runner.query(`delete from notification_item where notification_id in ${theirs}`);
    await runner.query(`delete from notification where kind = 'MEETING_CORRECTED'`);
    await runner.query(recheck(BEFORE));
  }
}
