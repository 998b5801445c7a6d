import { beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../../test/digests.js';
import { only, queued, sendingTo, tried, type Sending } from '../../test/webhook-sending.js';
import { deliveriesOf, does, useReceiver } from '../../test/webhooks.js';
import { claimDue, CLAIM_MS } from './delivery.claim.js';
import { purgeDeliveries } from './delivery.pump.js';
import { settleDelivery } from './delivery.settle.js';
import { webhookFigures } from './webhook.figures.js';

let status = 200;
const { inWorld, receiver } = useReceiver(import.meta.filename, (_request, response) => {
  response.statusCode = status;
  response.end();
});
beforeEach(() => {
  status = 200;
});

const place = async (): Promise<Sending> => sendingTo(inWorld, receiver().url);

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
  expect(
    receiver()
      .received.map(({ headers }) => headers['webhook-id'])
      .sort(),
  ).toEqual(claimed.map(({ id }) => id).sort());
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
  expect(new Set(receiver().received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

describe('what does not work for long', () => {
  const mails = async ({ world }: Sending): Promise<{ to: string; notBefore: Date | null }[]> =>
    (
      await world.services.db.connections.query<{ to: string; notBefore: Date | null }>(
        `select to_email as "to", not_before as "notBefore" from mail_message where community_id = $1 order by to_email`,
        [world.communityId],
      )
    ).rows;
  const state = async ({ world, admin, hook }: Sending): Promise<Record<string, unknown>> =>
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
      [here.admin.email, other.email].sort().map((to) => ({ to, notBefore: null })),
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
    expect(await mails(here)).toEqual([{ to: here.admin.email, notBefore: null }]);
    const [delivery] = await deliveriesOf(here.world, here.admin, here.hook);
    expect(delivery).toMatchObject({ state: 'FAILED', trouble: 'REFUSED', status: 410 });
    status = 200;
    await does(here.world, here.admin, 'switchWebhook', { webhookId: here.hook, on: true });
    await does(here.world, here.admin, 'resendDelivery', { deliveryId: delivery!.id });
    await tried(here);
    expect(await only(here)).toMatchObject({ state: 'DELIVERED', trouble: null });
  });

  it('is told to an admin when their quiet hours are over', async () => {
    const here = await place();
    // It is ten o'clock there.
    await choose(here.world, here.admin, { quietHours: { from: '10:00', until: '14:00' } });
    status = 410;
    await queued(here);
    await tried(here);
    expect(await mails(here)).toEqual([
      { to: here.admin.email, notBefore: new Date('2026-03-02T13:00:00Z') },
    ]);
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
