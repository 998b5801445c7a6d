import { png } from '../../fixtures/png.ts';
import { newAddress, type Caller } from '../caller.ts';
import { anywhere, fits, none, own, same, theme } from '../check.ts';
import { at, codeOf, type Answered } from '../http.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT } from '../things.ts';

const SMALL = png({ width: 12, height: 8 });
const SCRIPT = '<script>pwned()</script>';

function upload(who: Caller, file: Buffer, headers: Record<string, string> = {}): Promise<Answered> {
  return who.post('/api/images', file, { 'content-type': 'image/png', ...headers });
}

/** An image of somebody, and how a text shows it. */
async function imageOf(who: Caller): Promise<{ path: string; mark: string }> {
  const answer = await upload(who, SMALL);
  const [id, path] = [at(answer.json, 'id'), at(answer.json, 'path')];
  if (answer.status !== 201 || typeof id !== 'string' || typeof path !== 'string') {
    throw new Error(`An image was answered ${answer.status}: ${answer.text}`);
  }
  return { path, mark: `![A meter](image:${id}-12x8)` };
}

async function comment(who: Caller, threadId: string, text: string, staffOnly = false): Promise<string> {
  const posted = await who.ask(POST_COMMENT, { input: { threadId, text, staffOnly } });
  return String(at(posted, 'postComment', 'comment', 'id') ?? at(posted, 'postComment', '__typename'));
}

/** Status for each of these people. */
async function seenBy(path: string, people: readonly Caller[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const person of people) statuses.push((await person.get(path)).status);
  return statuses;
}

const everybody = (place: Place): Caller[] => {
  const { customer, other, staff } = place.things;
  return [customer, other, staff, place.visitor()];
};

/** Files that are not what they say, and images of others. */
export const uploads = theme('uploads', [
  anywhere('nobody sends an image without signing in', async (place) =>
    same(
      [401, 'UNAUTHENTICATED'],
      await upload(place.visitor(), SMALL).then((answer) => [answer.status, codeOf(answer)]),
    ),
  ),
  own('no page of another place sends one, with the cookie of whoever reads it', async (place) => {
    const { customer } = place.things;
    const deviations: string[] = [];
    for (const origin of [
      'https://evil.example',
      'null',
      'http://ideas.example.test',
      `${place.publicUrl.origin}.evil.example`,
    ]) {
      const { status } = await upload(customer, SMALL, { origin });
      if (status !== 403) deviations.push(`${origin}: ${status}`);
    }
    for (const type of [
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
    ]) {
      const { status } = await upload(customer, SMALL, { 'content-type': type });
      if (status !== 415) deviations.push(`${type}: ${status}`);
    }
    return none('403 and 415', deviations);
  }),
  own('a file is what its bytes are, whatever it is called', async (place) => {
    const { customer } = place.things;
    const files: [string, Buffer][] = [
      ['SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)],
      ['SVG with a BOM', Buffer.from(`\uFEFF<?xml version="1.0"?><svg onload="pwned()"/>`)],
      ['HTML', Buffer.from(`<!doctype html>${SCRIPT}`)],
      ['HTML behind the head of a GIF', Buffer.from(`GIF89a/*${SCRIPT}*/`)],
      ['PDF', Buffer.from('%PDF-1.7')],
      ['PostScript', Buffer.from('%!PS-Adobe-3.0 EPSF-3.0')],
      ['TIFF', Buffer.from('49492a0008000000', 'hex')],
      ['a script for ImageMagick', Buffer.from('push graphic-context\nfill "url(https://evil.example/)"')],
      ['half a PNG', SMALL.subarray(0, 40)],
      ['a PNG with a false sum', Buffer.from(SMALL.map((byte, index) => (index === 20 ? byte ^ 1 : byte)))],
      ['nothing', Buffer.alloc(0)],
    ];
    const deviations: string[] = [];
    for (const [name, file] of files) {
      const answer = await upload(customer, file);
      if (answer.status < 400 || answer.status >= 500 || !codeOf(answer)) {
        deviations.push(`${name}: ${answer.status} ${answer.text.slice(0, 80)}`);
      }
    }
    return none('each refused with a code', deviations);
  }),
  own('what is served is a picture of our own making, without the rest of the file', async (place) => {
    const { customer } = place.things;
    const answer = await upload(customer, Buffer.concat([SMALL, Buffer.from(SCRIPT)]));
    const served = await customer.get(String(at(answer.json, 'path')));
    const passed =
      served.text.startsWith('RIFF') && !served.text.includes('pwned') && !served.text.includes('PNG');
    return fits('a WebP', `${served.status} ${served.text.slice(0, 4)}`, passed);
  }),
  own('an image cannot run and is not kept by caches of others while it is not public', async (place) => {
    const { path } = await imageOf(place.things.customer);
    const { headers } = await place.things.customer.get(path);
    return same(
      ['image/webp', "default-src 'none'; sandbox", 'nosniff', 'same-origin', true, true],
      [
        headers['content-type'],
        headers['content-security-policy'],
        headers['x-content-type-options'],
        headers['cross-origin-resource-policy'],
        String(headers['cache-control']).startsWith('private'),
        String(headers['vary']).includes('cookie'),
      ],
    );
  }),
  own('a bomb is refused by its head, at once', async (place) => {
    const { customer } = place.things;
    const bomb = png({ width: 9, height: 9, claimed: { width: 100_000, height: 100_000 } });
    const answer = await upload(customer, bomb);
    return fits(
      '413 within a second',
      `${answer.status} in ${Math.round(answer.ms)} ms`,
      answer.status === 413 && answer.ms < 1_000,
    );
  }),
  own('more than ten megabytes are refused', async (place) => {
    const answer = await upload(place.things.customer, Buffer.alloc(10 * 1024 * 1024 + 1, 1)).catch(
      () => null,
    );
    // The line may be cut before everything has been sent.
    return fits('413', answer?.status ?? 'cut', answer === null || answer.status === 413);
  }),
  own(
    'an image that no text shows is its owner’s alone, and looks to others as if it were not there',
    async (place) => {
      const { path } = await imageOf(place.things.customer);
      const unknown = path.replace(/[0-9a-f]{4}\.webp$/, 'dead.webp');
      const [hidden, missing] = [await place.things.other.get(path), await place.things.other.get(unknown)];
      return same(
        [
          [200, 404, 404, 404],
          [missing.status, missing.text],
        ],
        [await seenBy(path, everybody(place)), [hidden.status, hidden.text]],
      );
    },
  ),
  own('the image of a note is for staff', async (place) => {
    const { staff, idea } = place.things;
    const { path, mark } = await imageOf(staff);
    await comment(staff, idea.threadId, mark, true);
    return same([404, 404, 200, 404], await seenBy(path, everybody(place)));
  }),
  own('the image of a comment goes from sight with the comment', async (place) => {
    const { customer, idea } = place.things;
    const { path, mark } = await imageOf(customer);
    const id = await comment(customer, idea.threadId, mark);
    const before = await seenBy(path, everybody(place));
    await customer.ask('mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }', { id });
    return same(
      [
        [200, 200, 200, 200],
        [200, 404, 404, 404],
      ],
      [before, await seenBy(path, everybody(place))],
    );
  }),
  own('nobody shows an image they cannot see, to make it seen', async (place) => {
    const { customer, other, idea } = place.things;
    const { path, mark } = await imageOf(customer);
    const outcome = await comment(other, idea.threadId, mark);
    return same(['InvalidInput', 404], [outcome, (await other.get(path)).status]);
  }),
  anywhere('odd addresses of images are not there', async (place) => {
    const deviations: string[] = [];
    for (const name of [
      'x.webp',
      '..%2f..%2f..%2fetc%2fpasswd',
      '%00.webp',
      "'%20or%201=1--.webp",
      'a'.repeat(5_000),
    ]) {
      const { status } = await place.visitor().get(`/images/${name}`);
      if (status !== 404 && status !== 414) deviations.push(`${name.slice(0, 30)}: ${status}`);
    }
    return none('404', deviations);
  }),
  own('image: 60 an hour, counted before anything is opened', async (place) => {
    const sender = (await place.newcomer('Ulla Upload')).from(newAddress());
    let done = 0;
    let answer = await upload(sender, Buffer.from('x'));
    for (; answer.status === 415 && done < 70; done += 1) answer = await upload(sender, Buffer.from('x'));
    const wait = Number(answer.headers['retry-after']);
    return fits(
      '429 after 60',
      `${answer.status} after ${done}`,
      answer.status === 429 && done === 60 && wait >= 1,
    );
  }),
]);
