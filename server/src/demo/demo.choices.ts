import { muteSpace, muteThread } from '../inbox/inbox.module.js';
import { updatePreferences } from '../members/member.module.js';
import { answerMoment, switchMoment } from '../moments/moment.module.js';
import { statement } from '../platform/statement.js';
import type { Cast } from './demo.cast.js';
import { writeRemembered } from './demo.remembering.js';

const threadCalled = statement<{ id: string }>(
  'demo.thread_by_title',
  `select thread_id as id from idea where community_id = $1 and title = $2`,
);

const newestOutcome = statement<{ id: string }>(
  'demo.newest_outcome',
  `select id from outcome where community_id = $1 order by number desc limit 1`,
);

/** What some people chose to be told, each in their own way; everybody else has one mail a day. */
export async function writeChoices(cast: Cast): Promise<void> {
  await cast.let('hanna', 30, updatePreferences, {
    mailPace: 'AT_ONCE',
    quietHours: { from: '18:00', until: '08:00' },
  });
  await cast.let('priya', 200, updatePreferences, {
    mailPace: 'WEEKLY',
    digestDay: 7,
    digestHour: 10,
    timeZone: 'Asia/Kolkata',
  });
  await cast.let('oskar', 90, updatePreferences, { onlyDecisions: true });
  const thread = await cast.tx.row(threadCalled, [cast.communityId, 'Split a bill between flatmates']);
  if (thread) {
    await cast.let('oskar', 5, muteThread, { threadId: thread.id });
  }
  await cast.let('walter', 3, muteSpace, { spaceId: cast.space('bills').spaceId });
  // Who is asked again where they said "not now" would see it at once.
  await cast.let('walter', 2, switchMoment, { rule: 'YEARS_WITH_US', on: false });
  const outcome = await cast.tx.row(newestOutcome, [cast.communityId]);
  if (outcome) {
    const said = { rule: 'IDEA_SHIPPED', thingId: outcome.id, answer: 'NOT_NOW', days: 30 };
    await cast.let('walter', 2, answerMoment, said);
  }
  await writeRemembered(cast);
}
