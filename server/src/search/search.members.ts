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

export type MemberRow = Member & SortKey;

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

/** Ways a name may have a word: at its beginning or that of a later name; anywhere where names have no spaces. */
function patternsOf(word: string): string[] {
  return HAS_UNSPACED.test(word) ? [`%${word}%`] : [`${word}%`, `% ${word}%`, `%-${word}%`];
}

/** With more than this, a name is not looked for by its trigrams: long texts have too many. */
const NEAR_MAX = 3;
/** Shorter words are near to everything. */
const NEAR_FROM = 4;

/**
 * Members who are called so, as a CTE `named (id, score)`. When nobody is, those who are called nearly so; nobody who
 * has left.
 */
function named(values: unknown[], { words, phrases, excluded, whole }: ParsedQuery): string {
  const place = (value: unknown): string => `$${values.push(value)}`;
  const anyOf = (list: readonly string[], holds: string): string =>
    `exists (select 1 from unnest(${place(list)}::text[]) as x(words) where position(x.words in search_fold(m.name)) ${holds} 0)`;
  const here = `m.community_id = $1 and m.left_at is null and not ${anyOf(excluded, '>')}`;
  // The longest word is looked up in the index, where short ones are in many names; the others are then compared.
  const each = [...words]
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ text }) => `search_fold(m.name) like any(${place(patternsOf(text))}::text[])`)
    .map((like, i) => (i === 0 ? like : `(${like}) is true`));
  const near = phrases.length === 0 && words.length <= NEAR_MAX && whole.length >= NEAR_FROM ? whole : null;
  return `called as materialized (select m.id from member m
      where ${here} and ${each.join(' and ')} and not ${anyOf(phrases, '=')}),
    named as (select id, ${CALLED_SO} as score from called
      union all
      select m.id, 0 from member m where ${here} and not exists (select 1 from called)
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
    ? `and (${KEY[sort]}, m.created_at, m.id) < (${place(after.score)}::integer,
        ${place(after.createdAt)}::timestamptz, ${place(after.id)}::uuid)`
    : '';
  return db.rows(
    composedStatement<MemberRow>(
      'search.members',
      `with ${ctes}
       select ${MEMBER_COLUMNS}, ${KEY[sort]} as score, m.created_at as "createdAt"
       from named n join member m on m.community_id = $1 and m.id = n.id where true ${later}
       order by ${KEY[sort]} desc, m.created_at desc, m.id desc limit ${place(most)}::integer`,
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
    memberId: id,
  });
}
