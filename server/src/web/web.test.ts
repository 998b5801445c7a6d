import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../test/incidents.js';
import { writeClientBuild } from '../../test/client-build.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import type { RequestContext } from '../platform/context.js';
import { unauthenticated } from '../platform/errors.js';
import { openHttpServer } from '../platform/http/server.js';
import { LiveTail } from '../platform/live/live.js';
import { mountWeb } from './web.js';

const inWorld = useWorlds(import.meta.filename);
const POST = `mutation ($input: PostIdeaInput!) { postIdea(input: $input) { ... on IdeaPosted { idea { number } } } }`;

let build: Awaited<ReturnType<typeof writeClientBuild>>;
let world: World;
let mira: TestMember;
let server: FastifyInstance;
let live: LiveTail;
let failContext: Error | null;

async function open(clientFolder: string = build.folder): Promise<void> {
  failContext = null;
  live = new LiveTail(world.services.db, () => undefined, 50);
  server = await openHttpServer({
    publicUrl: 'https://ideas.example.com',
    trustProxy: false,
    log: pino({ level: 'silent' }),
  });
  await mountWeb(server, {
    services: { ...world.services, live, log: pino({ level: 'silent' }) },
    schema: world.schema,
    clientFolder,
    client: 'built',
    contextFor: async ({ headers }): Promise<RequestContext> => {
      if (failContext) throw failContext;
      if (headers.authorization) throw unauthenticated();
      const who = headers.cookie === `session=${mira.id}` ? mira : null;
      return { ...world.as(who).context(), log: pino({ level: 'silent' }), requestId: 'r-1' };
    },
  });
}

interface Seen {
  url: string;
  origin: string;
  rendered: number;
  data: { community: { name: string }; viewer: { email: string } | null; ideas: { totalCount: number } };
}

async function page(url: string, headers: Record<string, string> = {}) {
  const response = await server.inject({ url, headers });
  const seen = /<pre id="seen">(.*?)<\/pre>/.exec(response.body)?.[1];
  return {
    ...response,
    statusCode: response.statusCode,
    headers: response.headers,
    body: response.body,
    seen: JSON.parse(seen ?? 'null') as Seen,
  };
}

const post = (title: string): Promise<unknown> =>
  world
    .space()
    .then(({ id }) =>
      world.as(mira).run(POST, { input: { spaceId: id, title, text: 'Because it would help us a lot.' } }),
    );

beforeAll(async () => {
  build = await writeClientBuild();
});
afterAll(() => build.remove());
beforeEach(async () => {
  world = await inWorld();
  mira = await world.member('CUSTOMER', 'Mira');
  await open();
});
afterEach(async () => {
  await server.close();
  await live.close();
});

describe('pages', () => {
  it('lets an address with a token in it travel nowhere, and keeps nothing of what it shows', async () => {
    for (const headers of [{}, { cookie: `session=${mira.id}` }] as Record<string, string>[]) {
      const secret = await page('/mail/preferences?token=sealed', headers);
      expect(secret.headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'cache-control': 'private, no-store',
      });
      expect(secret.headers).not.toHaveProperty('etag');
    }
    const open = await page('/ideas');
    expect(open.headers).not.toHaveProperty('x-robots-tag');
    expect(open.headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  });

  it('of a signed-in person are neither kept nor shown to anybody else', async () => {
    const mine = await page('/', { cookie: `session=${mira.id}` });
    expect(mine.headers['cache-control']).toBe('private, no-store');
    expect(mine.headers).not.toHaveProperty('etag');
    expect(mine.seen.data.viewer?.email).toBe(mira.email);
    const theirs = await page('/');
    expect(theirs.seen.data.viewer).toBeNull();
    expect(theirs.seen.rendered).toBe(mine.seen.rendered + 1);
    expect((await page('/', { cookie: `session=${mira.id}` })).seen.rendered).toBe(theirs.seen.rendered + 1);
  });

  it('are told where people reach this place, whatever Host says', async () => {
    const { seen } = await page('/ideas?sort=newest', { host: 'elsewhere.example' });
    expect(seen).toMatchObject({ url: '/ideas?sort=newest', origin: 'https://ideas.example.com' });
    expect((await page('//elsewhere.example/x')).seen.url).toBe('/elsewhere.example/x');
  });

  it('are readable behind a proxy that asks for a password of its own', async () => {
    const { statusCode, seen } = await page('/', { authorization: 'Basic c3RhZ2luZzpzZWNyZXQ=' });
    expect([statusCode, seen.data.viewer]).toEqual([200, null]);
  });

  it('carry the same headers when they are missing, broken or moved', async () => {
    const answers = [await page('/missing'), await page('/broken'), await page('/redirect')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 500, 301]);
    expect(answers[2]?.headers['location']).toBe('/elsewhere');
    expect(answers[1]?.body).toContain(answers[1]?.headers['x-request-id']);
    for (const { headers, body } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body).not.toContain('secret_table');
    }
  });

  it('say 503 and when to come back while the database is away', async () => {
    failContext = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const { statusCode, headers, body } = await page('/');
    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
    expect(body).toContain('Back in a moment');
  });

  it('say so while the client is not built', async () => {
    await server.close();
    await open('/nowhere');
    expect((await page('/')).statusCode).toBe(503);
  });

  it('are not made for files that programs guess', async () => {
    for (const url of [
      '/wp-login.php',
      '/.env',
      '/assets/none.js',
      '/.vite/manifest.json',
      '/a/../../etc/passwd.txt',
    ]) {
      expect((await page(url)).statusCode).toBe(404);
    }
  });
});

describe('pages of visitors', () => {
  it('are made once for all, compressed once, and known again by their tag', async () => {
    const [first, same] = await Promise.all([page('/ideas'), page('/ideas?utm_source=mail')]);
    const packed = await server.inject({ url: '/ideas', headers: { 'accept-encoding': 'gzip, br' } });
    expect(same.seen.rendered).toBe(first.seen.rendered);
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(first.body);
    expect(packed.headers['vary']).toContain('cookie');
    const etag = String(first.headers['etag']);
    const again = await page('/ideas', { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('are kept apart by what they show, and not kept when nobody else will ask', async () => {
    const numbers = await Promise.all(
      ['/ideas?sort=newest', '/ideas?sort=trending', '/ideas?q=1', '/ideas?q=1'].map((url) => page(url)),
    );
    expect(new Set(numbers.map(({ seen }) => seen.rendered)).size).toBe(4);
  });

  it('are dropped as soon as something happens, in whichever process', async () => {
    expect((await page('/')).seen.data.ideas.totalCount).toBe(0);
    await live.ready();
    await post('Let a household share');
    await expect.poll(async () => (await page('/')).seen.data.ideas.totalCount, { timeout: 2_000 }).toBe(1);
  });
});

describe('files', () => {
  it('of the build are sent compressed and kept for ever', async () => {
    const { headers, rawPayload, statusCode } = await server.inject({
      url: '/assets/app-abc123.js',
      headers: { 'accept-encoding': 'br' },
    });
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toContain('text/javascript');
    expect(rawPayload.length).toBeLessThan(200);
  });

  it('about the community show its mark and tones', async () => {
    const icon = await page('/favicon.svg');
    expect(icon.body).toContain('<svg xmlns');
    expect(icon.body).not.toContain('from the build');
    expect((await page('/community.css')).body).toBe('');
    expect((await page('/robots.txt')).body).toContain('Sitemap: https://ideas.example.com/sitemap.xml');
    const playbook = await page('/playbook.md');
    expect(playbook.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(playbook.headers['content-disposition']).toBe('attachment; filename="playbook.md"');
    expect(playbook.body).toMatch(/^# Playbook\n[\s\S]*CC BY 4\.0/);
  });

  it('name what anybody may read, and nothing else', async () => {
    await post('Anybody may read this');
    const [members, staff] = [await world.space('MEMBERS'), await world.member('STAFF')];
    const input = { spaceId: members.id, title: 'For members only', text: 'Because it would help us a lot.' };
    await world.as(staff).run(POST, { input });
    const { body, headers } = await page('/sitemap.xml');
    expect(headers['content-type']).toContain('application/xml');
    expect(body).toContain('https://ideas.example.com/ideas/1-anybody-may-read-this');
    expect(body).not.toContain('members-only');
  });

  it('draw a card with the title, and the community’s own for what a visitor may not read', async () => {
    await post('Let a household share one bill');
    const [space, staff] = [await world.space('PUBLIC'), await world.member('STAFF')];
    await publish({ world, space }, staff);
    const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
    const promise = `/social/promises/${crypto.randomUUID()}.png`;
    const incident = '/social/incidents/1-readings-were-lost.png';
    const [idea, own, hidden, promised, sorry] = await Promise.all(
      ['/social/ideas/1-let.png', '/social/home.png', '/social/ideas/999-x.png', promise, incident].map(
        (url) => server.inject(url),
      ),
    );
    for (const card of [idea, own, hidden, promised, sorry]) {
      expect(card?.statusCode).toBe(200);
      expect(card?.rawPayload.subarray(0, 4)).toEqual(PNG);
    }
    for (const card of [hidden, promised]) expect(card?.rawPayload.equals(own?.rawPayload ?? PNG)).toBe(true);
    for (const card of [idea, sorry]) expect(card?.rawPayload.equals(own?.rawPayload ?? PNG)).toBe(false);
  });
});
