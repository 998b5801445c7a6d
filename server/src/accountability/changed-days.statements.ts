import { statement } from '../platform/statement.js';

/** Events read at once. */
export const EVENTS_AT_ONCE = 5_000;

export interface News {
  /** How many events were read; fewer than asked for mean that there are no more. */
  events: number;
  transactionId: string | null;
  eventId: string | null;
  ideas: string[];
  threads: string[];
  irritants: string[];
  members: string[];
}

const ids = (keys: readonly string[], condition = 'true'): string =>
  `(select coalesce(array_agg(distinct id), '{}') from (${keys
    .map((key) => `select (data->>'${key}')::uuid as id from said where data ? '${key}' and ${condition}`)
    .join(' union ')}) x where id is not null)`;

const newsUpTo = (limit: string): string =>
  `with read as (
     select transaction_id, id, kind, data from domain_event
     where (transaction_id, id) > ($2::bigint, $3::uuid) and community_id = $1 ${limit}
     order by transaction_id, id limit ${EVENTS_AT_ONCE}
   ), last as (select transaction_id, id from read order by transaction_id desc, id desc limit 1),
   said as (select kind, data from read where kind not in ('supportGiven', 'supportKept', 'supportWithdrawn'))
   select (select count(*)::int from read) as events, (select transaction_id::text from last) as "transactionId",
     (select id from last) as "eventId", ${ids(['ideaId', 'sourceId', 'shownInId', 'targetId'])} as ideas,
     ${ids(['threadId', 'sourceThreadId', 'shownInThreadId'])} as threads, ${ids(['irritantId', 'sameAsId'])} as irritants,
     ${ids(['memberId'], `kind = 'memberRoleChanged'`)} as members`;

/**
 * What the next events name. Events become visible in the order of commits; below the oldest transaction that still
 * runs nothing can be added any more. Support changes no figure, and there is much of it.
 */
export const nextNews = statement<News>(
  'accountability.next_news',
  newsUpTo('and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint'),
);

/** What the events name that are there and not taken in yet: of these days the counts may still differ. */
export const pendingNews = statement<News>('accountability.pending_news', newsUpTo(''));

/** Where reading begins when everything has just been counted: one step back, to miss no write under way. */
export const firstPlace = statement<{ transactionId: string }>(
  'accountability.first_place',
  `select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text as "transactionId"`,
);

/** The days of what was named: $2 ideas, $3 threads, $4 irritants, $5 authors. */
export const daysOf = statement<{ day: string }>(
  'accountability.days_of',
  `with named as (
     select id, created_at from idea where community_id = $1 and id = any($2::uuid[])
     union select id, created_at from idea where community_id = $1 and thread_id = any($3::uuid[])
     union select id, created_at from idea where community_id = $1 and author_id = any($5::uuid[])
   ), moment as (
     select created_at from named
     union all select a.created_at from named n join answer a on a.community_id = $1 and a.idea_id = n.id
       and a.to_category = 'DECLINED'
     union all select created_at from irritant where community_id = $1
       and (id = any($4::uuid[]) or thread_id = any($3::uuid[]))
   )
   select distinct to_char(m.created_at at time zone y.time_zone, 'YYYY-MM-DD') as day
   from moment m join community y on y.id = $1 order by 1`,
);
