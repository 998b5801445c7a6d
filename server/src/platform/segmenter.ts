const segmenters = new Map<string, Intl.Segmenter>();

/** Finds the words of a text, also where no blanks stand between them. @param language a BCP 47 tag. */
export function segmenterFor(language: string): Intl.Segmenter {
  const present = segmenters.get(language);
  if (present) {
    return present;
  }
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}
