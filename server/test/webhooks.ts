import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { WEBHOOK_KINDS } from '@rapport/shared/vocabulary';
import { jobsDone } from './jobs.js';
import { openReceiver, type Received, type Receiver } from './receiver.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from './world.js';

/** Worlds whose operator allows one receiver on this machine, and that receiver. */
export function useReceiver(
  file: string,
  answer?: RequestListener,
): { inWorld: () => Promise<World>; receiver: () => Receiver } {
  const settings = { ...TEST_SETTINGS, outboundAllow: [] as string[] };
  const open: Receiver[] = [];
  const receiver = (): Receiver => {
    const [one] = open;
    if (!one) throw new Error('There is no receiver before the first test.');
    return one;
  };
  beforeAll(async () => {
    open.push(await openReceiver(answer));
    settings.outboundAllow.push(receiver().host);
  });
  beforeEach(() => {
    receiver().received.length = 0;
  });
  afterAll(() => receiver().close());
  const inWorld = useWorlds(file, NO_LIMITS, settings);
  return {
    inWorld: async () => {
      const world = await inWorld();
      await forgetDeliveries(world);
      return world;
    },
    receiver,
  };
}

/** What waits of earlier tests would be sent as well: workers look after all communities. */
export async function forgetDeliveries(world: World): Promise<void> {
  await world.services.db.connections.query('delete from webhook_delivery');
}

/** A message as a receiver reads it. */
export interface ReadMessage {
  type: string;
  timestamp: string;
  data: {
    actor: { name: string } | null;
    space: { name: string } | null;
    about: Record<string, unknown>;
    changes: Record<string, { old: unknown; new: unknown }>;
    withdrawn?: boolean;
  } & Record<string, unknown>;
}

export const readMessage = ({ body }: Pick<Received, 'body'>): ReadMessage => JSON.parse(body) as ReadMessage;

/** What a receiver has got, once every job is done. */
export async function messagesAt(world: World, receiver: Receiver): Promise<ReadMessage[]> {
  await jobsDone(world.services);
  return receiver.received.map(readMessage);
}

export const EVERY_KIND: readonly string[] = WEBHOOK_KINDS;

/** Runs a mutation that must succeed. */
export async function does(
  world: World,
  who: TestMember,
  name: string,
  args: Record<string, unknown>,
  more = '',
): Promise<Record<string, unknown>> {
  const document = await mutationOf(world, name, args, more);
  const { result } = await world.as(who).run<{ result: Record<string, unknown> }>(document, args);
  if ('message' in result) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result;
}

async function mutationOf(
  world: World,
  name: string,
  args: Record<string, unknown>,
  more: string,
): Promise<string> {
  const field = world.schema.getMutationType()?.getFields()[name];
  const types = new Map(field?.args.map((argument) => [argument.name, String(argument.type)]));
  const given = Object.keys(args);
  return `mutation (${given.map((arg) => `$${arg}: ${types.get(arg)}`).join(', ')}) {
    result: ${name}(${given.map((arg) => `${arg}: $${arg}`).join(', ')}) {
      __typename ... on Problem { message } ${more} } }`;
}

export interface TestWebhook {
  id: string;
  secret: string;
}

/** Makes a webhook through the API, the way an admin would. */
export async function makeWebhook(
  world: World,
  admin: TestMember,
  input: { url: string; kinds: string[] } & Record<string, unknown>,
): Promise<TestWebhook> {
  const { createWebhook } = await world.as(admin).run<{
    createWebhook: { webhook: { id: string }; secret: string; message?: string };
  }>(
    `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) {
      ... on WebhookCreated { secret webhook { id } } ... on Problem { message }
      ... on InvalidInput { fields { path message } } } }`,
    { input: { name: 'Our tools', ...input } },
  );
  if (!createWebhook.webhook) throw new Error(`No webhook was made: ${JSON.stringify(createWebhook)}`);
  return { id: createWebhook.webhook.id, secret: createWebhook.secret };
}

export interface TestDelivery {
  id: string;
  kind: string;
  state: string;
  attempts: number;
  status: number | null;
  trouble: string | null;
  answer: string | null;
  tookMs: number | null;
  body: string | null;
  headers: string[];
  nextTryAt: string | null;
  triedAt: string | null;
}

/** What a webhook was told, the newest first. */
export async function deliveriesOf(
  world: World,
  admin: TestMember,
  webhookId: string,
): Promise<TestDelivery[]> {
  const { webhookDeliveries } = await world.as(admin).run<{
    webhookDeliveries: { edges: { node: TestDelivery }[] };
  }>(
    `query ($id: ID!) { webhookDeliveries(webhookId: $id, first: 50) { edges { node {
      id kind state attempts status trouble answer tookMs body headers nextTryAt triedAt } } } }`,
    { id: webhookId },
  );
  return webhookDeliveries.edges.map(({ node }) => node);
}

/** Answers an idea the way staff do. */
export async function answerIdea(
  world: World,
  staff: TestMember,
  input: Record<string, unknown>,
): Promise<void> {
  const { answerIdea: answered } = await world
    .as(staff)
    .run<{ answerIdea: { __typename: string } }>(
      `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename ... on Problem { message } } }`,
      { input },
    );
  if (answered.__typename !== 'AnswerGiven') throw new Error(JSON.stringify(answered));
}
