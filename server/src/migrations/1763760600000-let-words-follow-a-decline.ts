import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTS = `reason is not null and constraint_text is not null and would_change is not null
  and (review_on is not null or no_review_reason is not null)`;

/** An answer that only adds words to a decline that stands need not say again why. */
export class LetWordsFollowADecline1763760600000 implements MigrationInterface {
  name = 'LetWordsFollowADecline1763760600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer drop constraint answer_decline_check');
    await runner.query(
      `alter table answer add constraint answer_decline_check
       check (to_category <> 'DECLINED' or from_category = 'DECLINED' or (${PARTS})) not valid`,
    );
    await runner.query('alter table answer validate constraint answer_decline_check');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer drop constraint answer_decline_check');
    // Words that were added meanwhile stay: the older rule holds for new rows only.
    await runner.query(
      `alter table answer add constraint answer_decline_check
       check (to_category <> 'DECLINED' or (${PARTS})) not valid`,
    );
  }
}
