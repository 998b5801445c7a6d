import { IMAGE_BYTES_MAX } from '@rapport/shared/images';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { look, picture, upload, uploaded } from '../../test/images.js';
import { usePlace } from '../../test/place.js';
import { World, type TestMember } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);
let world: World;
let rosa: TestMember;
let browser: Browser;

beforeAll(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  rosa = await world.member('CUSTOMER', 'Rosa');
  browser = await place.signedIn(rosa.email);
}, 60_000);

async function token(scope: 'READ' | 'PARTICIPATE'): Promise<Record<string, string>> {
  const { createApiToken } = await browser.graphql<{ createApiToken: { secret: string } }>(
    `mutation { createApiToken(input: { name: "${scope}", scopes: [${scope}], expiresInDays: 9 }) {
      ... on ApiTokenCreated { secret } } }`,
  );
  return { authorization: `Bearer ${createApiToken.secret}` };
}

describe('who may', () => {
  it('is nobody who has not signed in, no page of another place, and no token that may only read', async () => {
    const file = await picture().png().toBuffer();
    const stranger = await upload(place.browser(), file);
    expect([stranger.status, stranger.code]).toEqual([401, 'UNAUTHENTICATED']);
    const foreign = await upload(browser, file, { origin: 'https://evil.example' });
    expect([foreign.status, foreign.code]).toEqual([403, 'WRONG_ORIGIN']);
    const reader = await upload(place.browser(), file, await token('READ'));
    expect([reader.status, reader.code]).toEqual([403, 'FORBIDDEN']);
    const writer = await upload(place.browser(), file, await token('PARTICIPATE'));
    expect(writer.status).toBe(201);
  });

  it('sends no form, which a foreign page could', async () => {
    const file = await picture().png().toBuffer();
    for (const type of [
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
      '',
    ]) {
      const answer = await upload(browser, file, { 'content-type': type });
      expect([answer.status, answer.code], type).toEqual([415, 'UNSUPPORTED_TYPE']);
    }
  });
});

describe('what is kept', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('is a WebP of ours, from %s', async (kind) => {
    const { status, body } = await upload(browser, await picture(64, 48).toFormat(kind).toBuffer());
    expect([status, body]).toEqual([
      201,
      { id: expect.any(String), width: 64, height: 48, path: `/images/${body['id']}.webp` },
    ]);
    const { bytes, headers } = await look(place, browser, String(body['id']));
    expect(headers['content-type']).toBe('image/webp');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 64, height: 48 });
  });

  it('tells neither place nor camera, and stands upright', async () => {
    const photo = await picture(60, 40)
      .withExif({
        IFD0: { Make: 'SecretCamera', Copyright: 'Rosa' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photo.includes('SecretCamera')).toBe(true);
    const image = await uploaded(browser, 'A photo', photo);
    expect([image.width, image.height]).toEqual([40, 60]);
    const { bytes } = await look(place, browser, image.id);
    const metadata = await sharp(bytes).metadata();
    expect([metadata.exif, metadata.icc, metadata.xmp, metadata.orientation]).toEqual(
      Array(4).fill(undefined),
    );
    expect(/SecretCamera|Rosa|EXIF|GPS/i.test(bytes.toString('latin1'))).toBe(false);
  });

  it('is at most 1600 pixels a side, and of an animation the first picture', async () => {
    const large = await uploaded(browser, 'Wide', await picture(3200, 1000).jpeg().toBuffer());
    expect([large.width, large.height]).toEqual([1600, 500]);
    const frames = await Promise.all(
      ['#f00', '#00f'].map((colour) => picture(20, 20, colour).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const still = await uploaded(browser, 'Still', moving);
    const { bytes } = await look(place, browser, still.id);
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
    expect(still.height).toBe(20);
  });

  it('has nothing of a file that is two things at once', async () => {
    const script = Buffer.from('<script>alert(document.cookie)</script>');
    const png = await picture().png().toBuffer();
    const comment = await picture()
      .withExif({ IFD0: { ImageDescription: script.toString() } })
      .jpeg()
      .toBuffer();
    for (const file of [Buffer.concat([png, script]), comment]) {
      const image = await uploaded(browser, 'Two things', file);
      const { bytes } = await look(place, browser, image.id);
      expect(bytes.includes('script')).toBe(false);
    }
  });
});

describe('what is not taken', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each<[string, number, string, () => Buffer | Promise<Buffer>]>([
    ['nothing', 400, 'EMPTY', () => Buffer.alloc(0)],
    ['SVG, whatever it is called', 415, 'NOT_AN_IMAGE', () => Buffer.from(svg)],
    ['HTML named .png', 415, 'NOT_AN_IMAGE', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF', 415, 'NOT_AN_IMAGE', () => Buffer.from('%PDF-1.7\n')],
    ['a TIFF', 415, 'NOT_AN_IMAGE', () => picture().tiff().toBuffer()],
    [
      'a photo as only one maker writes it',
      415,
      'HEIC',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    ],
    [
      'SVG behind the first bytes of a PNG',
      422,
      'BROKEN',
      () => behind(Buffer.from('89504e470d0a1a0a', 'hex'), svg),
    ],
    ['the head of a JPEG and nothing more', 422, 'BROKEN', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['a GIF of six bytes', 422, 'BROKEN', () => Buffer.from('GIF89a')],
    ['an AVIF of its first box', 422, 'BROKEN', () => Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1avif')],
    ['half a photo', 422, 'BROKEN', async () => half(await noise())],
    ['a bomb', 413, 'TOO_MANY_PIXELS', bomb],
    ['more bytes than are taken', 413, 'TOO_LARGE', () => Buffer.alloc(IMAGE_BYTES_MAX + 1, 1)],
  ])('is %s', async (_what, status, code, make) => {
    const answer = await upload(browser, await make());
    expect([answer.status, answer.code]).toEqual([status, code]);
    const [error] = answer.body['errors'] as { message: string }[];
    expect(error?.message.length, 'says what to do').toBeGreaterThan(20);
  });

  it('is more than a member may leave lying about, in few words and for nobody else', async () => {
    const other = await world.member();
    const hoarder = await place.signedIn(other.email);
    const image = await uploaded(hoarder);
    const { db } = place.services;
    await db.connections.query(
      `update image_content set content = decode(repeat('00', 40 * 1024 * 1024), 'hex') where image_id = $1`,
      [image.id],
    );
    const refused = await upload(hoarder, await picture().png().toBuffer());
    expect([refused.status, refused.code]).toEqual([409, 'TOO_MUCH_UNUSED']);
    expect((await upload(browser, await picture().png().toBuffer())).status).toBe(201);
  });

  it('does not hold others up: a third at the same moment is asked to come back', async () => {
    const file = await noise();
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(browser, file)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(2);
    const busy = answers.find(({ status }) => status === 503);
    expect([busy?.code, busy?.headers['retry-after']]).toEqual(['BUSY', '3']);
    expect((await upload(browser, file)).status, 'and is taken then').toBe(201);
  });
});

function behind(head: Buffer, text: string): Buffer {
  return Buffer.concat([head, Buffer.from(text)]);
}

function noise(): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 400 * 300 * 3 }, (_, at) => (at * 7919) % 251));
  return sharp(pixels, { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer();
}

function half(file: Buffer): Buffer {
  return file.subarray(0, file.length / 2);
}

/** A PNG of a few hundred kilobytes that would fill ten gigabytes. */
async function bomb(): Promise<Buffer> {
  const file = await picture(100, 100).png().toBuffer();
  file.writeUInt32BE(60_000, 16);
  file.writeUInt32BE(60_000, 20);
  return withSum(file);
}

/** The head's checksum, as a PNG wants it. */
function withSum(file: Buffer): Buffer {
  let crc = 0xffffffff;
  for (const byte of file.subarray(12, 29)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  file.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 29);
  return file;
}
