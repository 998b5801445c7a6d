import { SEARCH_QUERY_MAX } from '@rapport/shared/limits';
import { communityOf } from '../communities/community.module.js';
import words from '../locales/en/search.json' with { type: 'json' };
import type { RequestContext } from '../platform/context.js';
import { badInput } from '../platform/errors.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { fill } from '../platform/words.js';
import { spacesOf } from '../spaces/space.module.js';
import { asHit } from './entry.found.js';
import { COUNT_MOST, countEntries, findEntries, type FoundPage } from './entry.queries.js';
import { marksOf } from './highlight.rules.js';
import { matchOfQuery } from './match.rules.js';
import { parseQuery } from './query.parse.js';
import type { SearchArgs } from './search.input.js';
import { countSearch } from './search.limits.js';
import { asMemberHit, countMembers, findMembers, looksForMembers } from './search.members.js';
import { compareKeys, type SortKey } from './search.order.js';
import { SearchConnection, type SearchHit } from './search.type.js';
import { lookUp } from './vocabulary.queries.js';
import { configurationOf } from './words/languages.js';

/**
 * Where the caller looks: the language that divides words of a query, and the configurations of all spaces looked in.
 *
 * @param slug of the one space to look in, if it is only one.
 */
export async function languagesOf(
  context: RequestContext,
  slug: string | null | undefined,
): Promise<{ language: string; configurations: string[] }> {
  const [community, spaces] = await Promise.all([communityOf(context), spacesOf(context)]);
  const within = spaces.filter((space) => slug == null || space.slug === slug);
  const languages = within.map((space) => space.language ?? community.language);
  return {
    language: (slug != null && languages[0]) || community.language,
    configurations: [...new Set(languages.map(configurationOf))].sort(),
  };
}

const NOTHING: FoundPage = { rows: [], total: 0 };

type Hit = SortKey & { hit: SearchHit };

/** One page of what the caller may see and was looking for. @throws BAD_USER_INPUT, RATE_LIMITED */
export async function search(context: RequestContext, args: SearchArgs): Promise<SearchConnection> {
  const first = pageSize(args.first);
  const after = keyOf(args.after);
  if (args.query.length > SEARCH_QUERY_MAX) {
    throw badInput(fill(words.tooLong, { max: SEARCH_QUERY_MAX }));
  }
  await countSearch(context);
  const { language, configurations } = await languagesOf(context, args.filter?.space);
  const query = parseQuery(args.query, language);
  const vocabulary = await lookUp(context, query.words, configurations);
  const match = matchOfQuery(vocabulary.terms, vocabulary.entries);
  const marks = marksOf(vocabulary.terms);
  const wanted = { query, filter: args.filter ?? {}, entries: vocabulary.entries, sort: args.sort, after };
  const members = looksForMembers(wanted);
  const [entries, people] = await Promise.all([
    match ? findEntries(context, { ...wanted, match }, first + 1) : NOTHING,
    members ? findMembers(context, wanted, first + 1) : [],
  ]);
  const hits: Hit[] = [
    ...entries.rows.map((row) => ({ ...keyOfRow(row), hit: asHit(row, marks) })),
    ...people.map((row) => ({ ...keyOfRow(row), hit: asMemberHit(row, marks) })),
  ].sort(compareKeys);
  const page = connectionOf(hits.slice(0, first + 1), first, args.after, ({ score, createdAt, id }) =>
    encodeCursor([score, createdAt.toISOString(), id]),
  );
  return Object.assign(new SearchConnection(), {
    pageInfo: page.pageInfo,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.hit })),
    count: async () => {
      const counts = await Promise.all([
        entries.total ?? (match ? countEntries(context, { ...wanted, match }) : 0),
        people[0]?.found ?? (members && after ? countMembers(context, wanted, COUNT_MOST) : 0),
      ]);
      return Math.min(COUNT_MOST, counts[0] + counts[1]);
    },
  });
}

function keyOf(cursor: string | null | undefined): SortKey | null {
  const parts = decodeCursor(cursor, ['number', 'moment', 'uuid']);
  return parts && { score: Number(parts[0]), createdAt: new Date(String(parts[1])), id: String(parts[2]) };
}

function keyOfRow({ score, createdAt, id }: SortKey): SortKey {
  return { score, createdAt, id };
}
