import type { WebhookOffReason } from '@rapport/shared/vocabulary';
import { endOfQuiet } from '../inbox/inbox.module.js';
import { queueMails } from '../mail/mail.module.js';
import { completePreferences, type StoredPreferences } from '../members/member.module.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { WebhookEntity } from './webhook.entity.js';
import { offMail } from './webhook.mail.js';

const A_DAY_MS = 86_400_000;

const disable = statement<{ id: string; name: string; host: string }>(
  'webhooks.disable',
  `update webhook set disabled_at = $3, disabled_why = $4
   where community_id = $1 and id = $2 and disabled_at is null returning id, name, host`,
);
const giveUp = statement(
  'webhooks.give_up_waiting',
  `update webhook_delivery set state = 'FAILED', trouble = 'SWITCHED_OFF', finished_at = $3, claimed_until = null
   where community_id = $1 and webhook_id = $2 and state = 'WAITING'`,
);
interface Admin {
  id: string;
  name: string;
  email: string;
  preferences: Partial<StoredPreferences>;
  community: string;
  timeZone: string;
}

const admins = statement<Admin>(
  'webhooks.admins',
  `select m.id, m.name, m.email, m.preferences, c.name as community, c.time_zone as "timeZone"
   from member m join community c on c.id = m.community_id
   where m.community_id = $1 and m.role = 'ADMIN' and m.left_at is null and m.email is not null order by m.id`,
);

interface Off {
  communityId: string;
  webhookId: string;
  why: WebhookOffReason;
  failingSince: Date;
}

/** Ends the deliveries that wait; what is on its way at this moment may still arrive. */
export async function endWaiting(tx: Tx, communityId: string, webhookId: string, now: Date): Promise<void> {
  await tx.rows(giveUp, [communityId, webhookId, now]);
}

/** Switches a webhook off that does not work, once, and tells all admins by mail. */
export async function switchOff(
  services: Services,
  tx: Tx,
  { communityId, webhookId, why, failingSince }: Off,
): Promise<void> {
  const now = services.clock.now();
  const webhook = await tx.row(disable, [communityId, webhookId, now, why]);
  if (!webhook) return;
  tx.touched.add(WebhookEntity);
  await endWaiting(tx, communityId, webhookId, now);
  const days = Math.floor((now.getTime() - failingSince.getTime()) / A_DAY_MS);
  const people = await tx.rows(admins, [communityId]);
  await queueMails(
    { ids: services.ids, settings: services.settings, tx, now },
    communityId,
    people.map(({ id, name, email, preferences, community, timeZone }) => ({
      to: { email, name },
      memberId: id,
      notBefore: endOfQuiet(completePreferences(preferences), now, timeZone),
      content: offMail({
        community,
        person: name,
        name: webhook.name,
        host: webhook.host,
        days,
        gone: why === 'GONE',
        link: `${services.publicUrl}/admin/webhooks/${webhookId}`,
      }),
    })),
  );
}
