import type { Services } from '../platform/context.js';
import type { Schedule } from '../platform/jobs.js';
import type { Pump } from '../platform/pumps.js';
import { Outbox } from './outbox.js';
import { purge } from './outbox.statements.js';

const KEPT_DAYS = 14;

const outboxes = new WeakMap<Services, Outbox>();

/** The outbox of a process; tests run several in one. */
function outboxOf(services: Services): Outbox {
  const present = outboxes.get(services);
  if (present) return present;
  const made = new Outbox(services);
  outboxes.set(services, made);
  return made;
}

/** Sends what waits in the outbox. */
export const sendMails: Pump = {
  name: 'mail.send',
  run: async (services) => outboxOf(services).turn(),
  close: async (services) => outboxOf(services).close(),
};

/** Addresses are not kept longer than somebody may ask why a mail did not come. */
export const purgeMail: Schedule = {
  name: 'mail.purge',
  everySeconds: 3600,
  run: async ({ db, clock }: Services) => {
    await db.rows(purge, [new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000)]);
  },
};
