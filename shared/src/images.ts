/** Largest file that is taken, in bytes. */
export const IMAGE_BYTES_MAX = 10 * 1024 * 1024;
/** Width times height of the largest picture that is opened. */
export const IMAGE_PIXELS_MAX = 40_000_000;
/** Pixels of the longer side of what is kept. */
export const IMAGE_SIDE_MAX = 1_600;
/** Images in one text. */
export const IMAGES_PER_TEXT_MAX = 20;
/** UTF-16 units of an alternative text. */
export const IMAGE_ALT_MAX = 300;
/** Kinds of file that are taken, as browsers name them. What a file is decides its content. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;

/** What can hold an image. */
export const IMAGE_HOLDERS = [
  'IDEA',
  'CONVERSATION',
  'COMMENT',
  'ANSWER',
  'IRRITANT',
  'ROOT_CAUSE',
  'SUGGESTION',
  'OUTCOME',
  'STORY',
  'MEETING',
  'MINUTES',
] as const;
export type ImageHolder = (typeof IMAGE_HOLDERS)[number];

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const TARGET = `\\]\\(image:(${ID})-([1-9]\\d{0,4})x([1-9]\\d{0,4})\\)`;
// Bounded, or a line of nothing but beginnings would be read to its end from each of them; every sign may be escaped.
const MARK = `!\\[((?:\\\\.|[^\\]\\\\\\n]){0,${2 * IMAGE_ALT_MAX}})${TARGET}`;

const AT_A_PLACE = new RegExp(MARK, 'y');

/** An image as a text names it; sizes are in pixels. */
export interface ImageMark {
  id: string;
  width: number;
  height: number;
  alt: string;
}

/** One of them with where it stands in the text. */
export interface PlacedImage extends ImageMark {
  from: number;
  to: number;
}

function placed([whole, alt = '', id = '', width, height]: RegExpExecArray, from: number): PlacedImage {
  const plain = alt.replace(/\\([\\[\]`*_!])/g, '$1').trim();
  return { id, width: Number(width), height: Number(height), alt: plain, from, to: from + whole.length };
}

/** The image that begins at a place of a text, or null: `![what it shows](image:<id>-<width>x<height>)`. */
export function imageAt(text: string, from: number): PlacedImage | null {
  AT_A_PLACE.lastIndex = from;
  const found = AT_A_PLACE.exec(text);
  return found && placed(found, from);
}

/** Every image of a text, in order. */
export function imagesIn(text: string): PlacedImage[] {
  return [...text.matchAll(new RegExp(MARK, 'g'))].map((found) => placed(found, found.index));
}

/** Whatever a text could show as an image, each id once: more than `imagesIn` where the text is broken or quoted. */
export function imageTargetsIn(text: string): Omit<ImageMark, 'alt'>[] {
  const found = [...text.matchAll(new RegExp(TARGET, 'g'))];
  return [
    ...new Map(
      found.map(([, id = '', width, height]) => [id, { id, width: Number(width), height: Number(height) }]),
    ).values(),
  ];
}

/** The Markdown of an image. */
export function imageMark({ id, width, height, alt }: ImageMark): string {
  const words = alt
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, IMAGE_ALT_MAX)
    .replace(/[\\[\]]/g, '\\$&');
  return `![${words}](image:${id}-${width}x${height})`;
}

/** Where an image is served. */
export function imagePath(id: string): string {
  return `/images/${id}.webp`;
}
