import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { asMeetings, VISIBLE_MEETINGS, type MeetingRow } from './meeting.columns.js';
import type { Meeting } from './meeting.type.js';

const byIds = statement<MeetingRow>('meetings.by_ids', `${VISIBLE_MEETINGS} and e.id = any($5::uuid[])`);
const byNumber = statement<MeetingRow>('meetings.by_number', `${VISIBLE_MEETINGS} and e.number = $5`);
const byThreads = statement<MeetingRow>(
  'meetings.by_threads',
  `${VISIBLE_MEETINGS} and e.thread_id = any($5::uuid[])`,
);

const meetingLoader = defineLoader<Meeting | null>(
  'meeting',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map((await asMeetings(context, rows)).map((meeting) => [meeting.id, meeting]));
  },
  null,
);

/** A meeting the caller may see, or null. */
export async function findMeeting(context: RequestContext, id: string): Promise<Meeting | null> {
  return context.loaders.load(context, meetingLoader, id);
}

const byThreadLoader = defineLoader<Meeting | null>(
  'meetingOfThread',
  async (context, ids) => {
    const rows = await context.db.rows(byThreads, [...threadScope(context.actor), ids]);
    return new Map((await asMeetings(context, rows)).map((meeting) => [meeting.threadId, meeting]));
  },
  null,
);

/** The meeting that owns a thread, if the caller may see it. */
export async function meetingOfThread(context: RequestContext, threadId: string): Promise<Meeting | null> {
  return context.loaders.load(context, byThreadLoader, threadId);
}

/** The meeting of a number, if the caller may see it. */
export async function meetingOfNumber(context: RequestContext, number: number): Promise<Meeting | null> {
  // Beyond the column's range there is none, and Postgres would call it an error.
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const rows = await context.db.rows(byNumber, [...threadScope(context.actor), number]);
  return (await asMeetings(context, rows))[0] ?? null;
}
