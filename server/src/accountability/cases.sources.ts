import { OPEN_REVIEWS } from './accountability.queries.js';
import { PURPOSE_DAYS } from './accountability.rules.js';
import type { Cases } from './cases.type.js';
import { COUNTS, DECLINES, FIRST_WORD_AT } from './recount.statements.js';
import { INCIDENTS_OF_RANGE, PROMISE_STATE, PUBLIC_PROMISES, PUBLIC_QUESTIONS } from './word.queries.js';

/** Where the cases of one list come from. */
export interface Source {
  word:
    | 'firstWord'
    | 'waiting'
    | 'declines'
    | 'reviews'
    | 'irritants'
    | 'team'
    | 'promises'
    | 'purposes'
    | 'incidents'
    | 'didItHelp'
    | 'loopClosed';
  /** Rows with `place` and `id` to order by; $1 community, $2 spaces, $3 today, $4 first day of the range. */
  rows: string;
  order: 'asc' | 'desc';
  open: boolean;
  kind?: 'irritant' | 'promise' | 'incident' | 'outcome' | 'purpose';
}

const IDEA = `i.id, i.number, i.slug, i.title, i.space_id as "spaceId"`;
const PLACE = `idea i join space s on s.community_id = i.community_id and s.id = i.space_id
  join community y on y.id = i.community_id`;
const HERE = `i.community_id = $1 and i.space_id = any($2::uuid[])`;
const AUTHOR = `join member m on m.community_id = i.community_id and m.id = i.author_id`;
const IN_RANGE = (moment: string): string =>
  `${moment} >= $4::date::timestamp at time zone y.time_zone and ${moment} < ($3::date + 1)::timestamp at time zone y.time_zone`;
const POSTED = `select ${IDEA}, i.created_at as place, i.created_at as since, ${FIRST_WORD_AT} as "firstAt"
  from ${PLACE} ${AUTHOR} where ${HERE} and ${COUNTS}`;
const PAST = (moment: string): string =>
  `s.archived_at is null and (${moment} at time zone y.time_zone)::date + s.cadence_days < $3::date`;
const DAY = (date: string): string => `to_char(${date}, 'YYYY-MM-DD')`;

/** Every list of cases. */
export const SOURCES: Record<Cases, Source> = {
  FIRST_WORD: {
    word: 'firstWord',
    rows: `${POSTED} and m.role = 'CUSTOMER' and ${IN_RANGE('i.created_at')}`,
    order: 'desc',
    open: false,
  },
  NO_WORD: {
    word: 'firstWord',
    rows: `${POSTED} and m.role = 'CUSTOMER' and ${IN_RANGE('i.created_at')} and ${FIRST_WORD_AT} is null`,
    order: 'asc',
    open: true,
  },
  WAITING_LATE: {
    word: 'waiting',
    rows: `select ${IDEA}, i.waiting_since as place, i.waiting_since as since from ${PLACE}
      where ${HERE} and ${COUNTS} and i.waiting_since is not null and $4::date is not null and ${PAST('i.waiting_since')}`,
    order: 'asc',
    open: true,
  },
  DECLINES: {
    word: 'declines',
    rows: `select ${IDEA.replace('i.id', 'a.id')}, a.created_at as place, a.created_at as since, a.reason,
        ${DAY('a.review_on')} as "reviewOn", a.no_review_reason as "noReviewReason"
      from answer a join (${PLACE}) on i.community_id = a.community_id and i.id = a.idea_id
      where ${HERE} and ${DECLINES} and ${IN_RANGE('a.created_at')}`,
    order: 'desc',
    open: false,
  },
  LOOPS: {
    word: 'loopClosed',
    rows: `select ${IDEA.replace('i.id', 'a.id')}, a.created_at as place, a.created_at as since, a.reason
      from answer a join (${PLACE}) on i.community_id = a.community_id and i.id = a.idea_id
      where ${HERE} and i.withdrawn_at is null and i.category <> 'MERGED' and a.to_category in ('DECLINED', 'SHIPPED')
        and a.from_category <> a.to_category and (i.imported_at is null or a.created_at > i.imported_at)
        and ${IN_RANGE('a.created_at')}`,
    order: 'desc',
    open: false,
  },
  REVIEWS_OVERDUE: {
    word: 'reviews',
    rows: `select ${IDEA.replace('i.id', 'r.id')}, r.due_on::timestamp at time zone 'UTC' as place, r.due_on::timestamp at time zone 'UTC' as since,
        ${DAY('r.due_on')} as "reviewOn", (select a.reason from answer a where a.community_id = r.community_id and a.id = r.answer_id) as reason
      from ${OPEN_REVIEWS} and $4::date is not null and r.due_on + s.cadence_days < $3::date`,
    order: 'asc',
    open: true,
  },
  TEAM_WITHOUT_WORD: {
    word: 'team',
    rows: `${POSTED} and m.role <> 'CUSTOMER' and i.category in ('OPEN', 'CONSIDERING') and $4::date is not null
      and ${PAST('i.created_at')} and ${FIRST_WORD_AT} is null`,
    order: 'asc',
    open: true,
  },
  IRRITANTS_OPEN: {
    word: 'irritants',
    rows: `select ${IDEA.replaceAll('i.', 'x.')}, x.created_at as place, x.created_at as since from irritant x
      where x.community_id = $1 and x.space_id = any($2::uuid[]) and $3::date is not null and $4::date is not null
        and x.withdrawn_at is null and x.same_as_id is null and x.fixed_at is null`,
    order: 'asc',
    open: true,
    kind: 'irritant',
  },
  PROMISES_DUE: {
    word: 'promises',
    rows: `select p.id, 0 as number, '' as slug, p.text as title, t.space_id as "spaceId", ${PROMISE_STATE} as state,
        greatest(0, coalesce(p.closed_on, $3::date) - p.first_due_on) as "daysLate",
        p.first_due_on::timestamp at time zone 'UTC' as place, p.made_at as since
      from ${PUBLIC_PROMISES} and p.first_due_on between $4::date and $3::date`,
    order: 'desc',
    open: false,
    kind: 'promise',
  },
  INCIDENTS: {
    word: 'incidents',
    rows: `select n.id, n.number, n.slug, n.title, t.space_id as "spaceId", n.published_at as place, n.published_at as since
      from ${INCIDENTS_OF_RANGE}`,
    order: 'desc',
    open: false,
    kind: 'incident',
  },
  PURPOSES_OVERDUE: {
    word: 'purposes',
    rows: `select s.id, 0 as number, s.slug, s.name as title, s.id as "spaceId", l.at as place, l.at as since
      from space s
      join community y on y.id = s.community_id
      cross join lateral (select greatest(coalesce(max(p.created_at), s.created_at), (select max(k.at) from purpose_look k
          where k.community_id = s.community_id and k.space_id = s.id)) as at from space_purpose p
        where p.community_id = s.community_id and p.space_id = s.id) l
      where s.community_id = $1 and s.id = any($2::uuid[]) and s.archived_at is null and $4::date is not null
        and (l.at at time zone y.time_zone)::date + ${PURPOSE_DAYS} < $3::date`,
    order: 'asc',
    open: true,
    kind: 'purpose',
  },
  OUTCOMES_ASKED: {
    word: 'didItHelp',
    rows: `select distinct o.id, o.number, o.slug, o.title, o.space_id as "spaceId", o.published_at as place, o.published_at as since
      from ${PUBLIC_QUESTIONS.replaceAll('$3', '$4')} and $3::date is not null`,
    order: 'desc',
    open: false,
    kind: 'outcome',
  },
};
