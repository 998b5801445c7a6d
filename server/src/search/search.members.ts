import { asMember, MEMBER_COLUMNS, type Member } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { composedStatement } from '../platform/statement.js';
import { excerptOf, highlight, NO_MARKS, type Marks } from './highlight.rules.js';
import type { ParsedQuery } from './query.parse.js';
import type { SearchFilter } from './search.input.js';
import { CALLED_SO, type SortKey } from './search.order.js';
import { SearchHit, type SearchSort } from './search.type.js';
import { UNSPACED_LETTER } from './words/tokens.js';

export interface MemberSearch {
  query: ParsedQuery;
  filter: SearchFilter;
  sort: SearchSort;
  after: SortKey | null;
}

/** A member with how many are called so on all pages. */
export type MemberRow = Member & SortKey & { found: number };

/** With more words than this, nobody's name is meant. */
const NAMES_MAX = 4;

/** Members are in no space and wrote none of themselves. */
export function looksForMembers({ query, filter }: MemberSearch): boolean {
  const { kinds, space, categories, tag, author } = filter;
  return (
    query.words.length > 0 &&
    query.words.length <= NAMES_MAX &&
    (!kinds || kinds.includes('MEMBER')) &&
    space == null &&
    !categories &&
    tag == null &&
    author == null
  );
}

const HAS_UNSPACED = new RegExp(UNSPACED_LETTER, 'u');

/** From this many letters on, a word is in few enough names to be looked up in the index besides a longer one. */
const INDEXED_FROM = 4;

/** A regular expression for a word of a spaced script at the beginning of a name or of a later name. */
function beginsWith(word: string): string {
  return `(^|[ -])${word}`;
}

/** With more than this, a name is not looked for by its trigrams: long texts have too many. */
const NEAR_MAX = 3;
/** Shorter words are near to everything. */
const NEAR_FROM = 4;

/**
 * Members who are called so, as a CTE `named (id, created_at, score)`. When nobody is, those who are called nearly
 * so; nobody who has left.
 */
function named(values: unknown[], { words, phrases, excluded, whole }: ParsedQuery): string {
  const place = (value: unknown): string => `$${values.push(value)}`;
  const anyOf = (list: readonly string[], holds: string): string =>
    `exists (select 1 from unnest(${place(list)}::text[]) as x(words) where position(x.words in search_fold(m.name)) ${holds} 0)`;
  const here = `m.community_id = $1 and m.left_at is null and not ${anyOf(excluded, '>')}`;
  const unspaced = words.filter(({ text }) => HAS_UNSPACED.test(text)).map(({ text }) => text);
  const spaced = words
    .map(({ text }) => text)
    .filter((text) => !unspaced.includes(text))
    .sort((a, b) => b.length - a.length);
  // Longer words are looked up in the index together; short ones are in many names and only compared.
  const begin = spaced.map((text, i) => {
    const begins = `search_fold(m.name) ~ ${place(beginsWith(text))}::text`;
    return text.length >= INDEXED_FROM || (i === 0 && unspaced.length === 0) ? begins : `(${begins}) is true`;
  });
  const each = [
    ...(unspaced.length > 0
      ? [
          // Words of one or two characters have no trigrams; their characters have an index of their own.
          `octet_length(m.name) <> char_length(m.name)
           and string_to_array(search_fold(m.name), null) @> ${place(unspaced.flatMap((text) => [...text]))}::text[]
           and not ${anyOf(unspaced, '=')}`,
        ]
      : []),
    ...begin,
  ];
  const near = phrases.length === 0 && words.length <= NEAR_MAX && whole.length >= NEAR_FROM ? whole : null;
  return `called as materialized (select m.id, m.created_at from member m
      where ${here} and ${each.join(' and ')} and not ${anyOf(phrases, '=')}),
    named as (select id, created_at, ${CALLED_SO} as score from called
      union all
      select m.id, m.created_at, 0 from member m where ${here} and not exists (select 1 from called)
        and ${place(near)}::text <% search_fold(m.name))`;
}

const KEY: Record<SearchSort, string> = {
  RELEVANCE: 'n.score',
  NEWEST: '0::integer',
  MOST_SUPPORTED: '(-1)::integer',
};

/** Up to `most` members who are called so, in order, from the one after `after` on. */
export async function findMembers(
  { db, actor }: RequestContext,
  { query, sort, after }: MemberSearch,
  most: number,
): Promise<MemberRow[]> {
  const values: unknown[] = [actor.communityId];
  const ctes = named(values, query);
  const place = (value: unknown): string => `$${values.push(value)}`;
  const later = after
    ? `and (${KEY[sort]}, n.created_at, n.id) < (${place(after.score)}::integer,
        ${place(after.createdAt)}::timestamptz, ${place(after.id)}::uuid)`
    : '';
  return db.rows(
    composedStatement<MemberRow>(
      'search.members',
      // Put in order before their rows are fetched: thousands may be called so.
      `with ${ctes},
       page as materialized (select n.id, n.created_at, ${KEY[sort]} as score from named n where true ${later}
         order by ${KEY[sort]} desc, n.created_at desc, n.id desc limit ${place(most)}::integer)
       select ${MEMBER_COLUMNS}, page.score, m.created_at as "createdAt",
         (select count(*)::int from named) as found
       from page join member m on m.community_id = $1 and m.id = page.id
       order by page.score desc, m.created_at desc, m.id desc`,
    ),
    values,
  );
}

/** How many members are called so; counting stops at `most`. */
export async function countMembers(
  { db, actor }: RequestContext,
  { query }: MemberSearch,
  most: number,
): Promise<number> {
  const values: unknown[] = [actor.communityId];
  const ctes = named(values, query);
  const row = await db.row(
    composedStatement<{ count: number }>(
      'search.count_members',
      `with ${ctes} select count(*)::int as count
       from (select 1 from named limit $${values.push(most)}::integer) found`,
    ),
    values,
  );
  return row?.count ?? 0;
}

export function asMemberHit(row: MemberRow, marks: Marks): SearchHit {
  const { id, createdAt } = row;
  const member = asMember(row);
  return Object.assign(new SearchHit(), {
    id,
    kind: 'MEMBER' as const,
    path: `/members/${id}`,
    title: highlight(member.name, marks),
    excerpt: excerptOf(member.title ?? '', NO_MARKS),
    createdAt,
    authorId: null,
    spaceId: null,
    ideaId: null,
    irritantId: null,
    memberId: id,
  });
}
