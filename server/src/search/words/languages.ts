import { segmenterFor } from '../../platform/segmenter.js';

/** Languages for which Postgres has a stemmer, by the first part of their BCP 47 tag. */
const STEMMERS: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** The text search configuration for a language, which takes accents off before it looks for the stem; words of a language without a stemmer stay as they are. */
export function configurationOf(language: string): string {
  return `search_${STEMMERS[language.split('-')[0]?.toLowerCase() ?? ''] ?? 'simple'}`;
}

/** Words of an unspaced run, as its language divides it. */
export function wordsOfRun(run: string, language: string): string[] {
  return [...segmenterFor(language).segment(run)].map(({ segment }) => segment);
}

/** How many words a text has, in any script. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterFor(language).segment(text)) {
    count += isWordLike ? 1 : 0;
  }
  return count;
}
