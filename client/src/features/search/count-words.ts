const segmenters = new Map<string, Intl.Segmenter | null>();

// A browser without one still counts what blanks divide, and a made-up language must not stop a form.
function segmenterOf(language: string): Intl.Segmenter | null {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    } catch {
      segmenter = null;
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** How many words a text has in a language, also in those that put no blanks between them. */
export function countWords(text: string, language: string): number {
  const segmenter = segmenterOf(language);
  if (!segmenter) return text.split(/\s+/).filter(Boolean).length;
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}
