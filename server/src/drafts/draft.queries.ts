import type { DraftKind } from '@rapport/shared/vocabulary';
import { conversationOfThread, findConversation } from '../conversations/conversation.module.js';
import { findIdea, findIdeaOfThread } from '../ideas/idea.module.js';
import type { ThreadSubject } from '../inbox/inbox.module.js';
import { findIncident, incidentOfThread } from '../incidents/incident.module.js';
import { findIrritant, irritantOfThread } from '../irritants/irritant.module.js';
import type { RequestContext } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { findOutcome, outcomeOfThread } from '../outcomes/outcome.module.js';
import { findRecovery } from '../recoveries/recovery.module.js';
import { findStory, storyOfThread } from '../stories/story.module.js';
import { findMeeting, meetingOfThread } from '../meetings/meeting.module.js';
import { findSuggestionOfThread } from '../suggestions/suggestion.module.js';
import { Draft } from './draft.type.js';

const COLUMNS = `id, kind, subject, body, updated_at as "updatedAt"`;
const ownDraft = statement<Draft>(
  'drafts.one',
  `select ${COLUMNS} from draft where community_id = $1 and member_id = $2 and kind = $3 and subject = $4`,
);
const ownDrafts = statement<Draft>(
  'drafts.all',
  `select ${COLUMNS} from draft where community_id = $1 and member_id = $2 order by updated_at desc, id desc`,
);

// A promise is named, or the words that are about to become one.
const threadOfPromise = statement<{ threadId: string }>(
  'drafts.thread_of_promise',
  `select thread_id as "threadId" from promise where community_id = $1 and id = $2
   union all select thread_id from comment where community_id = $1 and id = $2
   union all select thread_id from idea where community_id = $1 and id = $2
   union all select thread_id from conversation where community_id = $1 and id = $2
   union all select thread_id from outcome where community_id = $1 and id = $2
   union all select thread_id from incident where community_id = $1 and id = $2
   union all select i.thread_id from idea i where i.community_id = $1 and i.id in (
     select idea_id from answer where community_id = $1 and id = $2
     union all select idea_id from late_note where community_id = $1 and id = $2)`,
);

/** The caller's own draft of a kind for a subject, or null. */
export async function draftOf(
  { db, actor }: RequestContext,
  kind: DraftKind,
  subject: string,
): Promise<Draft | null> {
  const row = await db.row(ownDraft, [actor.communityId, actor.memberId, kind, subject]);
  return row && Object.assign(new Draft(), row);
}

/** The caller's own drafts, the last saved first. */
export async function draftsOf({ db, actor }: RequestContext): Promise<Draft[]> {
  const rows = await db.rows(ownDrafts, [actor.communityId, actor.memberId]);
  return rows.map((row) => Object.assign(new Draft(), row));
}

/** What a draft belongs to, as far as its owner may see it today; null for something new. */
export async function aboutOf(
  context: RequestContext,
  { kind, subject }: Pick<Draft, 'kind' | 'subject'>,
): Promise<ThreadSubject | null> {
  // A reply's draft names the thread and then the comment it replies to.
  const [id = ''] = subject.split(':');
  if (!isUuid(id)) {
    return null;
  }
  if (kind === 'CONVERSATION') {
    return findConversation(context, id);
  }
  if (kind === 'IRRITANT' || kind === 'REPORT') {
    return findIrritant(context, id);
  }
  if (kind === 'INCIDENT') {
    return findIncident(context, id);
  }
  if (kind === 'OUTCOME') {
    return findOutcome(context, id);
  }
  if (kind === 'STORY' || kind === 'STORY_SIDE') {
    return findStory(context, id);
  }
  if (kind === 'MEETING' || kind === 'MINUTES') {
    return findMeeting(context, id);
  }
  if (kind === 'COMMENT') {
    return subjectOfThread(context, id);
  }
  if (kind === 'RECOVERY') {
    const recovery = await findRecovery(context, id);
    return recovery && subjectOfThread(context, recovery.threadId);
  }
  if (kind === 'PROMISE') {
    const found = await context.db.row(threadOfPromise, [context.actor.communityId, id]);
    return found && subjectOfThread(context, found.threadId);
  }
  return findIdea(context, id);
}

/** What a thread belongs to, as far as the caller may see it. */
async function subjectOfThread(context: RequestContext, id: string): Promise<ThreadSubject | null> {
  return (
    (await findIdeaOfThread(context, id)) ??
    (await conversationOfThread(context, id)) ??
    (await irritantOfThread(context, id)) ??
    (await outcomeOfThread(context, id)) ??
    (await incidentOfThread(context, id)) ??
    (await storyOfThread(context, id)) ??
    (await meetingOfThread(context, id)) ??
    findSuggestionOfThread(context, id)
  );
}
