import { mailFigures } from '../mail/mail.module.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { webhookFigures } from '../webhooks/webhook.module.js';
import { stateOfOutgoing } from './health.rules.js';
import type { MailStanding, WebhookStanding } from './outgoing.type.js';

type Reader = Pick<Services, 'db' | 'clock'>;

/** How mail of one community goes. One address that does not work is listed, but is no trouble of the place. */
export async function mailHealth({ db, clock }: Reader, communityId: string): Promise<MailStanding> {
  const figures = await mailFigures(db, communityId, clock.now());
  return { ...figures, state: stateOfOutgoing(figures.oldestAt, 0, clock.now()) };
}

/** How deliveries of webhooks of one community go; what one receiver refused is listed beside its webhook. */
export async function webhookHealth({ db, clock }: Reader, communityId: string): Promise<WebhookStanding> {
  const figures = await webhookFigures(db, communityId, clock.now());
  return { ...figures, state: stateOfOutgoing(figures.oldestAt, figures.off, clock.now()) };
}

const communities = statement<{ id: string }>('health.communities', `select id from community`);

/** What waits to leave this place by one way, in figures by name. */
interface Outgoing {
  way: 'mail' | 'webhooks';
  figures: Record<string, number>;
  oldestAt: Date | null;
}

/** The same of all communities together, for metrics. */
export async function outgoingOfAll(services: Reader): Promise<Outgoing[]> {
  const mail: Outgoing = { way: 'mail', figures: { waiting: 0, failed: 0, bounced: 0 }, oldestAt: null };
  const webhooks: Outgoing = { way: 'webhooks', figures: { waiting: 0, failed: 0, off: 0 }, oldestAt: null };
  for (const { id } of await services.db.rows(communities)) {
    add(mail, await mailHealth(services, id));
    add(webhooks, await webhookHealth(services, id));
  }
  return [mail, webhooks];
}

function add(sum: Outgoing, { oldestAt, ...figures }: MailStanding | WebhookStanding): void {
  for (const [name, value] of Object.entries(figures)) {
    if (typeof value === 'number') sum.figures[name] = (sum.figures[name] ?? 0) + value;
  }
  if (oldestAt && (!sum.oldestAt || oldestAt < sum.oldestAt)) sum.oldestAt = oldestAt;
}
