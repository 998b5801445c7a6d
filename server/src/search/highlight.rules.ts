import { charactersOf, tokensOf, type Token } from './words/tokens.js';
import { SearchText } from './search.type.js';
import type { Term } from './vocabulary.queries.js';

/** What is marked in a text. */
export interface Marks {
  words: ReadonlySet<string>;
  /** Beginnings of words. */
  beginnings: readonly string[];
  /** Pairs of characters of unspaced scripts, or single ones that were looked for alone. */
  grams: ReadonlySet<string>;
}

export const NO_MARKS: Marks = { words: new Set(), beginnings: [], grams: new Set() };

/** What the words of a query mark: telling ones and their forms. */
export function marksOf(terms: readonly Term[]): Marks {
  const telling = terms.filter(({ isCommon }) => !isCommon);
  const shown = telling.length > 0 ? telling : terms;
  const spaced = shown.filter(({ grams }) => !grams);
  return {
    words: new Set(spaced.flatMap(({ text, forms }) => [text, ...forms])),
    beginnings: spaced.filter(({ unfinished }) => unfinished).map(({ text }) => text),
    grams: new Set(shown.flatMap(({ grams }) => grams ?? [])),
  };
}

interface Span {
  start: number;
  end: number;
}

const EXCERPT_MAX = 240;
/** Characters shown before the first match. */
const BEFORE = 60;

/** All of a line, with what matches. */
export function highlight(text: string, marks: Marks): SearchText[] {
  return parts(text, 0, text.length, [...spansIn(text, marks)]);
}

/** The words around the first match, or the first words when none is there; cut between words where there are spaces. */
export function excerptOf(text: string, marks: Marks): SearchText[] {
  const spans: Span[] = [];
  let until = text.length;
  for (const span of spansIn(text, marks)) {
    if (span.start > until) {
      break;
    }
    if (spans.length === 0) {
      until = span.start + EXCERPT_MAX;
    }
    spans.push(span);
  }
  const first = spans[0]?.start ?? 0;
  const start = text.length <= EXCERPT_MAX ? 0 : startBefore(text, Math.max(0, first - BEFORE), first);
  const end = endAfter(text, start + EXCERPT_MAX);
  const shown = parts(text, start, end, spans);
  return [...(start > 0 ? [plain('…')] : []), ...shown, ...(end < text.length ? [plain('…')] : [])];
}

function startBefore(text: string, wanted: number, first: number): number {
  if (wanted === 0) {
    return 0;
  }
  const space = text.indexOf(' ', wanted);
  return space >= 0 && space < first ? space + 1 : wholeCharacter(text, wanted);
}

function endAfter(text: string, wanted: number): number {
  if (wanted >= text.length) {
    return text.length;
  }
  const space = text.lastIndexOf(' ', wanted);
  return space > wanted - 30 ? space : wholeCharacter(text, wanted);
}

/** The same place, or one before where it would part a surrogate pair. */
function wholeCharacter(text: string, place: number): number {
  return /[\uDC00-\uDFFF]/.test(text[place] ?? '') ? place - 1 : place;
}

function* spansIn(text: string, marks: Marks): Generator<Span> {
  for (const token of tokensOf(text)) {
    if (token.unspaced) {
      yield* spansInRun(text, token, marks);
    } else if (marks.words.has(token.text) || marks.beginnings.some((word) => token.text.startsWith(word))) {
      yield token;
    }
  }
}

function* spansInRun(text: string, run: Token, { grams }: Marks): Generator<Span> {
  const characters = charactersOf(run.text);
  const written = charactersOf(text.slice(run.start, run.end));
  if (grams.size === 0 || characters.length !== written.length) {
    return;
  }
  let open: Span | null = null;
  let place = run.start;
  for (const [i, character] of characters.entries()) {
    const length = written[i]?.length ?? 0;
    const matches =
      grams.has(character) ||
      grams.has(character + (characters[i + 1] ?? '\n')) ||
      grams.has((characters[i - 1] ?? '\n') + character);
    if (matches) {
      open ??= { start: place, end: place };
      open.end = place + length;
    } else if (open) {
      yield open;
      open = null;
    }
    place += length;
  }
  if (open) {
    yield open;
  }
}

function parts(text: string, start: number, end: number, spans: readonly Span[]): SearchText[] {
  const found: SearchText[] = [];
  let done = start;
  for (const span of spans) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from >= to) {
      continue;
    }
    if (from > done) {
      found.push(plain(text.slice(done, from)));
    }
    found.push(Object.assign(plain(text.slice(from, to)), { matches: true }));
    done = to;
  }
  if (done < end) {
    found.push(plain(text.slice(done, end)));
  }
  return found;
}

function plain(text: string): SearchText {
  return Object.assign(new SearchText(), { text, matches: false });
}
