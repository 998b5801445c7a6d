import type { RequestContext } from '../platform/context.js';
import type { NotificationKind } from '@rapport/shared/vocabulary';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../platform/paging.js';
import { plainExcerpt } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import { attentionTold } from '../indicators/indicator.module.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { attentionIn, textOfAttention } from './attention.facts.js';
import { newsOfDialogue, readBackOfNotice } from './dialogue.facts.js';
import { incidentOfNotice, newsOfIncident } from './incident.facts.js';
import { irritantOfNotice, newsOfIrritant } from './irritant.facts.js';
import { lateNoteOfNotice, newsOfLate } from './late.facts.js';
import { mergeOfNotice, newsOfMerge } from './merge.facts.js';
import { meetingOfNotice, newsOfMeeting } from './meeting.facts.js';
import { newsOfStory, storyOfNotice, tellerOfNotice, wordsOfInvitation } from './story.facts.js';
import { NEWS_OF_OUTCOME, outcomeOfNotice } from './outcome.facts.js';
import { newsOfFollowUp } from './follow-up.facts.js';
import { newsOfFeeling } from './feeling.facts.js';
import { newsOfRating } from './rating.facts.js';
import { newsOfPromise, pageOfHandOver } from './promise.facts.js';
import { newsOfRecovery } from './recovery.facts.js';
import { newsOfReview } from './review.facts.js';
import { newsOfSuggestion, suggestionOfNotice } from './suggestion.facts.js';
import { NEWS_TOGETHER, togetherOfNotice } from './together.facts.js';
import { Notification } from './notification.type.js';

/**
 * An item `i` of a notification `n` counts while its comment stands and is for the caller to see. What somebody was told
 * since they answer for it is the team's: who is not on it any more reads none of it, nor what is said there since.
 */
const ITEM_VISIBLE = `(n.reason <> 'RESPONSIBLE' or $4::boolean) and (i.comment_id is null or exists (
  select 1 from comment c where c.community_id = i.community_id and c.id = i.comment_id
    and c.withdrawn_at is null and (not c.staff_only or $4::boolean)))`;
/** Joins the thread of a notification `n`; what an indicator asks happened in none, and is the team's. */
const IN_THREAD = `left join (thread t ${THREAD_SPACE}) on t.community_id = n.community_id and t.id = n.thread_id`;
const IN_SIGHT = `n.community_id = $1 and (n.thread_id is null and $4::boolean or ${THREAD_VISIBLE})`;
const OWN = `from notification n
  ${IN_THREAD}
  where ${IN_SIGHT} and n.member_id = $3::uuid and exists (
    select 1 from notification_item i
    where i.community_id = n.community_id and i.notification_id = n.id and ${ITEM_VISIBLE})`;
const COLUMNS = `n.id, n.kind, n.reason, n.thread_id as "threadId", n.latest_at as "latestAt", n.read_at as "readAt"`;
const PAGE = `and (not $6::boolean or n.read_at is null) order by n.latest_at desc, n.id desc limit $5`;

const firstPage = statement<Notification>('inbox.first', `select ${COLUMNS} ${OWN} ${PAGE}`);
const laterPage = statement<Notification>(
  'inbox.after',
  `select ${COLUMNS} ${OWN} and (n.latest_at, n.id) < ($7::timestamptz, $8::uuid) ${PAGE}`,
);

function asNotification(row: Notification): Notification {
  return Object.assign(new Notification(), row);
}

/** A page of the caller's inbox, the newest first. @throws BAD_USER_INPUT */
export async function inboxPage(
  context: RequestContext,
  { first, after }: { first: number; after?: string | null },
  unreadOnly: boolean,
): Promise<Connection<Notification>> {
  const values = [...threadScope(context.actor), pageSize(first) + 1, unreadOnly];
  const place = decodeCursor(after, ['moment', 'uuid']);
  const rows = await context.db.rows(place ? laterPage : firstPage, [...values, ...(place ?? [])]);
  return connectionOf(rows.map(asNotification), first, after, ({ latestAt, id }) =>
    encodeCursor([latestAt.toISOString(), id]),
  );
}

const unread = statement<{ unread: number }>(
  'inbox.unread',
  `select count(*)::int as unread ${OWN} and n.read_at is null`,
);

const unreadLoader = defineLoader<number>(
  'unreadCount',
  async (context, [key]) => {
    const row = await context.db.row(unread, threadScope(context.actor));
    return new Map([[key ?? '', row?.unread ?? 0]]);
  },
  0,
);

/** How many notifications the caller has not read. */
export async function unreadCount(context: RequestContext): Promise<number> {
  return context.actor.memberId ? context.loaders.load(context, unreadLoader, context.actor.memberId) : 0;
}

/** What lies behind a notification, as far as the caller may see it today. */
export interface NotificationFacts {
  id: string;
  count: number;
  /** Who did it, the latest first, each once. */
  actorIds: string[];
  commentId: string | null;
  answerId: string | null;
  detailId: string | null;
  kind: NotificationKind;
  /** Path of its own page, where the kind alone does not say whether it has one. */
  ownPage: string | null;
  /** As whom a teller of a story is told of; null for everybody else. */
  teller: string | null;
  excerpt: string;
}

interface FactsRow {
  id: string;
  count: number;
  actorIds: string[];
  commentId: string | null;
  answerId: string | null;
  detailId: string | null;
  kind: NotificationKind;
  ownPage: string | null;
  /** As whom a teller of a story is told of; null for everybody else. */
  teller: string | null;
  text: string | null;
}

const ACTORS_READ = 50;
const EXCERPT = 200;

/**
 * What lies behind the notifications $5 as far as the caller may see it today; the first four parameters are
 * `threadScope`.
 *
 * @param only further condition on an item `i` of a notification `n`.
 * @param more further columns, and the joins they come from.
 */
export function noticeFactsSql(only = '', more = { columns: '', joins: '' }): string {
  return `select f.*${more.columns}, ${pageOfHandOver('f.kind', 'f."detailId"')} as "ownPage", ${tellerOfNotice('f.kind')} as teller, coalesce(c.text, a.text, ${wordsOfInvitation('f.kind', 'f."detailId"')}, ${newsOfIrritant('f.kind')}, ${newsOfMerge('f.kind')}, ${NEWS_TOGETHER},
     ${newsOfDialogue('f.kind', 'f."detailId"')}, ${newsOfLate('f.kind', 'f."detailId"')},
     ${newsOfReview('f.kind', 'f."detailId"')}, ${newsOfPromise('f.kind', 'f."detailId"')},
     ${newsOfRating('f.kind', 'f."detailId"', 'f."actorIds"[1]')}, ${newsOfFeeling('f.kind')}, ${newsOfFollowUp('f.kind', 'f."detailId"')},
     ${newsOfRecovery('f.kind', 'f."detailId"', 'f."actorIds"[1]')}, d.text, v.text, r.situation,
     ${newsOfSuggestion('f.kind')}, ${NEWS_OF_OUTCOME}, ${newsOfIncident('f.kind')}, ${newsOfStory('f.kind', 'f."detailId"')}, ${newsOfMeeting('f.kind')}) as text
   from (
     select i.notification_id as id, n.thread_id, n.kind, count(*)::int as count,
       (array_agg(i.actor_id order by i.at desc, i.event_id desc))[1:${ACTORS_READ}] as "actorIds",
       (array_agg(i.comment_id order by i.at desc, i.event_id desc))[1] as "commentId",
       (array_agg(i.answer_id order by i.at desc, i.event_id desc))[1] as "answerId",
       (array_agg(i.detail_id order by i.at desc, i.event_id desc))[1] as "detailId"
     from notification_item i
     join notification n on n.community_id = i.community_id and n.id = i.notification_id
     ${IN_THREAD}
     where ${IN_SIGHT} and i.notification_id = any($5::uuid[]) and n.member_id = $3::uuid and ${ITEM_VISIBLE}${only}
     group by i.notification_id, n.thread_id, n.kind
   ) f
   left join comment c on c.community_id = $1 and c.id = f."commentId"
   left join answer a on a.community_id = $1 and a.id = f."answerId"
   left join idea d on d.community_id = $1 and d.thread_id = f.thread_id
   left join conversation v on v.community_id = $1 and v.thread_id = f.thread_id
   ${irritantOfNotice('f.thread_id', 'f."detailId"')}
   ${mergeOfNotice('f."detailId"')}
   ${togetherOfNotice('f."detailId"')}
   ${readBackOfNotice('f."detailId"')}
   ${lateNoteOfNotice('f."detailId"')}
   ${suggestionOfNotice('f.thread_id')}
   ${outcomeOfNotice('f.thread_id')}
   ${incidentOfNotice('f.thread_id')}
   ${storyOfNotice('f.thread_id')}
   ${meetingOfNotice('f.thread_id')}${more.joins}`;
}

const factsOf = statement<FactsRow>('inbox.facts', noticeFactsSql());

const factsLoader = defineLoader<NotificationFacts | null>(
  'notificationFacts',
  async (context, ids) => {
    const rows = await context.db.rows(factsOf, [...threadScope(context.actor), ids]);
    const asked = await attentionTold(context.db, context.actor.communityId, attentionIn(rows));
    return new Map(
      rows.map((row) => {
        const item = asked.get(row.detailId ?? '');
        const text = item ? textOfAttention(item) : row.text;
        // Where an indicator asks, nobody did anything but who handed it over.
        const actorIds = row.actorIds.filter((id) => !item || id !== context.actor.memberId);
        return [
          row.id,
          { ...row, actorIds: [...new Set(actorIds)], excerpt: plainExcerpt(text ?? '', EXCERPT) },
        ];
      }),
    );
  },
  null,
);

const NOTHING: Omit<NotificationFacts, 'id'> = {
  count: 0,
  actorIds: [],
  commentId: null,
  answerId: null,
  detailId: null,
  kind: 'COMMENT',
  ownPage: null,
  teller: null,
  excerpt: '',
};

/** What is behind a notification; nothing any more when all of it was withdrawn since it was listed. */
export async function factsOfNotification(context: RequestContext, id: string): Promise<NotificationFacts> {
  const facts = await context.loaders.load(context, factsLoader, id);
  return facts ?? { ...NOTHING, id };
}
