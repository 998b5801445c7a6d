import words from '../locales/en/excusing-words.json' with { type: 'json' };
import { refuse } from '../platform/problems.js';
import { WordingHint } from './answer.result.js';

const PATTERNS = words.words.map((word) => ({
  word,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/ /g, '\\s+')}(?![\\p{L}\\p{N}])`, 'iu'),
}));

/** Words that turn an apology into an excuse, each once, in the list's order. */
export function excusesIn(text: string): string[] {
  // People type both apostrophes.
  const plain = text.replaceAll('’', "'");
  return PATTERNS.filter(({ pattern }) => pattern.test(plain)).map(({ word }) => word);
}

/**
 * Asks once about words that make an excuse of an apology (practices 0.20, 0.29); whoever sends them again knows what
 * they say.
 *
 * @throws Refusal with the words in question.
 */
export function hintAtExcuses(apology: string, acknowledged: boolean): void {
  const found = excusesIn(apology);
  if (found.length > 0 && !acknowledged) {
    refuse(new WordingHint(found, words.hint));
  }
}
