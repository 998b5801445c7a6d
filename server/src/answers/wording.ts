import { refuse } from '../platform/problems.js';
import { WordingHint } from './answer.result.js';
import { blamingWords } from './answer.rules.js';

/**
 * Asks once about words that may put the blame on the person who asked (practice 2.2); whoever sends them again knows
 * what they say.
 *
 * @throws Refusal with the words in question.
 */
export function hintAtBlame(said: string, acknowledged: boolean): void {
  const blaming = blamingWords(said);
  if (blaming.length > 0 && !acknowledged) {
    refuse(new WordingHint(blaming));
  }
}
