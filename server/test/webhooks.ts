import type { TestMember, World } from './world.js';

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
