import { createServer, type AddressInfo, type Server } from 'node:net';
import type { DeliveryTrouble } from '@rapport/shared/vocabulary';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from '../../test/receiver.js';
import { deliveriesOf, does, forgetDeliveries, makeWebhook, type TestDelivery } from '../../test/webhooks.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from '../../test/world.js';
import { claimDue, CLAIM_MS } from './delivery.claim.js';
import { purgeDeliveries, Sender } from './delivery.pump.js';
import { trySending } from './delivery.send.js';
import { settleDelivery } from './delivery.settle.js';
import { webhookFigures } from './webhook.figures.js';
import { sealedUrl } from './webhook.seal.js';

const settings = { ...TEST_SETTINGS, outboundAllow: [] as string[] };
let status = 200;
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
        response.statusCode = status;
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

interface Place {
  world: World;
  admin: TestMember;
  hook: string;
}

/** A webhook that hears of ideas, and nothing waiting. */
async function place(url = receiver.url): Promise<Place> {
  status = 200;
  receiver.received.length = 0;
  const world = await inWorld();
  await forgetDeliveries(world);
  const admin = await world.member('ADMIN', 'Ada');
  const { id } = await makeWebhook(world, admin, { url, kinds: ['IDEA_POSTED'] });
  return { world, admin, hook: id };
}

/** Makes one delivery; nobody works on it here but the tests. */
async function queued({ world, admin, hook }: Place): Promise<void> {
  await does(world, admin, 'pingWebhook', { webhookId: hook });
}

/** One try by a worker with little patience. */
async function tried({ world }: Place): Promise<void> {
  const { services } = world;
  for (const delivery of await claimDue(services.db, services.clock.now(), 50)) {
    await settleDelivery(services, delivery, await trySending(services, delivery, 400));
  }
}

async function only({ world, admin, hook }: Place): Promise<TestDelivery> {
  const [delivery, ...others] = await deliveriesOf(world, admin, hook);
  expect(others).toEqual([]);
  return delivery!;
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

it('is never in two hands at once, and goes on with the same id when a worker died', async () => {
  const here = await place();
  const { services, clock } = here.world;
  for (let i = 0; i < 4; i += 1) await queued(here);
  const hands = await Promise.all(Array.from({ length: 6 }, () => claimDue(services.db, clock.now(), 50)));
  const claimed = hands.flat();
  expect(new Set(claimed.map(({ id }) => id)).size).toBe(4);
  expect(claimed).toHaveLength(4);
  clock.advance({ seconds: CLAIM_MS / 1000 - 1 });
  expect(await claimDue(services.db, clock.now(), 50)).toEqual([]);
  clock.advance({ seconds: 1 });
  await tried(here);
  expect(receiver.received.map(({ headers }) => headers['webhook-id']).sort()).toEqual(
    claimed.map(({ id }) => id).sort(),
  );
  // Whoever comes back from the dead writes nothing over it.
  const [first] = claimed;
  const trouble = { status: null, trouble: 'TOO_SLOW' as const, answer: null, tookMs: 1 };
  await settleDelivery(services, first!, trouble);
  expect((await deliveriesOf(here.world, here.admin, here.hook)).map(({ state }) => state)).toEqual(
    Array.from({ length: 4 }, () => 'DELIVERED'),
  );
});

it('tries again after 1, 2, 4 minutes and so on for three days, then again when an admin says so', async () => {
  const here = await place();
  const { world, admin } = here;
  status = 500;
  await queued(here);
  const waits: number[] = [];
  for (;;) {
    await tried(here);
    const { nextTryAt, state } = await only(here);
    if (state !== 'WAITING') break;
    waits.push((Date.parse(nextTryAt!) - world.clock.now().getTime()) / 60_000);
    world.clock.set(nextTryAt!);
  }
  expect(waits.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  const minutes = waits.reduce((sum, wait) => sum + wait, 0);
  expect(minutes).toBeGreaterThan(2.7 * 1_440);
  expect(minutes).toBeLessThanOrEqual(3 * 1_440);
  const given = await only(here);
  expect(given).toMatchObject({ state: 'FAILED', status: 500, trouble: 'REFUSED', nextTryAt: null });
  expect(await webhookFigures(world.services.db, world.communityId, world.clock.now())).toEqual({
    waiting: 0,
    oldestAt: null,
    failed: 1,
    off: 0,
  });
  status = 204;
  await does(world, admin, 'resendDelivery', { deliveryId: given.id });
  await tried(here);
  expect(await only(here)).toMatchObject({ id: given.id, state: 'DELIVERED', attempts: 1, status: 204 });
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

describe('what does not work for long', () => {
  const mails = async ({ world }: Place): Promise<{ to: string }[]> =>
    (
      await world.services.db.connections.query<{ to: string }>(
        `select to_email as "to" from mail_message where community_id = $1 order by to_email`,
        [world.communityId],
      )
    ).rows;
  const state = async ({ world, admin, hook }: Place): Promise<Record<string, unknown>> =>
    (
      await world
        .as(admin)
        .run<{ webhook: Record<string, unknown> }>(
          `query ($id: ID!) { webhook(id: $id) { isOn disabledWhy waiting failingSince } }`,
          { id: hook },
        )
    ).webhook;

  it('is switched off after five days and ten deliveries, and every admin is told', async () => {
    const here = await place();
    const other = await here.world.member('ADMIN', 'Bo');
    await here.world.member('STAFF');
    status = 500;
    for (let i = 0; i < 9; i += 1) await queued(here);
    await tried(here);
    await tried(here);
    await tried(here);
    here.world.clock.advance({ days: 6 });
    await tried(here);
    expect(await state(here)).toMatchObject({ isOn: true });
    await queued(here);
    await queued(here);
    await tried(here);
    await tried(here);
    await tried(here);
    expect(await state(here)).toMatchObject({ isOn: false, disabledWhy: 'FAILING', waiting: 0 });
    expect(await mails(here)).toEqual(
      [{ to: here.admin.email }, { to: other.email }].sort((a, b) => (a.to < b.to ? -1 : 1)),
    );
    const figures = await webhookFigures(
      here.world.services.db,
      here.world.communityId,
      here.world.clock.now(),
    );
    expect(figures).toMatchObject({ waiting: 0, off: 1 });
    const list = await deliveriesOf(here.world, here.admin, here.hook);
    expect(list.filter(({ state: one }) => one === 'FAILED')).toHaveLength(11);
  });

  it('is not, when one of them was taken in between', async () => {
    const here = await place();
    for (let days = 0; days < 8; days += 1) {
      status = days === 4 ? 200 : 500;
      await queued(here);
      await queued(here);
      await tried(here);
      here.world.clock.advance({ days: 1 });
    }
    expect(await state(here)).toMatchObject({ isOn: true });
    expect(await mails(here)).toEqual([]);
  });

  it('is switched off at once by a receiver that is gone', async () => {
    const here = await place();
    status = 410;
    await queued(here);
    await tried(here);
    expect(await state(here)).toMatchObject({ isOn: false, disabledWhy: 'GONE' });
    expect(await mails(here)).toHaveLength(1);
    const [delivery] = await deliveriesOf(here.world, here.admin, here.hook);
    expect(delivery).toMatchObject({ state: 'FAILED', trouble: 'REFUSED', status: 410 });
    status = 200;
    await does(here.world, here.admin, 'switchWebhook', { webhookId: here.hook, on: true });
    await does(here.world, here.admin, 'resendDelivery', { deliveryId: delivery!.id });
    await tried(here);
    expect(await only(here)).toMatchObject({ state: 'DELIVERED', trouble: null });
  });
});

it('forgets deliveries after thirty days, whoever comes first', async () => {
  const here = await place();
  await queued(here);
  await tried(here);
  here.world.clock.advance({ days: 29 });
  await queued(here);
  await tried(here);
  here.world.clock.advance({ days: 2 });
  await Promise.all([1, 2].map(() => purgeDeliveries.run(here.world.services)));
  await only(here);
});
