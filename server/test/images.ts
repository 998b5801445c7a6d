import { imageMark, type ImageMark } from '@rapport/shared/images';
import sharp, { type Sharp } from 'sharp';
import type { Browser, BrowserAnswer } from './browser.js';
import type { Place } from './place.js';

/** A small drawing, different for every colour. */
export function picture(width = 40, height = 30, colour = '#0f5c57'): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

/** Sends a file as a browser would. */
export function upload(
  browser: Browser,
  file: Buffer,
  headers: Record<string, string> = {},
): Promise<BrowserAnswer> {
  return browser.post('/api/images', file, { 'content-type': 'image/png', ...headers });
}

/** Uploads a picture and answers it as it stands in a text. */
export async function uploaded(browser: Browser, alt = 'A meter', file?: Buffer): Promise<ImageMark> {
  const { status, body, text } = await upload(browser, file ?? (await picture().png().toBuffer()));
  if (status !== 201) {
    throw new Error(text);
  }
  return { alt, ...(body as { id: string; width: number; height: number }) };
}

/** Its Markdown. */
export function shown(image: ImageMark): string {
  return imageMark(image);
}

/** Asks for an image as somebody, or as nobody. */
export async function look(
  place: Place,
  browser: Browser | null,
  id: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  const answer = await place.http.inject({
    method: 'GET',
    url: `/images/${id}.webp`,
    headers: { ...(browser && { cookie: browser.cookie }), ...headers },
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
