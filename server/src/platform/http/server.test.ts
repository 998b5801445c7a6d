import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { unavailable } from '../errors.js';
import { LOG_OPTIONS } from './log.js';
import { openHttpServer, type HttpOptions } from './server.js';

let server: FastifyInstance;
let lines: string[] = [];
afterEach(() => server.close());

async function open(more: Partial<HttpOptions> = {}): Promise<FastifyInstance> {
  lines = [];
  const log = pino({ level: 'info', ...LOG_OPTIONS }, { write: (line: string) => void lines.push(line) });
  server = await openHttpServer({ publicUrl: 'https://ideas.example.com', trustProxy: false, log, ...more });
  server.get('/members/:id', (request) => ({ ip: request.ip, words: 'word '.repeat(1_000) }));
  server.post('/echo', (request) => request.body);
  server.get('/broken', () => {
    throw Object.assign(new Error('Key (email)=(mira@example.org) already exists'), {
      detail: 'mira@example.org',
      parameters: ['mira@example.org'],
    });
  });
  server.get('/away', () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  });
  server.get('/busy', () => {
    throw unavailable();
  });
  return server;
}

it('refuses bodies that are too large, compressed, or of a type it does not know', async () => {
  await open();
  const send = (payload: string | Buffer, headers: Record<string, string>) =>
    server.inject({ method: 'POST', url: '/echo', payload, headers });
  const large = JSON.stringify({ text: 'x'.repeat(101 * 1024) });
  expect((await send(large, { 'content-type': 'application/json' })).statusCode).toBe(413);
  const bomb = await send(gzipSync(large), {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  });
  expect(bomb.statusCode).toBe(400);
  expect((await send('<a/>', { 'content-type': 'application/xml' })).statusCode).toBe(415);
});

it('answers a malformed address or host with 400 and an unknown one with 404', async () => {
  await open();
  const malformed = await server.inject('/members/%');
  expect(malformed.statusCode).toBe(400);
  expect(malformed.headers, 'the same headers as every answer').toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
    'x-request-id': expect.any(String),
  });
  const unknown = await server.inject('/nowhere');
  expect(unknown.statusCode).toBe(404);
  expect(unknown.json().errors[0].extensions).toEqual({ code: 'NOT_FOUND' });
});

it('closes a page to everything but own files', async () => {
  await open();
  const { headers } = await server.inject('/members/1');
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(policy).toContain("connect-src 'self' wss://ideas.example.com;");
  expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'strict-transport-security': expect.stringContaining('31536000'),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
});

it('asks for https for ever only where https is used', async () => {
  await open({ publicUrl: 'http://localhost:4000' });
  const { headers } = await server.inject('/members/1');
  expect(headers).not.toHaveProperty('strict-transport-security');
  expect(headers['content-security-policy']).toContain("connect-src 'self' ws://localhost:4000;");
});

it('tells a defect by the number of the request only', async () => {
  await open();
  const answer = await server.inject('/broken');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain(answer.headers['x-request-id']);
  expect(answer.body).not.toContain('mira');
});

it('says 503 and when to come back while the database is away', async () => {
  await open();
  for (const path of ['/away', '/busy']) {
    const answer = await server.inject(path);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
  }
});

it('is not alarmed by a caller who goes away in the middle of a request', async () => {
  await open();
  const { port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
  const head =
    'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{';
  const caller = connect(Number(port), '127.0.0.1', () => caller.write(head));
  await new Promise((resolve) => setTimeout(resolve, 100));
  caller.destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});

it('logs what happened, and nothing of who it was', async () => {
  await open();
  const { headers } = await server.inject({
    url: '/members/42?search=mira',
    remoteAddress: '203.0.113.9',
    headers: { 'user-agent': 'Firefox on my phone', cookie: 'session=secret' },
  });
  await server.inject('/broken');
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries[0]).toMatchObject({
    requestId: headers['x-request-id'],
    method: 'GET',
    route: '/members/:id',
    status: 200,
  });
  expect(entries.some((entry) => entry['err'])).toBe(true);
  expect(lines.join()).not.toMatch(/203\.0\.113\.9|mira|Firefox|secret|\/42/);
});

it('compresses what is worth it', async () => {
  await open();
  const answer = await server.inject({ url: '/members/1', headers: { 'accept-encoding': 'br, gzip' } });
  expect(answer.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(answer.rawPayload).toString()).toContain('word word');
});

it.each([
  [false, '127.0.0.1'],
  [true, '198.51.100.1'],
  [1, '198.51.100.2'],
  [['10.0.0.0/8'], '127.0.0.1'],
  [['127.0.0.0/8', '198.51.100.2'], '198.51.100.1'],
])('with TRUST_PROXY %j sees the caller at %s', async (trustProxy, ip) => {
  await open({ trustProxy });
  const headers = { 'x-forwarded-for': '198.51.100.1, 198.51.100.2' };
  expect((await server.inject({ url: '/members/1', headers })).json().ip).toBe(ip);
});

it('does not keep connections open once it stops', async () => {
  let stopping = false;
  await open({ isStopping: () => stopping });
  expect((await server.inject('/members/1')).headers['connection']).not.toBe('close');
  stopping = true;
  expect((await server.inject('/members/1')).headers['connection']).toBe('close');
});

it('is not held up by a connection that was in use when the end began', async () => {
  await open();
  let arrived = (): void => undefined;
  const asked = new Promise<void>((resolve) => (arrived = resolve));
  server.get('/slow', async () => {
    arrived();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return 'late';
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true });
  const answered = new Promise<number | undefined>((resolve) => {
    get(`${url}/slow`, { agent }, (response) =>
      response.resume().on('end', () => resolve(response.statusCode)),
    );
  });
  await asked;
  const began = performance.now();
  await Promise.all([server.close(), answered]);
  expect(await answered).toBe(200);
  expect(performance.now() - began, 'milliseconds').toBeLessThan(2_000);
  agent.destroy();
});
