import { diffArrays } from 'diff';
import { Parts, type Part } from './parts';

/** How many single steps may lie between two texts before they are compared by paragraphs first. */
const MOST_STEPS = 800;
const MOST_STEPS_IN_PARAGRAPH = 300;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const found = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, found);
  return found;
}

/** A word or sign with the space before it, which is not what two texts are compared by. */
interface Token {
  space: string;
  word: string;
}

function tokensIn(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  let space = '';
  for (const { segment } of segmenterOf(language).segment(text)) {
    if (/^\s+$/.test(segment)) space += segment;
    else {
      tokens.push({ space, word: segment });
      space = '';
    }
  }
  return space ? [...tokens, { space, word: '' }] : tokens;
}

const paragraphsIn = (text: string): Token[] => text.split(/(?<=\n)/).map((word) => ({ space: '', word }));

const textOf = (tokens: readonly Token[]): string => tokens.map(({ space, word }) => space + word).join('');

/** Null when more than so many steps lie between them. */
function steps(before: Token[], after: Token[], maxEditLength: number): Part[] | null {
  const comparator = (one: Token, other: Token) => one.word === other.word;
  const changes = diffArrays(before, after, { maxEditLength, comparator });
  if (!changes) return null;
  const parts = new Parts();
  let left = 0;
  let right = 0;
  for (const { added, removed, count } of changes) {
    if (removed) parts.add('removed', textOf(before.slice(left, left + count)));
    else if (added) parts.add('added', textOf(after.slice(right, right + count)));
    else
      for (let index = 0; index < count; index += 1)
        addSame(parts, before[left + index], after[right + index]);
    if (!added) left += count;
    if (!removed) right += count;
  }
  return parts.end();
}

/** The same word; the spaces before it may still differ. */
function addSame(parts: Parts, before: Token | undefined, after: Token | undefined): void {
  if (!before || !after) return;
  const same = before.space === after.space;
  if (!same) {
    parts.add('removed', before.space);
    parts.add('added', after.space);
  }
  parts.add('same', same ? textOf([after]) : after.word);
}

const replaced = (before: string, after: string): Part[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];

function byParagraphs(before: string, after: string, language: string): Part[] {
  const parts = steps(paragraphsIn(before), paragraphsIn(after), MOST_STEPS);
  if (!parts) return replaced(before, after);
  const whole = new Parts();
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (part.kind === 'removed' && next?.kind === 'added') {
      const [from, to] = [tokensIn(part.text, language), tokensIn(next.text, language)];
      const inside = steps(from, to, MOST_STEPS_IN_PARAGRAPH) ?? replaced(part.text, next.text);
      for (const { kind, text } of inside) whole.add(kind, text);
    } else if (part.kind !== 'added' || parts[index - 1]?.kind !== 'removed') whole.add(part.kind, part.text);
  }
  return whole.end();
}

/**
 * What was taken out and what was put in between two texts, word by word; what is the same joins both up to the
 * whole. Texts with little in common are compared by paragraphs, so that it never takes long.
 * @param language whose words they are, as a BCP 47 tag
 */
export function compare(before: string, after: string, language: string): Part[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const words = steps(tokensIn(before, language), tokensIn(after, language), MOST_STEPS);
  return words ?? byParagraphs(before, after, language);
}

/** How many words were put in and how many were taken out. */
export function countWords(parts: readonly Part[], language: string): { added: number; removed: number } {
  const count = { added: 0, removed: 0 };
  for (const { kind, text } of parts) {
    if (kind === 'same') continue;
    for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) count[kind] += 1;
  }
  return count;
}
