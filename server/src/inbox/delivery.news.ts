import type { IdeaAnswered } from '../answers/answer.module.js';
import type { ConversationEvent } from '../conversations/conversation.module.js';
import type { IdeaPosting } from '../ideas/idea.module.js';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { mentionedIn } from '../platform/rich-text.js';
import { MENTIONS_MAX } from '@rapport/shared/limits';
import { statement } from '../platform/statement.js';
import type { CommentEvent } from '../threads/thread.module.js';

/** What an event means for inboxes, before asking who is told. */
export interface News {
  threadId: string;
  commentId: string | null;
  answerId: string | null;
  /** A note: told to staff only. */
  staffOnly: boolean;
  mentioned: string[];
  repliedTo: string[];
  /** What everybody else is told of it, and who they are: those who follow, those named, or nobody. */
  others: { kind: 'COMMENT' | 'ANSWER' | 'POSTED_FOR_YOU'; who: 'followers' | string[] } | null;
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
const ideaText = statement<{ text: string }>(
  'inbox.idea_text',
  `select text from idea where community_id = $1 and id = $2`,
);
const conversationText = statement<{ text: string }>(
  'inbox.conversation_text',
  `select text from conversation where community_id = $1 and id = $2`,
);

type TextStatement = typeof answerText;

/** Whom a text without a record of its mentions names. */
async function mentionedInText(
  { db }: RequestContext,
  query: TextStatement,
  communityId: string,
  id: string,
): Promise<string[]> {
  const row = await db.row(query, [communityId, id]);
  return row ? mentionedIn(row.text).slice(0, MENTIONS_MAX) : [];
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
  const plain = { commentId: null, answerId: null, staffOnly: false, repliedTo: [] };
  const mentioned = (query: TextStatement, id: string): Promise<string[]> =>
    mentionedInText(context, query, communityId, id);
  switch (event.kind) {
    case 'commentPosted':
    case 'commentEdited':
      return newsOfComment(context, event as unknown as StoredEvent<CommentEvent>);
    case 'ideaAnswered': {
      const { threadId, answerId } = data as unknown as IdeaAnswered;
      const others = { kind: 'ANSWER', who: 'followers' } as const;
      return { ...plain, threadId, answerId, mentioned: await mentioned(answerText, answerId), others };
    }
    case 'ideaPosted': {
      const { threadId, ideaId, authorId, postedById } = data as unknown as IdeaPosting;
      const others = postedById ? ({ kind: 'POSTED_FOR_YOU', who: [authorId] } as const) : null;
      const named = await mentioned(ideaText, ideaId);
      return {
        ...plain,
        threadId,
        mentioned: named.filter((id) => !others?.who.includes(id)),
        others: others && { ...others, who: [...others.who] },
      };
    }
    case 'conversationStarted': {
      const { threadId, conversationId } = data as unknown as ConversationEvent;
      return {
        ...plain,
        threadId,
        mentioned: await mentioned(conversationText, conversationId),
        others: null,
      };
    }
    default:
      return null;
  }
}
