import { TITLE_MARK } from './entry.rules.js';
import type { Term } from './vocabulary.queries.js';

/** What adds to the place of an entry in the order of relevance. */
export interface Signal {
  /** A tsquery. */
  query: string;
  weight: number;
}

/** A way to find entries. */
export interface Level {
  /** A tsquery. */
  query: string;
  /** About how many entries it finds, as if words came together by chance only. */
  expected: number;
}

/** How entries are found and put in order; all queries are texts of tsqueries over an entry's words. */
export interface Match {
  /** The strictest first; a looser one is used when the stricter ones find little. Each finds what the one before does. */
  levels: Level[];
  /** All words in the title. */
  title: Level;
  signals: Signal[];
  /** Weight of saying exactly what the query says. */
  whole: number;
}

/** From this many letters on, a word that is being typed is looked for by its beginning in the index itself. */
const BEGINNING_FROM = 3;
/** Words that looser levels choose from: the rarest, which say most. */
const CHOSEN_MAX = 6;
/** Words that count for the order. */
const SIGNALLED_MAX = 12;

// Words hold letters, marks and digits only, so that a quoted one needs no escape.
const quoted = (word: string, mark: string): string => `'${mark}${word}'`;
export const all = (queries: readonly string[]): string => `(${queries.join(' & ')})`;
export const any = (queries: readonly string[]): string => `(${queries.join(' | ')})`;

function exactly({ grams, text }: Term, mark = ''): string {
  return grams ? all(grams.map((gram) => quoted(gram, mark))) : quoted(text, mark);
}

function inAnyForm(term: Term, mark = ''): string {
  if (term.grams) {
    return exactly(term, mark);
  }
  const own = quoted(term.text, mark);
  if (!term.unfinished || term.text.length < BEGINNING_FROM) {
    return any([own, ...term.forms.map((form) => quoted(form, mark))]);
  }
  // Forms that begin so are found by the beginning already; naming them would have the index read them twice.
  const others = term.forms.filter((form) => !form.startsWith(term.text));
  return any([`${own}:*`, ...others.map((form) => quoted(form, mark))]);
}

/**
 * At least `least` of the queries: with the first, one fewer of the rest, or as many of the rest. Nested, since the
 * index weighs every word as often as it stands there, and a list of all choices says each many more times.
 */
export function atLeast(least: number, [first, ...rest]: readonly string[]): string {
  if (first === undefined || least > rest.length) {
    return all(first === undefined ? [] : [first, ...rest]);
  }
  if (least <= 1) {
    return any([first, ...rest]);
  }
  return any([all([first, atLeast(least - 1, rest)]), atLeast(least, rest)]);
}

/** How much a word says: the fewer entries have it, the more. */
function worth(term: Term, entries: number): number {
  return Math.log(1 + entries / Math.max(1, term.entries));
}

/** About how many entries have at least `least` of the words. */
function expectedOf(least: number, terms: readonly Term[], entries: number): number {
  // Chances of having exactly 0, 1, 2 ... of the words looked at so far.
  let chances = [1];
  for (const term of terms) {
    const has = Math.min(1, term.entries / entries);
    chances = [...chances, 0].map((none, n) => none * (1 - has) + (n > 0 ? (chances[n - 1] ?? 0) * has : 0));
  }
  return entries * chances.slice(least).reduce((total, chance) => total + chance, 0);
}

/** Of what a word is in, about this part has it in the title. */
const IN_TITLE = 0.15;
/** Of all entries, about this part has a title. */
export const TITLED = 0.33;

function byRarity(a: Term, b: Term): number {
  return a.entries - b.entries;
}

/** Words without which an entry is not what was asked for: those that somebody uses and that say something. */
export function tellingTerms(terms: readonly Term[]): Term[] {
  const used = terms.filter(({ entries }) => entries > 0);
  const telling = used.filter(({ isCommon }) => !isCommon);
  return (telling.length > 0 ? telling : used).sort(byRarity);
}

/**
 * How to find what has all the words of a query, and where that is little, most of them: of three words two, of six
 * four. Words that nobody uses, in no spelling close to it, are left out of account.
 *
 * @param entries how many entries there are.
 * @returns null when nobody uses any of the words.
 */
export function matchOfQuery(terms: readonly Term[], entries: number): Match | null {
  const telling = tellingTerms(terms);
  if (telling.length === 0) {
    return null;
  }
  const chosen = telling.slice(0, CHOSEN_MAX);
  const most = Math.max(1, Math.floor((chosen.length * 2) / 3));
  const fewer = [...new Set([chosen.length - 1, most])].filter((n) => n >= 1 && n < chosen.length);
  const expected = expectedOf(telling.length, telling, entries);
  return {
    levels: [
      { query: all(telling.map((term) => inAnyForm(term))), expected },
      ...fewer.map((least) => levelOf(least, chosen, entries)),
    ],
    title: {
      query: all(telling.map((term) => inAnyForm(term, TITLE_MARK))),
      expected: expected * IN_TITLE,
    },
    ...orderBy(terms, entries),
  };
}

/** How to find what shares many of a text's rare words. @returns null when it shares none with anything. */
export function matchOfText(terms: readonly Term[], entries: number): Match | null {
  const telling = tellingTerms(terms);
  const chosen = telling.slice(0, CHOSEN_MAX);
  if (chosen.length === 0) {
    return null;
  }
  const fewest = Math.min(2, chosen.length);
  const steps = [chosen.length - 1, Math.ceil(chosen.length / 2), fewest];
  const leasts = [...new Set(steps.map((least) => Math.max(1, least)))].sort((a, b) => b - a);
  return {
    levels: leasts.map((least) => levelOf(least, chosen, entries)),
    title: {
      query: atLeast(
        fewest,
        chosen.map((term) => inAnyForm(term, TITLE_MARK)),
      ),
      expected: expectedOf(fewest, chosen, entries) * IN_TITLE,
    },
    ...orderBy(telling, entries),
  };
}

function levelOf(least: number, terms: readonly Term[], entries: number): Level {
  return {
    query: atLeast(
      least,
      terms.map((term) => inAnyForm(term)),
    ),
    expected: expectedOf(least, terms, entries),
  };
}

function orderBy(terms: readonly Term[], entries: number): Pick<Match, 'signals' | 'whole'> {
  const counted = [...terms].sort(byRarity).slice(0, SIGNALLED_MAX);
  const signals = counted.flatMap((term) => {
    const value = worth(term, entries);
    const pairs = term.grams && term.grams.length > 1 ? term.grams : [];
    return [
      { query: inAnyForm(term), weight: 40 * value },
      { query: exactly(term), weight: 40 * value },
      { query: inAnyForm(term, TITLE_MARK), weight: 50 * value },
      ...pairs.map((gram) => ({ query: quoted(gram, ''), weight: (30 * value) / pairs.length })),
    ];
  });
  return {
    signals: signals.map(({ query, weight }) => ({ query, weight: Math.round(weight) })),
    whole: Math.round(60 * counted.reduce((total, term) => total + worth(term, entries), 0)),
  };
}
