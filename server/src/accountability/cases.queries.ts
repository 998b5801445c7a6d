import { ideaPath } from '../ideas/idea.module.js';
import { incidentPath } from '../incidents/incident.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import words from '../locales/en/accountability.json' with { type: 'json' };
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import { composedStatement } from '../platform/statement.js';
import { askedOf, publicSpaces, type Asker } from './accountability.read.js';
import { OPEN_REVIEWS } from './accountability.queries.js';
import type { Range } from './accountability.rules.js';
import { AccountabilityCase, AccountabilityCaseConnection, type Cases } from './cases.type.js';
import { coarse } from './figures.js';
import { COUNTS, DECLINES, FIRST_WORD_AT } from './recount.statements.js';
import { INCIDENTS_OF_RANGE, PROMISE_STATE, PUBLIC_PROMISES, PUBLIC_QUESTIONS } from './word.queries.js';

interface CaseRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  spaceId: string;
  /** What it is ordered by, as a cursor holds it. */
  place: Date;
  since: Date;
  firstAt?: Date | null;
  reason?: string | null;
  reviewOn?: string | null;
  noReviewReason?: string | null;
  state?: string | null;
  daysLate?: number | null;
}

interface Source {
  word:
    | 'firstWord'
    | 'waiting'
    | 'declines'
    | 'reviews'
    | 'irritants'
    | 'team'
    | 'promises'
    | 'incidents'
    | 'didItHelp';
  /** Rows with `place` and `id` to order by; $1 community, $2 spaces, $3 today, $4 first day of the range. */
  rows: string;
  order: 'asc' | 'desc';
  open: boolean;
  kind?: 'irritant' | 'promise' | 'incident' | 'outcome';
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

const SOURCES: Record<Cases, Source> = {
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
  OUTCOMES_ASKED: {
    word: 'didItHelp',
    rows: `select distinct o.id, o.number, o.slug, o.title, t.space_id as "spaceId", o.published_at as place, o.published_at as since
      from ${PUBLIC_QUESTIONS.replaceAll('$3', '$4')} and $3::date is not null`,
    order: 'desc',
    open: false,
    kind: 'outcome',
  },
};

function pathOf(row: CaseRow, kind: Source['kind']): string {
  switch (kind) {
    case 'irritant':
      return irritantPath(row);
    case 'promise':
      return `/promises/${row.id}`;
    case 'incident':
      return incidentPath(row);
    case 'outcome':
      return outcomePath(row);
    case undefined:
      return ideaPath(row.number, row.slug);
  }
}

/**
 * The cases behind a figure, the same for everybody.
 *
 * @throws BAD_USER_INPUT for a page or cursor that is none.
 */
export async function listCases(
  asker: Asker,
  { cases, range, first, after }: { cases: Cases; range: Range; first: number; after?: string | null },
): Promise<AccountabilityCaseConnection> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, ['moment', 'uuid']);
  const { word, rows: source, order, open, kind } = SOURCES[cases];
  const asked = await askedOf(asker, range);
  const values = [asked.communityId, asked.spaces, asked.today, asked.from];
  const past = order === 'asc' ? '>' : '<';
  const [rows, total, spaces] = await Promise.all([
    asker.db.rows(
      composedStatement<CaseRow>(
        'accountability.cases',
        `select * from (${source}) c
         ${cursor ? `where (date_trunc('milliseconds', place), id) ${past} ($6::timestamptz, $7::uuid)` : ''}
         order by date_trunc('milliseconds', place) ${order}, id ${order} limit $5`,
      ),
      [...values, size + 1, ...(cursor ?? [])],
    ),
    asker.db.row(
      composedStatement<{ n: number }>(
        'accountability.cases_count',
        `select count(*)::int as n from (${source}) c`,
      ),
      values,
    ),
    publicSpaces(asker),
  ]);
  const page = connectionOf(rows, size, after, ({ place, id }) => encodeCursor([place.toISOString(), id]));
  const names = new Map(spaces.map(({ id, name }) => [id, name]));
  const edges = page.edges.map(({ cursor: place, node }) => ({
    cursor: place,
    node: Object.assign(new AccountabilityCase(), {
      id: node.id,
      title: node.title,
      path: pathOf(node, kind),
      space: names.get(node.spaceId) ?? '',
      since: node.since,
      hours:
        node.firstAt === undefined
          ? null
          : coarse(((node.firstAt ?? asked.now).getTime() - node.since.getTime()) / 3_600_000),
      open: open || node.firstAt === null || node.state === 'OPEN' || node.state === 'LATE',
      state: node.state ?? null,
      daysLate: node.daysLate ?? null,
      reason: node.reason ?? null,
      reviewOn: node.reviewOn ?? null,
      noReviewReason: node.noReviewReason ?? null,
    }),
  }));
  const { title, definition } = words[word];
  return Object.assign(new AccountabilityCaseConnection(), {
    ...page,
    edges,
    title,
    definition,
    totalCount: total?.n ?? 0,
  });
}
