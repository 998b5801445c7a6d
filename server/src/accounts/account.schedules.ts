import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';

const overdue = [
  statement('accounts.purge_sessions', `delete from auth_session where expires_at < $1`),
  statement('accounts.purge_verifications', `delete from auth_verification where expires_at < $1`),
  statement('accounts.purge_email_changes', `delete from email_change where expires_at < $1`),
];

/** What has ended is not kept: a session tells which browser somebody used and when. */
export const purgeEnded: Schedule = {
  name: 'accounts.purge',
  everySeconds: 3600,
  async run({ db, clock }) {
    for (const purge of overdue) {
      await db.rows(purge, [clock.now()]);
    }
  },
};
