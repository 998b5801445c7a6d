import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { lexemesOf, wordsOfSource, type EntryWords } from './entry.rules.js';
import type { Source } from './entry.sources.js';
import { configurationOf } from './words/languages.js';

/** Raise it when words are read in another way: every community's entries are then made anew. */
export const INDEX_VERSION = 2;

const upsertEntries = statement(
  'search.upsert_entries',
  `insert into search_entry (community_id, id, kind, space_id, thread_id, idea_id, author_id, staff_only, created_at,
     words, folded)
   select $1, n.id, n.kind, n.space_id, n.thread_id, n.idea_id, n.author_id, n.staff_only, n.created_at,
     array_to_tsvector(case when n.words = '' then '{}' else string_to_array(n.words, ' ') end), n.folded
   from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::boolean[],
     $9::timestamptz[], $10::text[], $11::text[])
     as n(id, kind, space_id, thread_id, idea_id, author_id, staff_only, created_at, words, folded)
   on conflict (community_id, id) do update set space_id = excluded.space_id, words = excluded.words,
     folded = excluded.folded, created_at = excluded.created_at, author_id = excluded.author_id,
     staff_only = excluded.staff_only`,
);

/** Writes the entries of things that stand. @returns what words each has, in the same order. */
export async function writeEntries(
  tx: Tx,
  communityId: string,
  sources: readonly Source[],
): Promise<EntryWords[]> {
  const words = sources.map(wordsOfSource);
  await tx.rows(upsertEntries, [
    communityId,
    sources.map(({ id }) => id),
    sources.map(({ kind }) => kind),
    sources.map(({ spaceId }) => spaceId),
    sources.map(({ threadId }) => threadId),
    sources.map(({ ideaId }) => ideaId),
    sources.map(({ authorId }) => authorId),
    sources.map(({ staffOnly }) => staffOnly),
    sources.map(({ createdAt }) => createdAt),
    words.map(lexemesOf),
    words.map(({ folded }) => folded),
  ]);
  return words;
}

/** How many entries have each word, by configuration: `''` counts the entries themselves. */
export class WordCounts {
  readonly byConfiguration = new Map<string, { words: Map<string, number>; grams: Map<string, number> }>();

  add(source: Source, { words, grams }: EntryWords): void {
    const configuration = configurationOf(source.language);
    const counts = this.byConfiguration.get(configuration) ?? { words: new Map(), grams: new Map() };
    this.byConfiguration.set(configuration, counts);
    words.forEach((word) => counts.words.set(word, (counts.words.get(word) ?? 0) + 1));
    ['', ...grams].forEach((gram) => counts.grams.set(gram, (counts.grams.get(gram) ?? 0) + 1));
  }
}

/**
 * A word in hundreds of entries is counted by a dice roll that adds as much as it is unlikely: two people who post at
 * once then hardly ever meet at the word "the", and the number stays about right. Nor does anybody wait for another:
 * who would have to does not count. Rows are met again by their place: without statistics, as while the demo is
 * filled, the planner would compare every word with every other.
 */
const learnWords = statement(
  'search.learn_words',
  `with given as (select n.word, n.is_gram from unnest($3::text[], $4::boolean[]) as n(word, is_gram)),
   present as materialized (
     select w.ctid as place, w.word, greatest(1, w.entries / 64) as step from search_word w
     where w.community_id = $1 and w.configuration = $2::text and w.word = any($3::text[])
   ), chosen as materialized (
     select w.ctid as place, p.step from present p join search_word w on w.ctid = p.place
     where random() * p.step < 1 order by w.word for no key update of w skip locked
   ), counted as (
     update search_word w set entries = w.entries + p.step from chosen p where w.ctid = p.place
   )
   insert into search_word (community_id, configuration, word, stem, entries)
   select $1, $2::text, g.word, case when not g.is_gram
     then coalesce((tsvector_to_array(to_tsvector($2::text::regconfig, g.word)))[1], '') end, 1
   from given g where g.word not in (select word from present) order by g.word collate "C"
   on conflict do nothing`,
);

/** Remembers the words of a few entries. */
export async function learn(tx: Tx, communityId: string, counts: WordCounts): Promise<void> {
  for (const [configuration, { words, grams }] of counts.byConfiguration) {
    const all = [...words.keys(), ...grams.keys()];
    await tx.rows(learnWords, [communityId, configuration, all, all.map((_, i) => i >= words.size)]);
  }
}

const addCounts = statement(
  'search.add_counts',
  `insert into search_word (community_id, configuration, word, stem, entries)
   select $1, $2::text, n.word, case when not n.is_gram
     then coalesce((tsvector_to_array(to_tsvector($2::text::regconfig, n.word)))[1], '') end, n.entries
   from unnest($3::text[], $4::boolean[], $5::integer[]) as n(word, is_gram, entries)
   order by n.word collate "C"
   on conflict (community_id, configuration, word) do update set entries = search_word.entries + excluded.entries`,
);
const PORTION = 5_000;

/** Adds exact counts of many entries. */
export async function addWordCounts(tx: Tx, communityId: string, counts: WordCounts): Promise<void> {
  for (const [configuration, { words, grams }] of counts.byConfiguration) {
    const all = [
      ...[...words].map(([word, entries]) => ({ word, entries, isGram: false })),
      ...[...grams].map(([word, entries]) => ({ word, entries, isGram: true })),
    ].sort((a, b) => (a.word < b.word ? -1 : 1));
    for (let i = 0; i < all.length; i += PORTION) {
      const portion = all.slice(i, i + PORTION);
      await tx.rows(addCounts, [
        communityId,
        configuration,
        portion.map(({ word }) => word),
        portion.map(({ isGram }) => isGram),
        portion.map(({ entries }) => entries),
      ]);
    }
  }
}
