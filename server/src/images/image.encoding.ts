import { IMAGE_PIXELS_MAX, IMAGE_SIDE_MAX } from '@rapport/shared/images';
import type { default as Sharp } from 'sharp';
import { kindOf, type ImageKind } from './image.kind.js';
import { ImageRefusal } from './image.refusal.js';

/** Every loader of libvips that takes bytes and reads one of the five kinds; no other is ever tried. */
const LOADERS = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadHeifBuffer',
];

/** Decoders that take many times the memory of the others are given smaller pictures; no camera makes these. */
const PIXELS_MOST: Readonly<Record<ImageKind, number>> = {
  jpeg: IMAGE_PIXELS_MAX,
  png: IMAGE_PIXELS_MAX,
  webp: IMAGE_PIXELS_MAX,
  gif: 16_000_000,
  avif: 12_000_000,
};
const SECONDS_MOST = 20;
const QUALITY = 82;

export interface EncodedImage {
  /** A WebP without anything but the picture. */
  content: Buffer;
  width: number;
  height: number;
}

let library: Promise<typeof Sharp> | null = null;

/** Loaded when the first image comes: it takes 25 MB, which a server that rests need not have. */
async function loadLibrary(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  // One thread an image, and nothing kept of it: a second image waits, pages do not.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/**
 * Makes our own picture of a file: upright, small enough, a still, with no EXIF, place or colour profile. Whatever
 * else the file was is not in it.
 *
 * @throws ImageRefusal when it is no picture we read, has too many pixels, or cannot be opened.
 */
export async function encodeImage(file: Buffer): Promise<EncodedImage> {
  const kind = kindOf(file);
  library ??= loadLibrary();
  const sharp = await library;
  const limitInputPixels = PIXELS_MOST[kind];
  try {
    // Reads the head only. A bomb is found here, before its pixels are asked for.
    const { width, height, format, compression } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > limitInputPixels) {
      throw new ImageRefusal('TOO_MANY_PIXELS', { megapixels: limitInputPixels / 1_000_000 });
    }
    if (format !== (kind === 'avif' ? 'heif' : kind) || (kind === 'avif' && compression !== 'av1')) {
      throw new ImageRefusal('NOT_AN_IMAGE');
    }
    const { data, info } = await sharp(file, { limitInputPixels, failOn: 'error' })
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
