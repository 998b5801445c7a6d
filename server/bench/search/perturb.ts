/** Draws numbers from 0 up to 1 that follow from the seed (mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Draw = () => number;

export function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) {
    throw new Error('There is nothing to pick from.');
  }
  return item;
}

/** The words of a text as somebody who reads the language counts them. */
export function wordsOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words as they are written next to each other: Chinese and Japanese without spaces. */
export function joinWords(words: readonly string[]): string {
  return words.reduce(
    (text, word) =>
      text === '' || (UNSPACED.test(text.slice(-1)) && UNSPACED.test(word.slice(0, 1)))
        ? text + word
        : `${text} ${word}`,
    '',
  );
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The words with one letter of one of them wrong. Where words are written in letters it is one of a word of four or
 * more, if there is any; a Chinese word gets another character of the same set of texts in one place.
 *
 * @param characters what a wrong Chinese character is drawn from.
 */
export function withSlip(words: readonly string[], draw: Draw, characters: readonly string[]): string[] {
  const places = words.map((_word, place) => place);
  const long = places.filter((place) => [...(words[place] ?? '')].length >= 4);
  const chinese = places.filter((place) => UNSPACED.test(words[place] ?? ''));
  const where = pick(draw, long.length > 0 ? long : chinese.length > 0 ? chinese : places);
  const letters = [...(words[where] ?? '')];
  const at = Math.floor(draw() * letters.length);
  const from = UNSPACED.test(letters[at] ?? '') ? characters : LETTERS;
  let wrong = pick(draw, from);
  while (wrong === letters[at]?.toLowerCase()) {
    wrong = pick(draw, from);
  }
  letters[at] = wrong;
  return words.map((word, place) => (place === where ? letters.join('') : word));
}

/** The words with two of them replaced by words of other texts. */
export function withTwoReplaced(
  words: readonly string[],
  draw: Draw,
  vocabulary: readonly string[],
): string[] {
  const changed = [...words];
  const first = Math.floor(draw() * changed.length);
  const second = (first + 1 + Math.floor(draw() * (changed.length - 1))) % changed.length;
  for (const place of [first, second]) {
    changed[place] = pick(draw, vocabulary);
  }
  return changed;
}

/** Characters of unspaced scripts in these words, each once. */
export function charactersOf(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => [...word]).filter((character) => UNSPACED.test(character)))];
}
