import type { RequestContext } from '../platform/context.js';
import { composedStatement } from '../platform/statement.js';
import { FOUND_COLUMNS, FOUND_FROM, type FoundRow } from './entry.found.js';
import { TITLED, type Level, type Match } from './match.rules.js';
import type { ParsedQuery } from './query.parse.js';
import type { SearchFilter } from './search.input.js';
import { ALL_WORDS, SCORE, type SortKey } from './search.order.js';
import {
  addFilter,
  addPhrases,
  asPattern,
  chosenLevel,
  Conditions,
  isWalked,
  LEVEL_MOST,
  pool,
  walked,
  type PlacedLevel,
} from './search.sql.js';
import type { SearchSort } from './search.type.js';

export interface EntrySearch {
  match: Match;
  query: ParsedQuery;
  filter: SearchFilter;
  /** About how many entries there are. */
  entries: number;
  sort: SearchSort;
  /** Key of the entry before the first wanted. */
  after: SortKey | null;
}

/** Counting stops here: no more are put in order by relevance. */
export const COUNT_MOST = LEVEL_MOST;

/** What was found: rows of the page, and how many there are on all pages. */
export interface FoundPage {
  rows: FoundRow[];
  /** Null when nobody has counted yet. */
  total: number | null;
}

function conditionsOf(context: RequestContext, { query, filter }: EntrySearch): Conditions | null {
  const conditions = new Conditions(context.actor, filter);
  if (!addFilter(conditions, filter)) {
    return null;
  }
  addPhrases(conditions, query.phrases, query.excluded);
  return conditions;
}

/** The CTE `pool` of a match. @param entries about how many there are. */
export function placedPool(conditions: Conditions, { levels, title }: Match, entries: number): string {
  const placed = (level: Level, among: number): PlacedLevel => ({
    query: conditions.place(level.query),
    walk: isWalked(level, among),
  });
  const all = levels.map((level) => placed(level, entries));
  return pool(conditions.where, all, placed(title, entries * TITLED));
}

/** The signals, what says all words, and what says exactly them, as SQL that scores `p (w, folded)`. */
export function scored(conditions: Conditions, { signals, levels, whole }: Match, words: string): string {
  const queries = conditions.place(signals.map(({ query }) => query));
  const weights = conditions.place(signals.map(({ weight }) => weight));
  const worth = conditions.place(whole);
  const says = conditions.place(asPattern(words).trimEnd());
  return `signals as materialized (select query::tsquery, weight
      from unnest(${queries}::text[], ${weights}::integer[]) as s(query, weight)),
    pooled as materialized (select e.id, e.kind, e.idea_id, e.created_at, e.folded, e.words || ''::tsvector as w
      from pool join search_entry e on e.community_id = $1 and e.id = pool.id),
    scored as (select p.id, p.kind, p.idea_id, p.created_at, (
        case when p.w @@ ${conditions.place(levels[0]?.query)}::tsquery then ${ALL_WORDS} else 0 end
        + (select coalesce(sum(s.weight), 0) from signals s where p.w @@ s.query)
        + case position(${says} in p.folded) when 0 then 0 when 1 then ${worth}::integer else ${worth}::integer / 2 end
        - 10 * ln(1 + length(p.w)))::integer as score
      from pooled p)`;
}

/** Up to `most` entries in order, from the one after `after` on. */
export async function findEntries(
  context: RequestContext,
  wanted: EntrySearch,
  most: number,
): Promise<FoundPage> {
  const conditions = conditionsOf(context, wanted);
  if (!conditions) {
    return { rows: [], total: 0 };
  }
  const { sort, after } = wanted;
  if (sort === 'NEWEST') {
    const rows = await newestWalked(context, conditions, wanted, most);
    if (rows) {
      return { rows, total: null };
    }
  }
  const later = (score: string): string =>
    after
      ? `and (${score}, e.created_at, e.id) < (${conditions.place(after.score)}::integer,
          ${conditions.place(after.createdAt)}::timestamptz, ${conditions.place(after.id)}::uuid)`
      : '';
  const page = (score: string, from: string, only: string): string => `page as materialized (
      select e.id, ${score} as score from ${from} where ${only} ${later(score)}
      order by ${score} desc, e.created_at desc, e.id desc limit ${conditions.place(most)}::integer)`;
  const { match, query, entries } = wanted;
  const ctes =
    sort === 'RELEVANCE'
      ? [
          placedPool(conditions, match, entries),
          scored(conditions, match, query.whole),
          page('e.score', 'scored e', 'true'),
        ]
      : [
          chosen(conditions, match),
          page(
            SCORE[sort],
            // Fenced, so that nobody walks through all entries in order in the hope of meeting some.
            `(select e.id, e.created_at, e.idea_id from search_entry e
                where ${conditions.where} and e.words @@ (select query from chosen) offset 0) e
              left join idea_stat st on st.community_id = $1 and st.idea_id = e.idea_id`,
            'true',
          ),
        ];
  const found = sort === 'RELEVANCE' ? '(select count(*)::int from pool)' : 'null::int';
  const rows = await readPage(context, ctes, found, conditions);
  const total = rows[0]?.found ?? (after ? null : rows.length < most ? rows.length : null);
  return { rows, total: total === null ? null : Math.min(COUNT_MOST, total) };
}

async function readPage(
  context: RequestContext,
  ctes: readonly string[],
  found: string,
  { values }: Conditions,
): Promise<(FoundRow & { found: number | null })[]> {
  return context.db.rows(
    composedStatement<FoundRow & { found: number | null }>(
      'search.find',
      `with ${ctes.join(',\n')}
       select page.score, ${found} as found, ${FOUND_COLUMNS} from page
       join search_entry e on e.community_id = $1 and e.id = page.id ${FOUND_FROM}
       order by page.score desc, e.created_at desc, e.id desc`,
    ),
    values,
  );
}

/** The newest by looking through the newest, when that is quick; null when it was not enough to fill a page. */
async function newestWalked(
  context: RequestContext,
  { where, values }: Conditions,
  { match, after, entries }: EntrySearch,
  most: number,
): Promise<FoundRow[] | null> {
  const [level] = match.levels;
  if (!level || !isWalked(level, entries)) {
    return null;
  }
  const all = [...values, level.query, most];
  const only = after
    ? `and (e.created_at, e.id) < ($${all.length + 1}::timestamptz, $${all.length + 2}::uuid)`
    : '';
  if (after) {
    all.push(after.createdAt, after.id);
  }
  const rows = await context.db.rows(
    composedStatement<FoundRow>(
      'search.newest',
      `with page as materialized (
         ${walked(where, `$${values.length + 1}::tsquery`, only, `$${values.length + 2}::integer`)})
       select 0 as score, ${FOUND_COLUMNS} from page
       join search_entry e on e.community_id = $1 and e.id = page.id ${FOUND_FROM}
       order by e.created_at desc, e.id desc`,
    ),
    all,
  );
  return rows.length === most ? rows : null;
}

function chosen(conditions: Conditions, { levels }: Match): string {
  const queries = levels.map(({ query }) => conditions.place(query));
  return chosenLevel(conditions.where, queries);
}

/** How many entries there are to find; counting stops at `COUNT_MOST`. */
export async function countEntries(context: RequestContext, wanted: EntrySearch): Promise<number> {
  const conditions = conditionsOf(context, wanted);
  if (!conditions) {
    return 0;
  }
  const row = await context.db.row(
    composedStatement<{ count: number }>(
      'search.count',
      `with ${chosen(conditions, wanted.match)}
       select count(*)::int as count from (select 1 from search_entry e
         where ${conditions.where} and e.words @@ (select query from chosen) limit ${COUNT_MOST}) found`,
    ),
    conditions.values,
  );
  return row?.count ?? 0;
}
