import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { QueryWord } from './query.parse.js';
import { slipsBetween } from './words/distance.js';
import { charactersOf } from './words/tokens.js';

/** A word of a query with the words of entries that answer to it. */
export interface Term extends QueryWord {
  /** Other words with its stem, those it may be the beginning of, or those it may have been meant as. */
  forms: string[];
  /** Whether no word of that spelling is known and its forms are guesses. */
  guessed: boolean;
  /** About how many entries have the word or a form of it. */
  entries: number;
  /** Whether it says nothing by itself, such as "the". */
  isCommon: boolean;
}

export interface Vocabulary {
  terms: Term[];
  /** About how many entries there are. */
  entries: number;
}

/** More forms of one stem or beginning than this add nothing but time. */
const FORMS_MAX = 24;
/** Slips are looked for in words from this length on. */
const SLIP_FROM = 4;
/** A spelling that this many entries have is not a slip. */
const RARE = 3;
/** Slips are looked for in this many words of a query. */
const SLIPS_MAX = 6;

interface Known {
  place: number;
  word: string;
  entries: number;
  how: 'EXACT' | 'STEM' | 'BEGINNING' | 'GRAM' | 'ALL';
  common: boolean;
}

// One branch for each way of knowing a word, so that each can use its index.
const knownWords = statement<Known>(
  'search.known_words',
  `with given as (select g.word, g.place::int, g.unfinished
     from unnest($3::text[], $4::boolean[]) with ordinality as g(word, unfinished, place)),
   configured as (select c.name, g.word, g.place,
       coalesce((tsvector_to_array(to_tsvector(c.name::regconfig, g.word)))[1], '') as stem
     from given g cross join unnest($2::text[]) as c(name))
   select c.place, w.word, w.entries, 'EXACT' as how, w.stem = '' as common
   from configured c join search_word w on w.community_id = $1 and w.configuration = c.name and w.word = c.word
   union all
   select c.place, w.word, w.entries, 'STEM', false
   from configured c cross join lateral (
     select w.word, w.entries from search_word w where w.community_id = $1 and w.configuration = c.name
       and w.stem = c.stem and c.stem <> '' and w.word <> c.word order by w.entries desc limit ${FORMS_MAX}) w
   union all
   select g.place, w.word, w.entries, 'BEGINNING', false
   from given g cross join lateral (
     select w.word, w.entries from search_word w where g.unfinished and w.community_id = $1
       and w.configuration = any($2::text[]) and w.word > g.word and w.word < g.word || U&'\\+10FFFF'
       and w.stem is not null
     order by w.entries desc limit ${FORMS_MAX}) w
   union all
   select -1, w.word, w.entries, case when w.word = '' then 'ALL' else 'GRAM' end, false
   from search_word w where w.community_id = $1 and w.configuration = any($2::text[])
     and w.word = any($5::text[]) and w.stem is null`,
);

const nearWords = statement<{ given: string; word: string; entries: number }>(
  'search.near_words',
  `select g.word as given, n.word, n.entries::int from unnest($3::text[]) as g(word)
   cross join lateral search_words_near($1, $2::text[], g.word) n`,
);

/**
 * Looks the words of a query up in what people have written.
 *
 * @param configurations text search configurations of the spaces looked in.
 */
export async function lookUp(
  { db, actor }: RequestContext,
  words: readonly QueryWord[],
  configurations: readonly string[],
): Promise<Vocabulary> {
  const spaced = words.filter(({ grams }) => !grams);
  const grams = ['', ...new Set(words.flatMap((word) => word.grams ?? []))];
  const known = await db.rows(knownWords, [
    actor.communityId,
    configurations,
    spaced.map(({ text }) => text),
    spaced.map(({ unfinished }) => unfinished),
    grams,
  ]);
  const entries = sum(known.filter(({ how }) => how === 'ALL'));
  const ofGram = new Map<string, number>();
  for (const { word, entries: count, how } of known) {
    if (how === 'GRAM') {
      ofGram.set(word, (ofGram.get(word) ?? 0) + count);
    }
  }
  const terms = words.map((word): Term => {
    if (word.grams) {
      const rarest = Math.min(...word.grams.map((gram) => ofGram.get(gram) ?? 0));
      return {
        ...word,
        forms: [],
        guessed: false,
        entries: rarest,
        isCommon: charactersOf(word.text).length === 1,
      };
    }
    const own = known.filter(({ place }) => place === spaced.indexOf(word) + 1);
    const forms = [...new Set(own.filter(({ how }) => how !== 'EXACT').map((one) => one.word))];
    const isCommon = own.some(({ common }) => common);
    return { ...word, forms, guessed: false, entries: sum(own), isCommon };
  });
  await guess({ db, actor }, terms, configurations);
  return { terms, entries: Math.max(1, entries) };
}

function sum(rows: readonly { entries: number }[]): number {
  return rows.reduce((total, row) => total + row.entries, 0);
}

/** Takes words that hardly anybody uses for slips of the nearest ones that more people use. */
async function guess(
  { db, actor }: Pick<RequestContext, 'db' | 'actor'>,
  terms: readonly Term[],
  configurations: readonly string[],
): Promise<void> {
  const doubtful = terms
    .filter(({ grams, text, entries }) => !grams && text.length >= SLIP_FROM && entries < RARE)
    .slice(0, SLIPS_MAX);
  if (doubtful.length === 0) {
    return;
  }
  const near = await db.rows(nearWords, [
    actor.communityId,
    configurations,
    doubtful.map(({ text }) => text),
  ]);
  for (const term of doubtful) {
    const most = term.text.length >= 8 ? 2 : 1;
    const meant = near
      .filter(({ given, word, entries }) => given === term.text && word !== given && entries > term.entries)
      .map((one) => ({ ...one, slips: slipsBetween(term.text, one.word, most) ?? most + 1 }))
      .filter(({ slips }) => slips <= most)
      .sort((a, b) => a.slips - b.slips || b.entries - a.entries);
    const least = meant[0]?.slips;
    const chosen = meant.filter(({ slips }) => slips === least).slice(0, 6);
    if (chosen.length > 0) {
      term.guessed = term.entries === 0;
      term.forms.push(...chosen.map(({ word }) => word).filter((word) => !term.forms.includes(word)));
      term.entries += sum(chosen);
    }
  }
}
