import { IMAGE_PIXELS_MAX, IMAGE_SIDE_MAX } from '@rapport/shared/images';
import sharp from 'sharp';
import { kindOf } from './image.kind.js';
import { ImageRefusal } from './image.refusal.js';

/** Every loader of libvips that takes bytes and reads one of the five kinds; no other is ever tried. */
const LOADERS = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadHeifBuffer',
];
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS });
// One thread an image, and nothing kept of it: a second image waits, pages do not.
sharp.concurrency(1);
sharp.cache(false);

const SECONDS_MOST = 20;
const QUALITY = 82;

export interface EncodedImage {
  /** A WebP without anything but the picture. */
  content: Buffer;
  width: number;
  height: number;
}

/**
 * Makes our own picture of a file: upright, small enough, a still, with no EXIF, place or colour profile. Whatever
 * else the file was is not in it.
 *
 * @throws ImageRefusal when it is no picture we read, has too many pixels, or cannot be opened.
 */
export async function encodeImage(file: Buffer): Promise<EncodedImage> {
  const kind = kindOf(file);
  try {
    // Reads the head only. A bomb is found here, before its pixels are asked for.
    const { width, height, format, compression } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > IMAGE_PIXELS_MAX) {
      throw new ImageRefusal('TOO_MANY_PIXELS');
    }
    if (format !== (kind === 'avif' ? 'heif' : kind) || (kind === 'avif' && compression !== 'av1')) {
      throw new ImageRefusal('NOT_AN_IMAGE');
    }
    const { data, info } = await sharp(file, { limitInputPixels: IMAGE_PIXELS_MAX, failOn: 'error' })
      .autoOrient()
      .resize({ width: IMAGE_SIDE_MAX, height: IMAGE_SIDE_MAX, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY, smartSubsample: true })
      .timeout({ seconds: SECONDS_MOST })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch (error) {
    // libvips tells in English of its own why; the person needs to know what to do.
    throw error instanceof ImageRefusal ? error : new ImageRefusal('BROKEN');
  }
}
