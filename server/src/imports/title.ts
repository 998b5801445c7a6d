import { line } from '@rapport/shared/inputs/fields';
import { segmenterFor } from '../platform/segmenter.js';

const oneLine = line(Number.MAX_SAFE_INTEGER);

/**
 * A title for a text that has none: all of it when it is short, else its beginning up to a whole word, as the language
 * knows words.
 *
 * @param language BCP 47.
 * @param max UTF-16 units.
 */
export function titleFrom(text: string, language: string, max: number): string {
  const words = oneLine.parse(text);
  if (words.length <= max) {
    return words;
  }
  let end = 0;
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(words.slice(0, max + 50))) {
    const after = index + segment.length;
    // Room for the mark that says that there is more.
    if (after > max - 1) {
      break;
    }
    if (isWordLike) {
      end = after;
    }
  }
  // One endless word, such as an address, is cut between its characters.
  return `${end > 0 ? words.slice(0, end) : characters(words, max - 1)}…`;
}

function characters(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) {
      break;
    }
    kept += character;
  }
  return kept;
}
