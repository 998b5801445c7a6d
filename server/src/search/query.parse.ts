import { joined } from './entry.rules.js';
import { wordsOfRun } from './words/languages.js';
import { charactersOf, pairsOf, tokensOf, type Token } from './words/tokens.js';

/** One word of a query. */
export interface QueryWord {
  /** Folded. */
  text: string;
  /** For a word of an unspaced script: the pairs of characters it is found by, or its only character. */
  grams: string[] | null;
  /** Whether more letters may follow: it is the last and nothing stands after it. */
  unfinished: boolean;
}

export interface ParsedQuery {
  words: QueryWord[];
  /** Folded words in order; each must stand so. */
  phrases: string[];
  /** Folded words, or words in order, that must not be there. */
  excluded: string[];
  /** All words in order, for what says exactly this. */
  whole: string;
}

/** More words than this say nothing more about what is looked for. */
const WORDS_MAX = 32;
const QUOTES =
  /(?<=^|[\s\p{P}])([-\u2212])?["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201c\u201d\u00bb]/gu;
const MINUS = /(?<=^|\s)[-\u2212](?=[\p{L}\p{N}])(\S+)/gu;

/**
 * What a query asks for. Whatever is neither a word, a quotation nor an exclusion is left out of account, so nothing
 * that can be typed is an error.
 *
 * @param language by whose rules words of unspaced scripts are divided, a BCP 47 tag.
 */
export function parseQuery(query: string, language: string): ParsedQuery {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const quoted: Token[] = [];
  const take = (list: string[], words: string): void => {
    const text = joined([...tokensOf(words)]);
    if (text !== '' && list.length < WORDS_MAX) {
      list.push(text);
    }
  };
  const rest = query
    .replace(QUOTES, (_, minus: string | undefined, words: string) => {
      take(minus ? excluded : phrases, words);
      if (!minus) {
        quoted.push(...tokensOf(words));
      }
      return ' \n ';
    })
    .replace(MINUS, (_, word: string) => {
      take(excluded, word);
      return ' \n ';
    });
  const open = [...tokensOf(rest)];
  const last = open.at(-1);
  const isOpen = last !== undefined && last.end === rest.length;
  const words = [
    ...quoted.flatMap((token) => wordsOfToken(token, language, false)),
    ...open.flatMap((token) => wordsOfToken(token, language, isOpen && token === last)),
  ];
  return {
    words: distinct(words).slice(0, WORDS_MAX),
    phrases,
    excluded,
    whole: joined([...quoted, ...open]),
  };
}

/** The words of a longer text, as a query that quotes and excludes nothing. */
export function parseText(text: string, language: string): QueryWord[] {
  return distinct([...tokensOf(text)].flatMap((token) => wordsOfToken(token, language, false)));
}

function wordsOfToken(token: Token, language: string, unfinished: boolean): QueryWord[] {
  if (!token.unspaced) {
    return [{ text: token.text, grams: null, unfinished }];
  }
  return wordsOfRun(token.text, language).map((text) => {
    const characters = charactersOf(text);
    return { text, grams: characters.length > 1 ? pairsOf(characters) : characters, unfinished: false };
  });
}

function distinct(words: readonly QueryWord[]): QueryWord[] {
  const found = new Map<string, QueryWord>();
  for (const word of words) {
    const present = found.get(word.text);
    if (!present || (present.unfinished && !word.unfinished)) {
      found.set(word.text, word);
    }
  }
  return [...found.values()];
}
