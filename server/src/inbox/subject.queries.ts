import {
  Conversation,
  conversationOfThread,
  conversationPath,
} from '../conversations/conversation.module.js';
import type { ThreadKind } from '@rapport/shared/vocabulary';
import { findIdeaOfThread } from '../ideas/idea.module.js';
import { incidentOfThread } from '../incidents/incident.module.js';
import { irritantOfThread } from '../irritants/irritant.module.js';
import { outcomeOfThread } from '../outcomes/outcome.module.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { meetingOfThread } from '../meetings/meeting.module.js';
import { storyOfThread } from '../stories/story.module.js';
import { findSuggestionOfThread } from '../suggestions/suggestion.module.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadById, threadScope } from '../threads/thread.module.js';
import { Follow, type ThreadSubject } from './subject.type.js';

/** How the owner of a thread of each kind is found. */
const OWNERS: Record<
  ThreadKind,
  (context: RequestContext, threadId: string) => Promise<ThreadSubject | null>
> = {
  IDEA: findIdeaOfThread,
  CONVERSATION: conversationOfThread,
  IRRITANT: irritantOfThread,
  SUGGESTION: findSuggestionOfThread,
  OUTCOME: outcomeOfThread,
  INCIDENT: incidentOfThread,
  STORY: storyOfThread,
  MEETING: meetingOfThread,
};

/** What owns a thread that the caller was shown. */
export async function subjectOf(context: RequestContext, threadId: string): Promise<ThreadSubject> {
  const { kind } = await threadById(context, threadId);
  const subject = await OWNERS[kind](context, threadId);
  if (!subject) {
    throw new Error('A thread is shown whose owner is not.');
  }
  return subject;
}

/** Path of its page. */
export function pathOf(subject: ThreadSubject): string {
  return subject instanceof Conversation ? conversationPath(subject) : subject.path;
}

// What was merged is followed where it goes on; the row here waits for an undo.
const FOLLOWED = `select f.thread_id as id, f.thread_id as "threadId", f.since
  from follow f join thread t on t.community_id = f.community_id and t.id = f.thread_id ${THREAD_SPACE}
  where ${THREAD_VISIBLE} and f.member_id = $3::uuid and f.ended_at is null
    and not exists (select 1 from idea d where d.community_id = t.community_id and d.thread_id = t.id
      and d.category = 'MERGED')`;
const NEWEST = 'order by f.since desc, f.thread_id desc limit $5';
const firstFollows = statement<Follow>('inbox.follows_first', `${FOLLOWED} ${NEWEST}`);
const laterFollows = statement<Follow>(
  'inbox.follows_after',
  `${FOLLOWED} and (f.since, f.thread_id) < ($6::timestamptz, $7::uuid) ${NEWEST}`,
);

/** A page of what the caller follows and may still see, the last followed first. @throws BAD_USER_INPUT */
export async function followsPage(
  context: RequestContext,
  first: number,
  after: string | null | undefined,
): Promise<Connection<Follow>> {
  const values = [...threadScope(context.actor), pageSize(first) + 1];
  const place = decodeCursor(after, ['moment', 'uuid']);
  const rows = await context.db.rows(place ? laterFollows : firstFollows, [...values, ...(place ?? [])]);
  const follows = rows.map((row) => Object.assign(new Follow(), row));
  return connectionOf(follows, first, after, ({ since, threadId }) =>
    encodeCursor([since.toISOString(), threadId]),
  );
}
