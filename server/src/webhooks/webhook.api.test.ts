import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Webhook as Verifier } from 'standardwebhooks';
import { postIdea } from '../../test/ideas.js';
import { act } from '../../test/irritants.js';
import { jobsDone } from '../../test/jobs.js';
import { deliveriesOf, does, makeWebhook, useReceiver } from '../../test/webhooks.js';
import { tellWebhooks } from './delivery.consumer.js';
import { codeOf, type TestMember, type World } from '../../test/world.js';

const { inWorld, receiver } = useReceiver(import.meta.filename);
const CHOICES = { name: 'Ours', kinds: ['IDEA_POSTED'] };

const ONE = `query ($id: ID!) { webhook(id: $id) {
  name url host format kinds allPublicSpaces includesClosed isOn disabledWhy hasSecret waiting failingSince
  lastDeliveredAt spaces { id } createdBy { name } } webhooks { id } }`;

async function read(world: World, who: TestMember, id: string): Promise<Record<string, unknown> | null> {
  const { webhook } = await world.as(who).run<{ webhook: Record<string, unknown> | null }>(ONE, { id });
  return webhook;
}

describe('who may', () => {
  it('admins only, and a token with their scope', async () => {
    const world = await inWorld();
    const [customer, staff, admin] = [
      await world.member(),
      await world.member('STAFF'),
      await world.member('ADMIN'),
    ];
    const hook = await makeWebhook(world, admin, { url: receiver().url, kinds: ['IDEA_POSTED'] });
    for (const [who, code] of [
      [null, 'UNAUTHENTICATED'],
      [customer, 'FORBIDDEN'],
      [staff, 'FORBIDDEN'],
      [{ ...admin.actor, scopes: ['STAFF' as const] }, 'FORBIDDEN'],
    ] as const) {
      expect(codeOf(await world.as(who).ask(ONE, { id: hook.id }))).toBe(code);
      const list = `query ($id: ID!) { webhookDeliveries(webhookId: $id) { edges { node { id } } } }`;
      expect(codeOf(await world.as(who).ask(list, { id: hook.id }))).toBe(code);
    }
  });

  it('sees nothing of another community', async () => {
    const world = await inWorld();
    const hook = await makeWebhook(world, await world.member('ADMIN'), {
      url: receiver().url,
      kinds: ['IDEA_POSTED'],
    });
    const elsewhere = await inWorld();
    const stranger = await elsewhere.member('ADMIN');
    expect(await read(elsewhere, stranger, hook.id)).toBeNull();
    expect(await deliveriesOf(elsewhere, stranger, hook.id)).toEqual([]);
    for (const id of [hook.id, randomUUID(), 'nonsense']) {
      await expect(does(elsewhere, stranger, 'pingWebhook', { webhookId: id })).rejects.toThrow('NotFound');
      await expect(does(elsewhere, stranger, 'deleteWebhook', { webhookId: id })).rejects.toThrow('NotFound');
      await expect(does(elsewhere, stranger, 'resendDelivery', { deliveryId: id })).rejects.toThrow(
        'NotFound',
      );
    }
  });
});

describe('what cannot be taken', () => {
  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ url: '' }, 'url'],
    [{ url: 'nonsense' }, 'url'],
    [{ url: 'ftp://example.com/' }, 'url'],
    [{ url: 'https://user:word@example.com/' }, 'url'],
    [{ url: 'http://example.com/hook' }, 'url'],
    [{ url: 'https://example.com:8443/hook' }, 'url'],
    [{ url: 'https://127.0.0.1/hook' }, 'url'],
    [{ url: 'https://[::1]/hook' }, 'url'],
    [{ url: 'https://[64:ff9b::7f00:1]/hook' }, 'url'],
    [{ url: 'https://[2002:7f00:1::]/hook' }, 'url'],
    [{ url: 'https://169.254.169.254/latest' }, 'url'],
    [{ url: 'https://2130706433/' }, 'url'],
    [{ url: `https://example.com/${'x'.repeat(2_000)}` }, 'url'],
    [{ kinds: [] }, 'kinds'],
    [{ spaceIds: [] }, 'spaceIds'],
    [{ spaceIds: [randomUUID()] }, 'spaceIds'],
  ])('%o', async (wrong, path) => {
    const world = await inWorld();
    const admin = await world.member('ADMIN');
    const input = { ...CHOICES, url: 'https://example.com/hook', ...wrong };
    const { fields } = await act(world, admin, 'createWebhook', input);
    expect(fields?.map((field) => field.path.split('.')[0])).toEqual([path]);
    expect(fields?.[0]?.message).toMatch(/\w/);
  });

  it('a closed space without saying so, and a twenty-first', async () => {
    const world = await inWorld();
    const admin = await world.member('ADMIN');
    const closed = await world.space('MEMBERS');
    const input = { ...CHOICES, url: 'https://example.com/hook' };
    const refused = await act(world, admin, 'createWebhook', { ...input, spaceIds: [closed.id] });
    expect(refused.fields).toMatchObject([{ path: 'spaceIds' }]);
    // Two at once for each place: never one more than there may be.
    const made = await Promise.all(
      Array.from({ length: 22 }, () => act(world, admin, 'createWebhook', input)),
    );
    expect(made.filter(({ __typename }) => __typename === 'WebhookCreated')).toHaveLength(20);
    expect(made.filter(({ __typename }) => __typename === 'NotPossible')).toHaveLength(2);
  });
});

it('tells the secret once, the same under the same key, and keeps it nowhere', async () => {
  const world = await inWorld();
  const admin = await world.member('ADMIN', 'Ada');
  const document = `mutation ($input: CreateWebhookInput!, $key: UUID) {
    createWebhook(input: $input, idempotencyKey: $key) { ... on WebhookCreated { secret webhook { id } } } }`;
  const variables = { input: { ...CHOICES, url: `${receiver().url}?key=quince` }, key: randomUUID() };
  const make = async (): Promise<{ secret: string; webhook: { id: string } }> =>
    (
      await world
        .as(admin)
        .run<{ createWebhook: { secret: string; webhook: { id: string } } }>(document, variables)
    ).createWebhook;
  const { secret, webhook } = await make();
  expect(await make()).toEqual({ secret, webhook });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(await read(world, admin, webhook.id)).toMatchObject({
    url: `${receiver().url}?key=quince`,
    host: receiver().host,
    isOn: true,
    allPublicSpaces: true,
    createdBy: { name: 'Ada' },
  });
  const { rows } = await world.services.db.connections.query(`select to_jsonb(w) as row from webhook w`);
  const kept = JSON.stringify(rows);
  expect(kept).not.toContain('quince');
  expect(kept).not.toContain(secret.slice(6));
});

it('signs with the former secret too, for a day', async () => {
  const world = await inWorld();
  world.clock.set(new Date());
  const admin = await world.member('ADMIN');
  const hook = await makeWebhook(world, admin, { url: receiver().url, ...CHOICES });
  const { secret } = await does(
    world,
    admin,
    'replaceWebhookSecret',
    { webhookId: hook.id },
    '... on WebhookSecretReplaced { secret }',
  );
  const ping = async (): Promise<{ body: string; headers: Record<string, string> }> => {
    await does(world, admin, 'pingWebhook', { webhookId: hook.id });
    await jobsDone(world.services);
    return receiver().received.at(-1)!;
  };
  const first = await ping();
  for (const one of [hook.secret, String(secret)]) {
    expect(new Verifier(one).verify(first.body, first.headers)).toMatchObject({ type: 'ping' });
  }
  const forged = first.body.replace('ping', 'pong');
  expect(() => new Verifier(hook.secret).verify(forged, first.headers)).toThrow('No matching signature');
  world.clock.advance({ days: 1 });
  expect((await ping()).headers['webhook-signature']).toMatch(/^v1,[^ ]+$/);
});

it('is switched off and on, and tells nothing in between', async () => {
  const world = await inWorld();
  const admin = await world.member('ADMIN');
  const space = await world.space();
  const hook = await makeWebhook(world, admin, { url: receiver().url, ...CHOICES });
  const flip = async (on: boolean): Promise<unknown> =>
    does(world, admin, 'switchWebhook', { webhookId: hook.id, on });
  await flip(false);
  expect(await read(world, admin, hook.id)).toMatchObject({ isOn: false, disabledWhy: 'ADMIN' });
  await postIdea(world, admin, space);
  await flip(true);
  world.clock.advance({ minutes: 1 });
  const { number } = await postIdea(world, admin, space, 'A bell at the door');
  await jobsDone(world.services);
  expect(receiver().received.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { data: { about: { number } } },
  ]);
});

it('changes all that was chosen', async () => {
  const world = await inWorld();
  const admin = await world.member('ADMIN');
  const [open, closed] = [await world.space(), await world.space('STAFF')];
  const hook = await makeWebhook(world, admin, { url: receiver().url, ...CHOICES });
  const input = {
    webhookId: hook.id,
    name: 'Theirs',
    url: 'https://example.com/other',
    format: 'SLACK',
    kinds: ['REVIEW_DUE', 'IDEA_MOVED'],
    spaceIds: [open.id, closed.id],
    includesClosed: true,
  };
  await does(world, admin, 'updateWebhook', { input });
  const { webhookId: _id, spaceIds: _spaces, ...rest } = input;
  const now = await read(world, admin, hook.id);
  expect(now).toMatchObject({ ...rest, host: 'example.com', allPublicSpaces: false });
  expect(((now?.['spaces'] ?? []) as { id: string }[]).map(({ id }) => id).sort()).toEqual(
    [open.id, closed.id].sort(),
  );
});

it('ends its deliveries when it is deleted', async () => {
  const world = await inWorld();
  const admin = await world.member('ADMIN');
  const hook = await makeWebhook(world, admin, { url: receiver().url, ...CHOICES });
  await postIdea(world, admin, await world.space());
  await does(world, admin, 'deleteWebhook', { webhookId: hook.id });
  receiver().received.length = 0;
  await jobsDone(world.services);
  expect(receiver().received).toEqual([]);
  expect(await read(world, admin, hook.id)).toBeNull();
  const { rows } = await world.services.db.connections.query(
    'select count(*)::int as count from webhook_delivery where webhook_id = $1',
    [hook.id],
  );
  expect(rows).toEqual([{ count: 0 }]);
});

it('makes one delivery of an event, however often the job runs', async () => {
  const world = await inWorld();
  const admin = await world.member('ADMIN');
  const { id: hook } = await makeWebhook(world, admin, { url: receiver().url, ...CHOICES });
  await postIdea(world, admin, await world.space());
  await jobsDone(world.services);
  const { rows } = await world.services.db.connections.query<Record<string, unknown>>(
    `select id, community_id as "communityId", kind, actor_id as "actorId", data, at from domain_event
     where community_id = $1 and kind = 'ideaPosted'`,
    [world.communityId],
  );
  const [event] = rows;
  const stored = { ...event, at: (event!['at'] as Date).toISOString() } as Parameters<
    typeof tellWebhooks.consume
  >[1];
  await Promise.all([1, 2, 3].map(() => tellWebhooks.consume(world.as(null).context(), stored)));
  await jobsDone(world.services);
  expect(await deliveriesOf(world, admin, hook)).toHaveLength(1);
  expect(receiver().received).toHaveLength(1);
});
