import { imageMark } from '@rapport/shared/images';
import { keepImage } from '../images/image.module.js';
import type { PersonKey } from './content/people.js';
import pictures from './content/pictures.json' with { type: 'json' };
import type { Cast } from './demo.cast.js';
import type { DaysAgo } from './demo.types.js';

/** A picture that somebody of the demo shows: drawn by hand and encoded before, so that filling it in opens no file. */
export type PictureKey = keyof typeof pictures;

/** Brings a picture as its uploader would have. @returns how a text shows it. */
export async function bring(cast: Cast, by: PersonKey, ago: DaysAgo, key: PictureKey): Promise<string> {
  const { alt, webp, width, height } = pictures[key];
  const content = Buffer.from(webp, 'base64');
  const { id } = await cast.let(by, ago, keepImage, { content, width, height });
  return imageMark({ id, width, height, alt });
}
