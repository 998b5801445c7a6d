import type { IdeaAnswered } from '../answers/answer.module.js';
import type { ConversationEvent } from '../conversations/conversation.module.js';
import type { IdeaEdit, IdeaPosting } from '../ideas/idea.module.js';
import type { AttentionFor } from '../indicators/indicator.module.js';
import type { IrritantWords } from '../irritants/irritant.module.js';
import type { OutcomeWords } from '../outcomes/outcome.module.js';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { mentionedIn } from '../platform/rich-text.js';
import { MENTIONS_MAX } from '@rapport/shared/limits';
import type { NotificationKind } from '@rapport/shared/vocabulary';
import { statement } from '../platform/statement.js';
import type { CommentEvent, Concern } from '../threads/thread.module.js';

/** What an event means for inboxes, before asking who is told. */
export interface News {
  /** Where it happened; null for what an indicator asks. */
  threadId: string | null;
  commentId: string | null;
  answerId: string | null;
  /** A note: told to staff only. */
  staffOnly: boolean;
  mentioned: string[];
  repliedTo: string[];
  /**
   * What everybody else is told of it, and who they are: those who follow, those named, who asked for what an outcome
   * tells of, or nobody.
   */
  others: { kind: NotificationKind; who: Concern['who'] | 'askers' } | null;
  /** What else it is about; the kind says what that is. */
  detailId: string | null;
}

const mentionsSince = statement<{ memberId: string }>(
  'inbox.mentions',
  `select member_id as "memberId" from comment_mention
   where community_id = $1 and comment_id = $2 and created_at = $3`,
);
const repliedTo = statement<{ authorId: string }>(
  'inbox.replied_to',
  `select distinct author_id as "authorId" from comment where community_id = $1 and id = any($2::uuid[])`,
);
const answerText = statement<{ text: string }>(
  'inbox.answer_text',
  `select text from answer where community_id = $1 and id = $2`,
);

const revisionTexts = statement<{ number: number; text: string }>(
  'inbox.revision_texts',
  `select number, text from idea_revision where community_id = $1 and idea_id = $2 and number <= $3`,
);

/** Whom a revision names whom none before it did, so that nobody hears of the same mention twice. */
async function firstMentionedIn(
  { db }: RequestContext,
  communityId: string,
  { ideaId, revision }: Pick<IdeaEdit, 'ideaId' | 'revision'>,
): Promise<string[]> {
  const rows = await db.rows(revisionTexts, [communityId, ideaId, revision]);
  const named = (part: typeof rows): string[] => part.flatMap(({ text }) => mentionedIn(text));
  const earlier = new Set(named(rows.filter(({ number }) => number < revision)));
  return named(rows.filter(({ number }) => number === revision))
    .filter((id) => !earlier.has(id))
    .slice(0, MENTIONS_MAX);
}

async function newsOfComment(
  { db }: RequestContext,
  { communityId, at, data, kind }: StoredEvent<CommentEvent>,
): Promise<News> {
  const { threadId, commentId, staffOnly } = data;
  const mentions = await db.rows(mentionsSince, [communityId, commentId, at]);
  const base = {
    threadId,
    commentId,
    staffOnly,
    answerId: null,
    detailId: null,
    mentioned: mentions.map(({ memberId }) => memberId),
  };
  if (kind === 'commentEdited') {
    // An edit is no news, but somebody it mentions for the first time has not heard of it.
    return { ...base, repliedTo: [], others: null };
  }
  const targets = [data.parentId, data.repliedToId].filter((id) => id !== null);
  const authors = targets.length > 0 ? await db.rows(repliedTo, [communityId, targets]) : [];
  return {
    ...base,
    repliedTo: authors.map(({ authorId }) => authorId),
    others: { kind: 'COMMENT', who: 'followers' },
  };
}

/** What an event means for inboxes; null when it is none of theirs. */
export async function newsOf(context: RequestContext, event: StoredEvent): Promise<News | null> {
  const { communityId, data } = event;
  const plain = { commentId: null, answerId: null, detailId: null, staffOnly: false, repliedTo: [] };
  switch (event.kind) {
    case 'commentPosted':
    case 'commentEdited':
      return newsOfComment(context, event as unknown as StoredEvent<CommentEvent>);
    case 'ideaAnswered': {
      const { threadId, answerId, quiet } = data as unknown as IdeaAnswered;
      if (quiet) {
        return null;
      }
      const others = { kind: 'ANSWER', who: 'followers' } as const;
      const row = await context.db.row(answerText, [communityId, answerId]);
      const mentioned = mentionedIn(row?.text ?? '').slice(0, MENTIONS_MAX);
      return { ...plain, threadId, answerId, mentioned, others };
    }
    case 'ideaPosted': {
      const { threadId, ideaId, authorId, postedById } = data as unknown as IdeaPosting;
      const others: News['others'] = postedById
        ? { kind: 'POSTED_FOR_YOU', who: [{ memberId: authorId, reason: 'AUTHOR' }] }
        : null;
      const named = await firstMentionedIn(context, communityId, { ideaId, revision: 1 });
      return {
        ...plain,
        threadId,
        mentioned: named.filter((id) => !postedById || id !== authorId),
        others,
      };
    }
    // An edit is no news, but somebody it mentions for the first time has not heard of it.
    case 'ideaEdited': {
      const edit = data as unknown as IdeaEdit;
      const mentionedNow = await firstMentionedIn(context, communityId, edit);
      return { ...plain, threadId: edit.threadId, mentioned: mentionedNow, others: null };
    }
    case 'irritantReported':
    case 'irritantEdited': {
      const { threadId, newlyMentioned } = data as unknown as IrritantWords;
      return { ...plain, threadId, mentioned: newlyMentioned.slice(0, MENTIONS_MAX), others: null };
    }
    case 'conversationStarted':
    case 'conversationChanged': {
      const { threadId, newlyMentioned = [] } = data as unknown as ConversationEvent;
      return { ...plain, threadId, mentioned: newlyMentioned.slice(0, MENTIONS_MAX), others: null };
    }
    case 'outcomePublished':
    case 'outcomeEdited': {
      const { threadId, newlyMentioned } = data as unknown as OutcomeWords;
      const others = event.kind === 'outcomePublished' ? ({ kind: 'OUTCOME', who: 'askers' } as const) : null;
      return { ...plain, threadId, mentioned: newlyMentioned.slice(0, MENTIONS_MAX), others };
    }
    case 'attentionAsked':
    case 'attentionHandedOver': {
      const { itemId, toId } = data as unknown as AttentionFor;
      // Who takes something over from somebody else knows.
      const others: News['others'] =
        event.kind === 'attentionHandedOver' && toId === event.actorId
          ? null
          : { kind: 'INDICATOR_LIMIT', who: [{ memberId: toId, reason: 'RESPONSIBLE' }] };
      return { ...plain, threadId: null, detailId: itemId, mentioned: [], others };
    }
    case 'peopleConcerned': {
      const { threadId, detailId, kind, who } = data as unknown as Concern;
      return { ...plain, threadId, detailId, mentioned: [], others: { kind, who } };
    }
    default:
      return null;
  }
}
