const BLOCKS = 'p, li, blockquote, td, th, h1, h2, h3, h4, h5, h6';

/** Shorter ones promise nothing: "Yes." and the like. In characters; the server's limit is lower. */
const LEAST = 8;

/** The paragraphs of a text that the server rendered from Markdown, list items and quotes included, code not. */
export function paragraphsOf(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const code of body.querySelectorAll('pre')) code.remove();
  const blocks = [...body.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  return blocks.map((block) => block.textContent);
}

/**
 * The sentences of some paragraphs, each once and in their order. They are word for word what was said, white space
 * apart, so that the server finds them there.
 *
 * @param most longest one that can be quoted, in characters.
 */
export function sentencesOf(paragraphs: string[], language: string, most: number): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences = paragraphs.flatMap((paragraph) =>
    [...segmenter.segment(paragraph.replaceAll(/\s+/g, ' '))].map(({ segment }) => segment.trim()),
  );
  return [...new Set(sentences)].filter(({ length }) => length >= LEAST && length <= most);
}
