import { statement } from '../platform/statement.js';
import type { CommentEvent } from '../threads/thread.module.js';
import { newsAbout, type Teller } from './news.js';
import { subjectOf } from './news.subject.js';
import { change, said, type Marked } from './payload.rules.js';

// Every wording with the moment it was written; the newest two up to the event are its new and its old one.
const wordings = statement<{ text: string }>(
  'webhooks.wordings',
  `select text from (
     select text, created_at as at from comment_revision where community_id = $1 and comment_id = $2
     union all
     select text, coalesce(edited_at, created_at) from comment where community_id = $1 and id = $2
   ) written where at <= $3::timestamptz order by at desc limit 2`,
);
const place = statement<{ threadId: string; parentId: string | null }>(
  'webhooks.place_of_comment',
  `select thread_id as "threadId", parent_id as "parentId" from comment
   where community_id = $1 and id = $2 and not staff_only`,
);

type CommentKind = 'COMMENT_POSTED' | 'COMMENT_EDITED' | 'COMMENT_WITHDRAWN' | 'COMMENT_RESTORED';

function changesOf(
  kind: CommentKind,
  now: string | undefined,
  before: string | undefined,
): { [field: string]: Marked } {
  switch (kind) {
    case 'COMMENT_POSTED':
      return { text: change(null, said(now)) };
    case 'COMMENT_EDITED':
      return { text: change(said(before), said(now)) };
    case 'COMMENT_WITHDRAWN':
      return { withdrawn: change(false, true) };
    case 'COMMENT_RESTORED':
      return { withdrawn: change(true, false), text: change(null, said(now)) };
  }
}

/** News of a comment. Nothing at all of a note: that it was written is the team's business too. */
export function commentTeller(kind: CommentKind): Teller {
  return async (context, event) => {
    const { commentId, staffOnly } = event.data as unknown as CommentEvent;
    const standing = staffOnly ? null : await context.db.row(place, [event.communityId, commentId]);
    if (!standing) return null;
    const [now, before] = await context.db.rows(wordings, [event.communityId, commentId, event.at]);
    return newsAbout(context, event, kind, await subjectOf(context, event.communityId, standing.threadId), {
      changes: changesOf(kind, now?.text, before?.text),
      more: { commentId, repliesToId: standing.parentId },
      commentId,
    });
  };
}
