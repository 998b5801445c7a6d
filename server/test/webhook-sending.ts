import 'reflect-metadata';
import { expect } from 'vitest';
import { claimDue } from '../src/webhooks/delivery.claim.js';
import { trySending } from '../src/webhooks/delivery.send.js';
import { settleDelivery } from '../src/webhooks/delivery.settle.js';
import { deliveriesOf, does, forgetDeliveries, makeWebhook, type TestDelivery } from './webhooks.js';
import type { TestMember, World } from './world.js';

/** A webhook in a world where nobody works but the test. */
export interface Sending {
  world: World;
  admin: TestMember;
  hook: string;
}

/** A webhook that hears of ideas, and nothing waiting. */
export async function sendingTo(inWorld: () => Promise<World>, url: string): Promise<Sending> {
  const world = await inWorld();
  await forgetDeliveries(world);
  const admin = await world.member('ADMIN', 'Ada');
  const { id } = await makeWebhook(world, admin, { url, kinds: ['IDEA_POSTED'] });
  return { world, admin, hook: id };
}

/** Makes one delivery. */
export async function queued({ world, admin, hook }: Sending): Promise<void> {
  await does(world, admin, 'pingWebhook', { webhookId: hook });
}

/** One try by a worker with little patience. */
export async function tried({ world }: Sending): Promise<void> {
  const { services } = world;
  for (const delivery of await claimDue(services.db, services.clock.now(), 50)) {
    await settleDelivery(services, delivery, await trySending(services, delivery, 400));
  }
}

/** The only delivery there is. */
export async function only({ world, admin, hook }: Sending): Promise<TestDelivery> {
  const [delivery, ...others] = await deliveriesOf(world, admin, hook);
  expect(others).toEqual([]);
  return delivery!;
}
