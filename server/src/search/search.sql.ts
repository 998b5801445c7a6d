import { isUuid } from '../platform/paging.js';
import type { Actor } from '../platform/actor.js';
import { isStaff, visibleTo } from '../platform/actor.js';
import type { SearchFilter } from './search.input.js';
import type { Level } from './match.rules.js';
import { UNSPACED_LETTER } from './words/tokens.js';

/** Values of a statement and the text that names their places; the text depends only on what is set. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly texts: string[] = [];

  /**
   * What every read of entries begins with: the space is one the caller may see, and notes are for staff. Withdrawn
   * things have no entry.
   */
  constructor(actor: Actor, filter: Pick<SearchFilter, 'space'>) {
    const community = this.place(actor.communityId);
    const space = filter.space == null ? '' : `and s.slug = ${this.place(storable(filter.space))}`;
    this.texts.push(
      `e.community_id = ${community}`,
      `e.space_id in (select s.id from space s where s.community_id = ${community}
         and s.visibility = any(${this.place(visibleTo(actor))}::text[]) ${space})`,
      `(not e.staff_only or ${this.place(isStaff(actor))}::boolean)`,
    );
  }

  /** Adds a value. @returns how the text names it. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(text: string): void {
    this.texts.push(text);
  }

  /** All conditions on an entry `e`. */
  get where(): string {
    return this.texts.join(' and ');
  }
}

/** A name in an address as Postgres can compare it; none holds NUL, which it refuses. */
function storable(slug: string): string {
  return slug.replaceAll('\0', '\u{fffd}');
}

/** Adds what the caller chose to look among. @returns false when nothing can be there. */
export function addFilter(conditions: Conditions, filter: SearchFilter): boolean {
  if (filter.kinds) {
    conditions.add(`e.kind = any(${conditions.place(filter.kinds)}::text[])`);
  }
  if (filter.author != null) {
    if (!isUuid(filter.author)) {
      return false;
    }
    conditions.add(`e.author_id = ${conditions.place(filter.author)}::uuid`);
  }
  if (filter.categories) {
    conditions.add(`exists (select 1 from idea i where i.community_id = e.community_id and i.id = e.idea_id
      and i.category = any(${conditions.place(filter.categories)}::text[]))`);
  }
  if (filter.tag != null) {
    conditions.add(`exists (select 1 from idea_tag x
      join tag t on t.community_id = x.community_id and t.id = x.tag_id
      where x.community_id = e.community_id and x.idea_id = e.idea_id and t.slug = ${conditions.place(storable(filter.tag))})`);
  }
  return true;
}

/** Adds what must stand so, and what must not be there. @param words folded, with spaces between words. */
export function addPhrases(
  conditions: Conditions,
  phrases: readonly string[],
  excluded: readonly string[],
): void {
  if (phrases.length > 0) {
    conditions.add(`not exists (select 1 from unnest(${conditions.place(phrases.map(asPattern))}::text[]) as p(words)
      where position(p.words in e.folded) = 0)`);
  }
  if (excluded.length > 0) {
    conditions.add(`not exists (select 1 from unnest(${conditions.place(excluded.map(asPattern))}::text[]) as p(words)
      where position(p.words in e.folded) > 0)`);
  }
}

const STARTS_UNSPACED = new RegExp(`^${UNSPACED_LETTER}`, 'u');
const ENDS_UNSPACED = new RegExp(`${UNSPACED_LETTER}$`, 'u');

/** Words as they stand in an entry's folded text: a spaced word is a whole one. */
export function asPattern(words: string): string {
  return `${STARTS_UNSPACED.test(words) ? '' : ' '}${words}${ENDS_UNSPACED.test(words) ? '' : ' '}`;
}

/** How many found are enough not to look with a looser level. */
const ENOUGH = 10;
/** So many of each level are put in order by relevance, the newest: more cannot be looked at in time. */
export const LEVEL_MOST = 100;

/** What has a title; the index of the newest of them is by these very words. */
const TITLED = `e.kind in ('IDEA', 'CONVERSATION', 'IRRITANT', 'OUTCOME', 'STORY', 'MEETING')`;

/** A level with the place of its query among the values. */
export interface PlacedLevel {
  query: string;
  /** Whether so many entries have it that looking through the newest finds some sooner than the index of words. */
  walk: boolean;
}

/** So many of the newest entries are looked through at most. */
const WALK_MOST = 20_000;
/** When they hold fewer than this, the index of words is asked after all. */
const WALKED_LEAST = 50;

/** What the index of words finds lies all over the table: reading one costs as much as so many of the newest, in a row. */
const COST_OF_FINDING = 4;

/** Whether looking through the newest is quicker than reading what the index finds. @param among how many there are. */
export function isWalked({ expected }: Level, among: number): boolean {
  const read = (among * LEVEL_MOST) / Math.max(1, expected);
  return read < expected * COST_OF_FINDING && read <= WALK_MOST;
}

/** Ids of the newest entries that have a query, by looking through the newest. The index of words is kept out of it. */
export function walked(where: string, query: string, only: string, most: string): string {
  return `select e.id, e.created_at from (select * from search_entry e where e.community_id = $1 ${only}
      order by e.created_at desc, e.id desc limit ${WALK_MOST}) e
    where ${where} and (e.words @@ ${query}) is true order by e.created_at desc, e.id desc limit ${most}`;
}

/** Ids of the newest entries that have a query, by the index of words. */
function indexed(where: string, query: string, only: string): string {
  return `select id from (select e.id, e.created_at from search_entry e
      where ${where} and e.words @@ ${query} ${only} offset 0) e
    order by e.created_at desc, e.id desc limit ${LEVEL_MOST}`;
}

/** Entries to put in order: of each level that is needed, and those that say it in their title. */
export function pool(where: string, levels: readonly PlacedLevel[], title: PlacedLevel): string {
  const cte = (name: string, { query, walk }: PlacedLevel, only: string): string =>
    walk
      ? `${name}_newest as materialized (${walked(where, `${query}::tsquery`, only, String(LEVEL_MOST))}),
         ${name} as materialized (select id from ${name}_newest union all
           (${indexed(where, `${query}::tsquery`, `${only} and (select count(*) from ${name}_newest) < ${WALKED_LEAST}`)}))`
      : `${name} as materialized (${indexed(where, `${query}::tsquery`, only)})`;
  const ctes = levels.map((level, i) => {
    const before = Array.from({ length: i }, (_, j) => `(select count(*) from level${j})`).join(', ');
    return cte(`level${i}`, level, i > 0 ? `and greatest(${before}) < ${ENOUGH}` : '');
  });
  return `${ctes.join(',\n')}, ${cte('titled', title, `and ${TITLED}`)},
    pool as materialized (${[...levels.map((_, i) => `level${i}`), 'titled']
      .map((name) => `select id from ${name}`)
      .join(' union ')})`;
}

/** The loosest level that is needed, as a CTE `chosen (query)`. */
export function chosenLevel(where: string, levels: readonly string[]): string {
  const enough = (level: string): string => `(select count(*) from (select 1 from search_entry e
    where ${where} and e.words @@ ${level}::tsquery limit ${ENOUGH}) few) >= ${ENOUGH}`;
  const last = levels.at(-1) ?? '';
  const cases = levels.slice(0, -1).map((level) => `when ${enough(level)} then ${level}::tsquery`);
  return `chosen as materialized (select ${
    cases.length > 0 ? `case ${cases.join(' ')} else ${last}::tsquery end` : `${last}::tsquery`
  } as query)`;
}
