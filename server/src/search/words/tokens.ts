import { fold } from './fold.js';

/** A word of a spaced script, or an unbroken run of one that puts no spaces between its words. */
export interface Token {
  /** Folded. */
  text: string;
  /** Where it stands in the text it came from, in UTF-16 units; `end` is past its last. */
  start: number;
  end: number;
  unspaced: boolean;
}

/** Longer ones are cut: nobody looks for them, and Postgres keeps no word of 2 kB. */
const WORD_MAX = 64;
const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
/**
 * A letter of a script that puts no spaces between words, as a part of a regular expression. Korean has spaces, but
 * they stand between phrases whose endings change with grammar.
 */
export const UNSPACED_LETTER = `[${[
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{scx=${script}}`)
  .join('')}]\\p{M}*`;
const UNSPACED = new RegExp(`(?:${UNSPACED_LETTER})+`, 'gu');

/** The words of a text in order. What is neither letter, mark nor digit stands between words. */
export function* tokensOf(text: string): Generator<Token> {
  for (const { 0: letters, index } of text.matchAll(LETTERS)) {
    let done = 0;
    for (const run of letters.matchAll(UNSPACED)) {
      yield* spaced(letters.slice(done, run.index), index + done);
      done = run.index + run[0].length;
      yield { text: fold(run[0]), start: index + run.index, end: index + done, unspaced: true };
    }
    yield* spaced(letters.slice(done), index + done);
  }
}

function* spaced(letters: string, start: number): Generator<Token> {
  const text = fold(letters);
  if (text !== '') {
    yield { text: cut(text), start, end: start + letters.length, unspaced: false };
  }
}

function cut(word: string): string {
  return word.length <= WORD_MAX ? word : [...word].slice(0, WORD_MAX).join('');
}

/** Characters of an unspaced run; marks stay with theirs. */
export function charactersOf(run: string): string[] {
  return run.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/** Every character and every pair of neighbours of an unspaced run. */
export function gramsOf(run: string): string[] {
  const characters = charactersOf(run);
  return [...characters, ...pairsOf(characters)];
}

export function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, i) => (characters[i] ?? '') + character);
}
