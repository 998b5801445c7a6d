import { imageMark, imagesIn, type ImageMark, type PlacedImage } from '@rapport/shared/images';

/** Changes part of a text field as typing would, so that forms hear of it, without taking the focus from anywhere. */
function replace(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.setRangeText(text, from, to, 'preserve');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts an image at the caret, on a line of its own. */
export function putIn(field: HTMLTextAreaElement, image: Omit<ImageMark, 'alt'>): void {
  const at = field.selectionEnd;
  const before = field.value.slice(0, at);
  const after = field.value.slice(at);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const text = `${lead}${imageMark({ ...image, alt: '' })}${after.startsWith('\n') ? '' : '\n\n'}`;
  replace(field, at, at, text);
  // What is typed next comes after it.
  field.setSelectionRange(at + text.length, at + text.length);
}

/** The image that a row stands for, where it is now; null when it was deleted meanwhile. */
function current(field: HTMLTextAreaElement, { id }: ImageMark, order: number): PlacedImage | null {
  const images = imagesIn(field.value);
  const there = images[order];
  return there?.id === id ? there : (images.find((image) => image.id === id) ?? null);
}

/** Says what an image shows. @param order which of the text's images it is, from 0. */
export function say(field: HTMLTextAreaElement, image: ImageMark, order: number, alt: string): void {
  const there = current(field, image, order);
  if (there) replace(field, there.from, there.to, imageMark({ ...there, alt }));
}

/** Takes an image out of the text, with the empty lines it left. */
export function takeOut(field: HTMLTextAreaElement, image: ImageMark, order: number): void {
  const there = current(field, image, order);
  if (!there) return;
  const gap = /^\n{0,2}/.exec(field.value.slice(there.to))?.[0].length ?? 0;
  replace(field, there.from, there.to + gap, '');
}
