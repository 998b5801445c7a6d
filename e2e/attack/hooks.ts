import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import { at, textAt, type Answered } from './http.ts';
import type { Place } from './place.ts';

export const CREATE_HOOK = `mutation ($input: CreateWebhookInput!, $key: UUID) {
  made: createWebhook(input: $input, idempotencyKey: $key) { __typename
    ... on WebhookCreated { secret webhook { id name host } } ... on InvalidInput { fields { path code } } ... on Problem { message } } }`;
export const UPDATE_HOOK = `mutation ($input: UpdateWebhookInput!) {
  made: updateWebhook(input: $input) { __typename ... on InvalidInput { fields { path code } } ... on Problem { message } } }`;
const DELIVERIES = `query ($id: ID!) { webhookDeliveries(webhookId: $id, first: 20) {
  edges { node { id kind state trouble status answer attempts body } } } }`;

/** A webhook as it was made. */
export interface Hook {
  id: string;
  secret: string;
}

/** What became of telling it something. */
export interface Delivery {
  id: string;
  kind: string;
  state: string;
  trouble: string | null;
  status: number | null;
  answer: string | null;
  attempts: number;
  body: string | null;
}

export function hookInput(url: string, more: object = {}): object {
  return { name: `Hook ${randomUUID().slice(0, 6)}`, url, kinds: ['COMMENT_POSTED', 'IDEA_POSTED'], ...more };
}

export function tryHook(caller: Caller, url: string, more: object = {}): Promise<Answered> {
  return caller.graphql(CREATE_HOOK, { input: hookInput(url, more) });
}

/** Makes a webhook that leads to a path of the receiver. @throws when it is refused. */
export async function hookTo(place: Place, path: string, more: object = {}): Promise<Hook> {
  const { json, text } = await tryHook(place.things.admin, `http://${place.own.receiver.host}${path}`, more);
  const id = textAt(json, 'data', 'made', 'webhook', 'id');
  if (!id) throw new Error(`The webhook was refused: ${text}`);
  return { id, secret: textAt(json, 'data', 'made', 'secret') };
}

export async function deliveriesOf(place: Place, { id }: Pick<Hook, 'id'>): Promise<Delivery[]> {
  const data = await place.things.admin.ask(DELIVERIES, { id });
  return (at(data, 'webhookDeliveries', 'edges') as { node: Delivery }[]).map(({ node }) => node);
}

/** Calls a webhook and waits until the call has ended, in whichever way. @throws when it has not within a while. */
export async function pinged(place: Place, hook: Pick<Hook, 'id'>, withinMs = 15_000): Promise<Delivery> {
  await place.things.admin.ask('mutation ($id: ID!) { pingWebhook(webhookId: $id) { __typename } }', {
    id: hook.id,
  });
  for (const end = performance.now() + withinMs; performance.now() < end; await pause(100)) {
    const ping = (await deliveriesOf(place, hook)).find(({ kind }) => kind === 'PING');
    if (ping && (ping.trouble !== null || ping.state !== 'WAITING')) return ping;
  }
  throw new Error('Nothing came of the ping.');
}

export async function deleteHook(place: Place, { id }: Pick<Hook, 'id'>): Promise<void> {
  await place.things.admin.ask('mutation ($id: ID!) { deleteWebhook(webhookId: $id) { __typename } }', {
    id,
  });
}
