import type { RequestContext } from '../platform/context.js';
import { composedStatement } from '../platform/statement.js';
import { FOUND_COLUMNS, FOUND_FROM, type FoundRow } from './entry.found.js';
import type { Match } from './match.rules.js';
import type { ParsedQuery } from './query.parse.js';
import type { SearchFilter } from './search.input.js';
import { ALL_WORDS, SCORE, type SortKey } from './search.order.js';
import { addFilter, addPhrases, asPattern, chosenLevel, Conditions, pool } from './search.sql.js';
import type { SearchSort } from './search.type.js';

export interface EntrySearch {
  match: Match;
  query: ParsedQuery;
  filter: SearchFilter;
  sort: SearchSort;
  /** Key of the entry before the first wanted. */
  after: SortKey | null;
}

/** Counting stops here. */
export const COUNT_MOST = 1_000;

function conditionsOf(context: RequestContext, { query, filter }: EntrySearch): Conditions | null {
  const conditions = new Conditions(context.actor, filter);
  if (!addFilter(conditions, filter)) {
    return null;
  }
  addPhrases(conditions, query.phrases, query.excluded);
  return conditions;
}

/** The signals, what says all words, and what says exactly them, as SQL that scores `p (w, folded)`. */
export function scored(conditions: Conditions, { signals, levels, whole }: Match, words: string): string {
  const queries = conditions.place(signals.map(({ query }) => query));
  const weights = conditions.place(signals.map(({ weight }) => weight));
  const says = conditions.place(asPattern(words).trimEnd());
  return `signals as materialized (select query::tsquery, weight
      from unnest(${queries}::text[], ${weights}::integer[]) as s(query, weight)),
    pooled as materialized (select e.id, e.kind, e.idea_id, e.created_at, e.folded, e.words || ''::tsvector as w
      from pool join search_entry e on e.community_id = $1 and e.id = pool.id),
    scored as (select p.id, p.kind, p.idea_id, p.created_at, (
        case when p.w @@ ${conditions.place(levels[0])}::tsquery then ${ALL_WORDS} else 0 end
        + (select coalesce(sum(s.weight), 0) from signals s where p.w @@ s.query)
        + case position(${says} in p.folded) when 0 then 0 when 1 then ${whole} else ${Math.round(whole / 2)} end
        - 10 * ln(1 + length(p.w)))::integer as score
      from pooled p)`;
}

/** Up to `most` entries in order, from the one after `after` on. */
export async function findEntries(
  context: RequestContext,
  wanted: EntrySearch,
  most: number,
): Promise<FoundRow[]> {
  const conditions = conditionsOf(context, wanted);
  if (!conditions) {
    return [];
  }
  const { match, query, sort, after } = wanted;
  const levels = match.levels.map((level) => conditions.place(level));
  const later = (score: string): string =>
    after
      ? `and (${score}, e.created_at, e.id) < (${conditions.place(after.score)}::integer,
          ${conditions.place(after.createdAt)}::timestamptz, ${conditions.place(after.id)}::uuid)`
      : '';
  const page = (score: string, from: string, where: string): string => `page as materialized (
      select e.id, ${score} as score from ${from} where ${where} ${later(score)}
      order by ${score} desc, e.created_at desc, e.id desc limit ${conditions.place(most)}::integer)`;
  const { where } = conditions;
  const ctes =
    sort === 'RELEVANCE'
      ? [
          pool(where, levels, conditions.place(match.title)),
          scored(conditions, match, query.whole),
          page('e.score', 'scored e', 'true'),
        ]
      : [
          chosenLevel(where, levels),
          page(
            SCORE[sort],
            `search_entry e left join idea_stat st on st.community_id = e.community_id and st.idea_id = e.idea_id`,
            `${where} and e.words @@ (select query from chosen)`,
          ),
        ];
  return context.db.rows(
    composedStatement<FoundRow>(
      'search.find',
      `with ${ctes.join(',\n')}
       select page.score, ${FOUND_COLUMNS} from page
       join search_entry e on e.community_id = $1 and e.id = page.id ${FOUND_FROM}
       order by page.score desc, e.created_at desc, e.id desc`,
    ),
    conditions.values,
  );
}

/** How many entries there are to find; counting stops at `COUNT_MOST`. */
export async function countEntries(context: RequestContext, wanted: EntrySearch): Promise<number> {
  const conditions = conditionsOf(context, wanted);
  if (!conditions) {
    return 0;
  }
  const levels = wanted.match.levels.map((level) => conditions.place(level));
  const row = await context.db.row(
    composedStatement<{ count: number }>(
      'search.count',
      `with ${chosenLevel(conditions.where, levels)}
       select count(*)::int as count from (select 1 from search_entry e
         where ${conditions.where} and e.words @@ (select query from chosen) limit ${COUNT_MOST}) found`,
    ),
    conditions.values,
  );
  return row?.count ?? 0;
}
