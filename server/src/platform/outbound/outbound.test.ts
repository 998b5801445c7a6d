import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { callOutside, Outbound, type OutboundRefusal } from './outbound.js';
import { isPublicAddress } from './outbound-addresses.js';

let inside: Server | undefined;
let asked = 0;

/** A service inside the operator's network. */
async function listen(answer: RequestListener): Promise<number> {
  asked = 0;
  inside = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => inside?.listen(0, '127.0.0.1', resolve));
  return (inside.address() as AddressInfo).port;
}

afterEach(async () => {
  inside?.closeAllConnections();
  await new Promise((resolve) => (inside ? inside.close(resolve) : resolve(null)));
  inside = undefined;
});

const refusal = async (outbound: Outbound, url: string, more: object = {}): Promise<OutboundRefusal> =>
  outbound.send({ url, ...more }).then(
    () => 'answered',
    (error: { reason: OutboundRefusal }) => error.reason,
  ) as Promise<OutboundRefusal>;

describe('addresses that are not public', () => {
  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:0:10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'nonsense',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['1.1.1.1', '93.184.215.14', '::ffff:1.1.1.1', '2606:4700::1111'])('but %s is', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe('refused without a word to anybody', () => {
  const outbound = new Outbound({ allow: [], resolve: async () => ['127.0.0.1'] });

  it.each([
    ['http://127.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://2130706433/', 'ADDRESS_NOT_PUBLIC'],
    ['http://0x7f.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://[::1]/', 'ADDRESS_NOT_PUBLIC'],
    ['http://[::ffff:10.0.0.1]/', 'ADDRESS_NOT_PUBLIC'],
    ['https://inside.example/', 'ADDRESS_NOT_PUBLIC'],
    ['http://169.254.169.254/latest/meta-data', 'ADDRESS_NOT_PUBLIC'],
    ['http://example.com:8080/', 'PORT_NOT_ALLOWED'],
    ['http://example.com:22/', 'PORT_NOT_ALLOWED'],
    ['http://user:password@example.com/', 'ADDRESS_MALFORMED'],
    ['ftp://example.com/', 'ADDRESS_MALFORMED'],
    ['file:///etc/passwd', 'ADDRESS_MALFORMED'],
    ['nonsense', 'ADDRESS_MALFORMED'],
  ])('%s', async (url, reason) => expect(await refusal(outbound, url)).toBe(reason));

  it('a name nobody knows', async () => {
    const lost = new Outbound({ allow: [], resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await refusal(lost, 'http://nowhere.example/')).toBe('NAME_UNKNOWN');
  });
});

it('calls a name at the address that was checked, even if the name says otherwise a moment later', async () => {
  const port = await listen((_request, response) => response.end('inside'));
  let lookups = 0;
  const outbound = new Outbound({
    allow: [`rebinding.example:${port}`],
    resolve: async () => {
      lookups += 1;
      return ['127.0.0.1'];
    },
  });
  const { status, body } = await outbound.send({ url: `http://rebinding.example:${port}/` });
  expect([status, body.toString(), lookups, asked]).toEqual([200, 'inside', 1, 1]);
});

it('lets the operator open single hosts and ranges of their own network', async () => {
  const port = await listen((request, response) => response.end(request.headers.host));
  const url = `http://127.0.0.1:${port}/`;
  expect(await refusal(new Outbound({ allow: ['127.0.0.0/8'] }), url)).toBe('PORT_NOT_ALLOWED');
  expect(await refusal(new Outbound({ allow: [`127.0.0.1:${port + 1}`] }), url)).toBe('PORT_NOT_ALLOWED');
  expect(await refusal(new Outbound({ allow: [`127.0.0.1:${port}`] }), url)).toBe('answered');
});

it('answers a redirect instead of following it', async () => {
  const port = await listen((_request, response) =>
    response.writeHead(302, { location: 'http://[::1]/' }).end(),
  );
  const outbound = new Outbound({ allow: [`127.0.0.1:${port}`] });
  const { status, headers } = await outbound.send({ url: `http://127.0.0.1:${port}/` });
  expect([status, headers['location'], asked]).toEqual([302, 'http://[::1]/', 1]);
});

it('stops at too many bytes, and at too much time', async () => {
  const port = await listen((request, response) => {
    response.writeHead(200);
    if (request.url === '/large') response.end('x'.repeat(100_000));
    // Otherwise one byte, and then nothing for ever.
    else response.write('x');
  });
  const outbound = new Outbound({ allow: [`127.0.0.1:${port}`] });
  const url = `http://127.0.0.1:${port}`;
  expect(await refusal(outbound, `${url}/large`, { maxBytes: 99_999 })).toBe('TOO_LARGE');
  expect(await refusal(outbound, `${url}/large`, { maxBytes: 100_000 })).toBe('answered');
  const began = performance.now();
  expect(await refusal(outbound, `${url}/slow`, { timeoutMs: 200 })).toBe('TOO_SLOW');
  expect(performance.now() - began).toBeLessThan(1_000);
});

it('reads JSON of a success only', async () => {
  const port = await listen((request, response) => {
    response.statusCode = request.url === '/refused' ? 403 : 200;
    response.end(request.url === '/page' ? '<p>' : JSON.stringify({ accept: request.headers.accept }));
  });
  const ask = (path: string): Promise<unknown> =>
    callOutside(`http://127.0.0.1:${port}${path}`, { allow: [`127.0.0.1:${port}`] });
  expect(await ask('/')).toEqual({ accept: 'application/json' });
  await expect(ask('/page')).rejects.toMatchObject({ reason: 'NOT_JSON' });
  await expect(ask('/refused')).rejects.toMatchObject({ reason: 'NOT_A_SUCCESS' });
});
