import { ImageRefusal } from './image.refusal.js';

export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEIC_BRANDS = /^(heic|heix|hevc|hevx|heim|heis)$/;

/**
 * What a file is, by its first bytes; names and headers say what somebody would like it to be.
 *
 * @throws ImageRefusal for everything but the five kinds that are taken.
 */
export function kindOf(file: Buffer): ImageKind {
  if (file.length === 0) {
    throw new ImageRefusal('EMPTY');
  }
  if (file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) {
    return 'jpeg';
  }
  if (file.subarray(0, 8).equals(PNG)) {
    return 'png';
  }
  const [first, second, third] = [0, 4, 8].map((at) => file.toString('latin1', at, at + 4));
  if (first === 'RIFF' && third === 'WEBP') {
    return 'webp';
  }
  if (/^GIF8[79]a$/.test(file.toString('latin1', 0, 6))) {
    return 'gif';
  }
  if (second === 'ftyp') {
    return fromBrands(brandsOf(file));
  }
  throw new ImageRefusal('NOT_AN_IMAGE');
}

function fromBrands(brands: readonly string[]): ImageKind {
  if (brands.includes('avif')) {
    return 'avif';
  }
  throw new ImageRefusal(brands.some((brand) => HEIC_BRANDS.test(brand)) ? 'HEIC' : 'NOT_AN_IMAGE');
}

/** The kinds of content an ISO container says it has, in its first box. */
function brandsOf(file: Buffer): string[] {
  const end = Math.min(file.readUInt32BE(0), file.length, 256);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) {
    brands.push(file.toString('latin1', at, at + 4));
  }
  return brands;
}
