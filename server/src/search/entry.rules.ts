import type { Source } from './entry.sources.js';
import { plainOf } from './words/plain.js';
import { gramsOf, tokensOf, type Token } from './words/tokens.js';

/** What an entry keeps of its words. */
export interface EntryWords {
  /** Words of spaced scripts, each once. */
  words: Set<string>;
  grams: Set<string>;
  /** Words and grams of the title. */
  title: Set<string>;
  folded: string;
}

/** Marks a word of a title among an entry's words; no word begins with it. */
export const TITLE_MARK = '=';
/** Stands between title and text, so that no quotation reaches over. */
const BREAK = ' | ';

/** The words of a thing as its entry keeps them. */
export function wordsOfSource({ title, html, more }: Pick<Source, 'title' | 'html' | 'more'>): EntryWords {
  const ofTitle = [...tokensOf(title ?? '')];
  const ofText = [...tokensOf(plainOf(html))];
  const ofMore = [...tokensOf(more ?? '')];
  const all = [...ofTitle, ...ofText, ...ofMore];
  return {
    words: new Set(all.filter(({ unspaced }) => !unspaced).map(({ text }) => text)),
    grams: new Set(all.filter(({ unspaced }) => unspaced).flatMap(({ text }) => gramsOf(text))),
    title: new Set(ofTitle.flatMap(({ text, unspaced }) => (unspaced ? gramsOf(text) : [text]))),
    folded: ` ${[ofTitle, ofText, ofMore].map(joined).join(BREAK)} `,
  };
}

/** Folded words in order, with a space between each two. */
export function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** All lexemes of an entry, with spaces between: no lexeme holds one. */
export function lexemesOf({ words, grams, title }: EntryWords): string {
  return [...words, ...grams, ...[...title].map((word) => TITLE_MARK + word)].join(' ');
}
