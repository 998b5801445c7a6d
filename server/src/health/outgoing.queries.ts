import type { RequestContext } from '../platform/context.js';
import { stateOfOutgoing } from './health.rules.js';
import type { MailHealth, WebhookHealth } from './outgoing.type.js';

/** What mail says of itself. */
export interface MailFigures {
  waiting: number;
  oldestAt: Date | null;
  failed: number;
  bounced: number;
}

/** What webhooks say of themselves. */
export interface WebhookFigures {
  waiting: number;
  oldestAt: Date | null;
  failed: number;
  off: number;
}

const NOTHING = { waiting: 0, oldestAt: null, failed: 0 };

export async function mailHealth({ clock }: RequestContext): Promise<MailHealth> {
  const figures: MailFigures = { ...NOTHING, bounced: 0 };
  return { ...figures, state: stateOfOutgoing(figures.oldestAt, figures.failed, clock.now()) };
}

export async function webhookHealth({ clock }: RequestContext): Promise<WebhookHealth> {
  const figures: WebhookFigures = { ...NOTHING, off: 0 };
  return { ...figures, state: stateOfOutgoing(figures.oldestAt, figures.failed + figures.off, clock.now()) };
}
