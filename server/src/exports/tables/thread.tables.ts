import { CONVERSATION_DOUBTS_MAX } from '@rapport/shared/limits';
import { CONVERSATION_EXCERPT_MAX } from '../../conversations/conversation.module.js';
import { storyTravels } from '../../stories/story.module.js';
import { excerpt, HTML, ORDINAL, RENDERER, saidOrNot, SLUG_SHAPE } from './shapes.js';
import { ofUntoldStory, offStories, offStoryComments } from './story.tables.js';
import { names, type ExportedTable } from './table.js';

/** Threads, which all that is discussed hangs on. */
export const threadTables: readonly ExportedTable[] = [
  {
    file: 'threads',
    table: 'thread',
    columns: names('id kind spaceId ownerId withdrawnAt lastActivityAt createdAt'),
    // Of a story that does not travel, nobody learns whose it is.
    untold: {
      where: `thread.kind = 'STORY' and ${ofUntoldStory('thread', 'id')}`,
      values: {
        ownerId: "'00000000-0000-0000-0000-000000000000'::uuid",
        withdrawnAt: 'coalesce(thread.withdrawn_at, thread.created_at)',
      },
    },
    remade: {
      commentCount: { why: 'Counted again from the comments.', sql: '0' },
      sealed: {
        why: 'A story that is not to be read is its teller’s alone.',
        from: ({ kind, withdrawnAt }) => kind === 'STORY' && withdrawnAt !== null,
      },
    },
    order: 'id',
  },
  {
    file: 'conversations',
    table: 'conversation',
    columns: names('id threadId number slug title text doubts authorId createdAt editedAt'),
    added: { doubts: { since: 5, value: null } },
    remade: { html: HTML, rendererVersion: RENDERER, excerpt: excerpt(CONVERSATION_EXCERPT_MAX) },
    order: 'id',
    shape: { ...SLUG_SHAPE, number: ORDINAL, doubts: saidOrNot(CONVERSATION_DOUBTS_MAX) },
  },
  {
    file: 'comments',
    table: 'comment',
    columns: names(`
      id threadId homeThreadId parentId authorId byTeam text staffOnly createdAt editedAt withdrawnAt
    `),
    added: { homeThreadId: { since: 2, value: null } },
    remade: { html: HTML, rendererVersion: RENDERER },
    // Below a story that does not travel they would answer words that are not there.
    only: offStories('comment'),
    // What is replied to comes first, or the reply would hang on nothing.
    order: 'parent_id is not null, id',
  },
  {
    file: 'comment-revisions',
    table: 'comment_revision',
    columns: names('id commentId text createdAt'),
    only: offStoryComments('comment_revision'),
    remade: { html: HTML },
    order: 'id',
  },
  {
    file: 'mentions',
    table: 'comment_mention',
    columns: names('commentId memberId createdAt'),
    only: offStoryComments('comment_mention'),
    order: 'comment_id, member_id',
  },
  {
    file: 'follows',
    table: 'follow',
    columns: names('threadId memberId since endedAt'),
    only: offStories('follow'),
    order: 'thread_id, member_id',
  },
];

/** Of notices, what hangs on stories that travel; who told whom how something felt is no more in a file than what. */
const toldInFiles = (table: string): string => `${offStories(table)} and "${table}".kind <> 'FEELING'`;

/** What is a member's alone. */
export const ownTables: readonly ExportedTable[] = [
  {
    file: 'inbox',
    table: 'notification',
    columns: names('id memberId threadId kind reason latestAt readAt'),
    only: toldInFiles('notification'),
    order: 'id',
  },
  {
    file: 'inbox-items',
    table: 'notification_item',
    columns: names('eventId memberId notificationId actorId commentId answerId detailId at'),
    only: `exists (select 1 from notification n where n.community_id = notification_item.community_id
      and n.id = notification_item.notification_id and ${toldInFiles('n')})`,
    added: { detailId: { since: 2, value: null } },
    order: 'event_id, member_id',
  },
  {
    file: 'drafts',
    table: 'draft',
    columns: names('id memberId kind subject body updatedAt'),
    // What somebody has not told yet is theirs alone, and what they write beside a story that does not travel hangs on nothing.
    only: `draft.kind not in ('STORY', 'TUNE') and not exists (select 1 from story st
      where st.community_id = draft.community_id
        and split_part(draft.subject, ':', 1) in (st.id::text, st.thread_id::text) and not (${storyTravels('st')}))`,
    order: 'id',
  },
];
