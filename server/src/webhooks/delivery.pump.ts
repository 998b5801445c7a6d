import type { Services } from '../platform/context.js';
import type { Schedule } from '../platform/jobs.js';
import type { Pump } from '../platform/pumps.js';
import { statement } from '../platform/statement.js';
import { claimDue, type Claimed } from './delivery.claim.js';
import { KEPT_MS } from './delivery.rules.js';
import { TIMEOUT_MS, trySending } from './delivery.send.js';
import { settleDelivery } from './delivery.settle.js';

/** Calls of one process at the same time. */
const AT_ONCE = 50;
/** Milliseconds until the next look while calls are under way. */
const LOOK_AGAIN_MS = 200;

/** Sends what is due. A slow call takes up its own place and nobody else's. */
export class Sender {
  private readonly underWay = new Set<Promise<void>>();
  /** The last of those that write down what came of them, one after the other. */
  private lastSettled: Promise<void> = Promise.resolve();

  constructor(
    private readonly services: Services,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  /** Begins what is due and waits for the first to be done. @returns 0 when there is nothing to do. */
  async run(): Promise<number> {
    const { db, clock } = this.services;
    const room = AT_ONCE - this.underWay.size;
    const claimed = room > 0 ? await claimDue(db, clock.now(), room) : [];
    claimed.forEach((delivery) => this.begin(delivery));
    if (this.underWay.size === 0) return 0;
    let timer: NodeJS.Timeout | undefined;
    const pause = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LOOK_AGAIN_MS);
    });
    await Promise.race([...this.underWay, pause]);
    clearTimeout(timer);
    return Math.max(1, claimed.length);
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private begin(delivery: Claimed): void {
    const work = this.send(delivery)
      .catch((error: unknown) =>
        // It stays in hand and is taken again when its time is over.
        this.services.log.warn({ err: error, delivery: delivery.id }, 'a delivery stumbled'),
      )
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  // Fifty that want a connection at once would wait for each other, and for those who serve pages.
  private async send(delivery: Claimed): Promise<void> {
    const outcome = await trySending(this.services, delivery, this.timeoutMs);
    const settled = this.lastSettled.then(() => settleDelivery(this.services, delivery, outcome));
    this.lastSettled = settled.catch(() => undefined);
    await settled;
  }
}

const senders = new WeakMap<Services, Sender>();

function senderOf(services: Services): Sender {
  const sender = senders.get(services) ?? new Sender(services);
  senders.set(services, sender);
  return sender;
}

export const sendDeliveries: Pump = {
  name: 'webhooks.send',
  run: (services) => senderOf(services).run(),
  close: (services) => senderOf(services).close(),
};

const PURGED_AT_ONCE = 5_000;

const purge = statement<{ id: string }>(
  'webhooks.purge',
  `delete from webhook_delivery d using (
     select community_id, id from webhook_delivery where created_at < $1 limit ${PURGED_AT_ONCE}) old
   where d.community_id = old.community_id and d.id = old.id returning d.id`,
);

/** Forgets deliveries after thirty days. */
export const purgeDeliveries: Schedule = {
  name: 'webhooks.purge',
  everySeconds: 3600,
  run: async ({ db, clock }) => {
    const before = new Date(clock.now().getTime() - KEPT_MS);
    while ((await db.rows(purge, [before])).length === PURGED_AT_ONCE) {
      // The next ones.
    }
  },
};
