import { createServer, type AddressInfo, type Server } from 'node:net';
import type { DeliveryTrouble } from '@rapport/shared/vocabulary';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from '../../test/receiver.js';
import { only, queued, sendingTo, tried, type Sending } from '../../test/webhook-sending.js';
import { makeWebhook } from '../../test/webhooks.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds } from '../../test/world.js';
import { Sender } from './delivery.pump.js';
import { sealedUrl } from './webhook.seal.js';

const settings = { ...TEST_SETTINGS, outboundAllow: [] as string[] };
let receiver: Receiver;
/** Takes every call and never answers. */
let silent: Server;
/** Speaks TLS with a certificate that nobody has signed. */
let untrusted: SMTPServer;
const hostOf = (server: { address(): unknown }): string =>
  `127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  receiver = await openReceiver((request, response) => {
    switch (request.url) {
      case '/redirects':
        response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end('elsewhere');
        break;
      case '/endless': {
        response.writeHead(200);
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
        break;
      }
      case '/headers':
        response.writeHead(200, { 'x-large': 'x'.repeat(100_000) }).end();
        break;
      case '/trickles':
        response.writeHead(200);
        response.write('x');
        break;
      default:
        response.end('Thanks.\0'.repeat(300));
    }
  });
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  untrusted = new SMTPServer({ secure: true });
  untrusted.on('error', () => undefined);
  await new Promise<void>((resolve) => untrusted.listen(0, '127.0.0.1', () => resolve()));
  settings.outboundAllow.push(receiver.host, hostOf(silent), hostOf(untrusted.server));
});
afterAll(async () => {
  await receiver.close();
  silent.close();
  await new Promise<void>((resolve) => untrusted.close(() => resolve()));
});

const inWorld = useWorlds(import.meta.filename, NO_LIMITS, settings);

async function place(url = receiver.url): Promise<Sending> {
  receiver.received.length = 0;
  return sendingTo(inWorld, url);
}

describe('targets', () => {
  it.each<[string, () => string, DeliveryTrouble, number | null]>([
    ['redirecting', () => `http://${receiver.host}/redirects`, 'REFUSED', 302],
    ['endless', () => `http://${receiver.host}/endless`, 'TOO_LARGE', null],
    ['with huge headers', () => `http://${receiver.host}/headers`, 'UNREACHABLE', null],
    ['that trickle', () => `http://${receiver.host}/trickles`, 'TOO_SLOW', null],
    ['that never answer', () => `http://${hostOf(silent)}/`, 'TOO_SLOW', null],
    ['with a certificate nobody signed', () => `https://${hostOf(untrusted.server)}/`, 'UNREACHABLE', null],
    ['that speak no TLS', () => `https://${receiver.host}/`, 'UNREACHABLE', null],
    ['that lead to this machine by name', () => 'https://localhost/hook', 'ADDRESS_NOT_PUBLIC', null],
  ])('%s', async (_what, url, trouble, code) => {
    const here = await place(url());
    await queued(here);
    const began = performance.now();
    await tried(here);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await only(here)).toMatchObject({ state: 'WAITING', attempts: 1, trouble, status: code });
    expect(receiver.received.filter(({ path }) => path.includes('latest'))).toEqual([]);
  });

  it.each([
    'https://127.0.0.1/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[2002:a00:1::1]/',
    'https://[2001:0:a00:1::1]/',
    'https://[fe80::1]/',
  ])('that were public once: %s', async (url) => {
    const here = await place();
    await here.world.services.db.connections.query('update webhook set sealed_url = $2 where id = $1', [
      here.hook,
      sealedUrl(here.world.services, url),
    ]);
    await queued(here);
    await tried(here);
    expect(await only(here)).toMatchObject({ trouble: 'ADDRESS_NOT_PUBLIC', status: null });
  });
});

it('keeps the first thousand characters of an answer', async () => {
  const here = await place();
  await queued(here);
  await tried(here);
  const { answer, status: code, tookMs, state } = await only(here);
  expect(answer).toHaveLength(1_000);
  expect({ code, state }).toEqual({ code: 200, state: 'DELIVERED' });
  expect(tookMs).toBeLessThan(400);
});

it('lets a slow target hold up nobody', async () => {
  const slow = await place(`http://${hostOf(silent)}/`);
  const { world, admin } = slow;
  for (let i = 0; i < 12; i += 1) await queued(slow);
  const quick = await makeWebhook(world, admin, { url: receiver.url, kinds: ['IDEA_POSTED'] });
  for (let i = 0; i < 6; i += 1) await queued({ ...slow, hook: quick.id });
  const sender = new Sender(world.services, 2_000);
  const began = performance.now();
  while (receiver.received.length < 6 && performance.now() - began < 2_000) await sender.run();
  expect(receiver.received).toHaveLength(6);
  expect(performance.now() - began).toBeLessThan(1_900);
  const { rows } = await world.services.db.connections.query<{ held: number }>(
    'select count(*)::int as held from webhook_delivery where webhook_id = $1 and claimed_until is not null',
    [slow.hook],
  );
  expect(rows).toEqual([{ held: 4 }]);
  await sender.close();
});
