import { createWebhookInput, updateWebhookInput, type WebhookChoices } from '@rapport/shared/inputs/webhook';
import { WEBHOOKS_MAX } from '@rapport/shared/limits';
import { z } from 'zod';
import words from '../locales/en/webhooks.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { spaceInside } from '../spaces/space.module.js';
import { wrongAtSight } from './address.rules.js';
import { WebhookDeliveryEntity, WebhookEntity } from './webhook.entity.js';
import { webhookInside } from './webhook.inside.js';
import { endWaiting } from './webhook.off.js';
import { sealedUrl } from './webhook.seal.js';

/** For how long the former secret signs beside a new one. */
const BOTH_SECRETS_MS = 86_400_000;

const WRONG = {
  NOT_HTTPS: words.notHttps,
  ADDRESS_NOT_PUBLIC: words.notPublic,
  PORT_NOT_ALLOWED: words.port,
} as const;

// Any text may be asked for; what is no webhook is not found.
const webhookRef = z.object({ webhookId: z.string() });

const counted = statement<{ count: number }>(
  'webhooks.count',
  `select count(*)::int as count from webhook where community_id = $1`,
);
// Two who make the twentieth at once: the second waits and counts the first.
const oneAtATime = statement(
  'webhooks.one_at_a_time',
  `select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1::text, 0))`,
);
/** What a form chose, as columns. @throws Refusal of the address or of a space. */
async function columnsOf(
  write: Write,
  { url, spaceIds, ...choices }: WebhookChoices,
): Promise<
  Pick<WebhookEntity, 'name' | 'host' | 'sealedUrl' | 'format' | 'kinds' | 'spaceIds' | 'includesClosed'>
> {
  const wrong = wrongAtSight(url, write.settings.outboundAllow);
  if (wrong) {
    throw wrong in WRONG
      ? invalid('url', 'INVALID', WRONG[wrong as keyof typeof WRONG])
      : invalid('url', 'NOT_A_URL');
  }
  for (const spaceId of spaceIds ?? []) {
    const space = await spaceInside(write.tx, write.actor, spaceId);
    if (!space) throw invalid('spaceIds', 'UNKNOWN');
    if (space.visibility !== 'PUBLIC' && !choices.includesClosed) {
      throw invalid('spaceIds', 'INVALID', words.closedSpace);
    }
  }
  return {
    ...choices,
    includesClosed: choices.includesClosed && spaceIds !== null,
    spaceIds,
    host: new URL(url).host,
    sealedUrl: sealedUrl(write, url),
  };
}

/** An admin lets another program hear. */
export const createWebhook = command({
  name: 'createWebhook',
  action: 'webhook:manage',
  limits: ['edit'],
  input: createWebhookInput,
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    await write.tx.rows(oneAtATime, [communityId]);
    if (((await write.tx.row(counted, [communityId]))?.count ?? 0) >= WEBHOOKS_MAX) {
      refuse(new NotPossible(words.tooMany));
    }
    const webhookId = write.ids.next();
    await write.tx.insert(WebhookEntity, {
      communityId,
      id: webhookId,
      ...(await columnsOf(write, input)),
      secretNumber: 1,
      formerUntil: null,
      createdById: memberId,
      createdAt: write.now,
      disabledAt: null,
      disabledWhy: null,
      failingSince: null,
    });
    return { webhookId, secretNumber: 1 };
  },
});

export const updateWebhook = command({
  name: 'updateWebhook',
  action: 'webhook:manage',
  input: updateWebhookInput,
  async run(write, { webhookId, ...input }) {
    const { id } = await webhookInside(write, webhookId);
    const { communityId } = write.actor;
    await write.tx.update(WebhookEntity, { communityId, id }, await columnsOf(write, input));
    return { webhookId };
  },
});

/** Makes a new secret; the former one signs beside it for a day, so that nothing is lost while receivers change. */
export const replaceWebhookSecret = command({
  name: 'replaceWebhookSecret',
  action: 'webhook:manage',
  limits: ['edit'],
  input: webhookRef,
  async run(write, input) {
    const { id, secretNumber } = await webhookInside(write, input.webhookId);
    const formerUntil = secretNumber > 0 ? new Date(write.now.getTime() + BOTH_SECRETS_MS) : null;
    const next = secretNumber + 1;
    const { communityId } = write.actor;
    await write.tx.update(WebhookEntity, { communityId, id }, { secretNumber: next, formerUntil });
    return { webhookId: id, secretNumber: next };
  },
});

export const switchWebhook = command({
  name: 'switchWebhook',
  action: 'webhook:manage',
  input: webhookRef.extend({ on: z.boolean() }),
  async run(write, { webhookId, on }) {
    const webhook = await webhookInside(write, webhookId);
    const { communityId } = write.actor;
    const key = { communityId, id: webhook.id };
    if (on) {
      if (webhook.sealedUrl === null) refuse(new NotPossible(words.noAddress));
      if (webhook.secretNumber === 0) refuse(new NotPossible(words.noSecret));
      await write.tx.update(WebhookEntity, key, { disabledAt: null, disabledWhy: null, failingSince: null });
    } else if (webhook.disabledAt === null) {
      await write.tx.update(WebhookEntity, key, { disabledAt: write.now, disabledWhy: 'ADMIN' });
      await endWaiting(write.tx, communityId, webhook.id, write.now);
    }
    return { webhookId: webhook.id };
  },
});

/** Deletes a webhook and all its deliveries; what is on its way at this moment may still arrive. */
export const deleteWebhook = command({
  name: 'deleteWebhook',
  action: 'webhook:manage',
  input: webhookRef,
  async run(write, input) {
    const { id } = await webhookInside(write, input.webhookId);
    const { communityId } = write.actor;
    await write.tx.remove(WebhookDeliveryEntity, { communityId, webhookId: id });
    await write.tx.remove(WebhookEntity, { communityId, id });
    return { webhookId: id };
  },
});
