import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Actor } from '../actor.js';
import type { RequestContext } from '../context.js';
import { unauthenticated } from '../errors.js';
import { mountSubscriptions, type SubscriptionOptions, type Subscriptions } from './socket.js';
import type { Caller } from '../http/caller.js';

const anonymous: Actor = { kind: 'anonymous', communityId: 'c', memberId: null, role: null };
const mira: Actor = {
  kind: 'member',
  communityId: 'c',
  memberId: 'm',
  role: 'STAFF',
  sessionId: 's',
  scopes: null,
};

let server: FastifyInstance;
let subscriptions: Subscriptions;
let port: number;
let sockets: WebSocket[];
let actorFor: (caller: Caller) => Actor;
let emit: (value: string) => void;
let contexts: number;

/** A stream that a test feeds by `emit`. */
function feed(): AsyncIterableIterator<string> {
  const values: string[] = [];
  let wake = (): void => undefined;
  let ended = false;
  emit = (value) => {
    values.push(value);
    wake();
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (values.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return ended ? { done: true, value: undefined } : { done: false, value: values.shift() ?? '' };
    },
    async return() {
      ended = true;
      wake();
      return { done: true, value: undefined };
    },
  };
}

function testSchema(): GraphQLSchema {
  const schema = buildSchema(
    'type Query { text: String } type Subscription { changed: String own: String broken: String }',
  );
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  for (const field of Object.values(fields)) {
    field.subscribe = () => feed();
    field.resolve = (value: string, _args, context: RequestContext) => `${value} by ${context.requestId}`;
  }
  Object.assign(fields['own'] ?? {}, { extensions: { action: 'inbox:own' } });
  Object.assign(fields['broken'] ?? {}, {
    subscribe: () => {
      throw new Error('relation "secret_table" does not exist');
    },
  });
  return schema;
}

async function open(more: Partial<SubscriptionOptions> = {}): Promise<void> {
  server = Fastify();
  subscriptions = mountSubscriptions(server, {
    schema: testSchema(),
    log: { debug() {}, info() {}, warn() {}, error() {} } as never,
    publicUrl: 'https://ideas.example.com',
    trustProxy: false,
    contextFor: async (caller) => {
      contexts += 1;
      return { actor: actorFor(caller), requestId: `context ${contexts}` } as RequestContext;
    },
    ...more,
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
}

function connect(headers: Record<string, string> = {}): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers });
  sockets.push(socket);
  return socket;
}

const closed = (socket: WebSocket): Promise<{ code: number; reason: string }> =>
  new Promise((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
const refused = (socket: WebSocket): Promise<number | undefined> =>
  new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.once('error', () => undefined);
  });
const next = (socket: WebSocket): Promise<{ type: string; id?: string; payload?: never }> =>
  new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()))));
const say = (socket: WebSocket, message: object): void => socket.send(JSON.stringify(message));

async function greet(headers: Record<string, string> = {}, payload: object = {}): Promise<WebSocket> {
  const socket = connect(headers);
  await new Promise((resolve) => socket.once('open', resolve));
  say(socket, { type: 'connection_init', payload });
  expect(await next(socket)).toEqual({ type: 'connection_ack' });
  return socket;
}

const ask = (socket: WebSocket, query: string, id = '1'): Promise<{ type: string; payload?: never }> => {
  say(socket, { id, type: 'subscribe', payload: { query } });
  return next(socket);
};

async function listen(socket: WebSocket, query: string, id = '1'): Promise<void> {
  say(socket, { id, type: 'subscribe', payload: { query } });
  await new Promise((resolve) => setTimeout(resolve, 50));
}

beforeEach(() => {
  sockets = [];
  contexts = 0;
  actorFor = () => anonymous;
});
afterEach(async () => {
  sockets.forEach((socket) => socket.terminate());
  await subscriptions.close();
  await server.close();
});

describe('refused', () => {
  it('a connection that another site opens', async () => {
    await open();
    expect(await refused(connect({ origin: 'https://elsewhere.example' }))).toBe(403);
    expect(await refused(connect({ origin: 'null' }))).toBe(403);
    expect(await refused(connect({ origin: 'https://ideas.example.com.elsewhere.example' }))).toBe(403);
    await greet({ origin: 'https://ideas.example.com' });
    // The same name, but anybody on the line could have written the page.
    expect(await refused(connect({ origin: 'http://ideas.example.com' }))).toBe(403);
    expect(await refused(connect({ origin: `http://127.0.0.1:${port}` }))).toBe(403);
  });

  it('on plain http, nobody who comes by the same name', async () => {
    await open({ publicUrl: 'http://localhost:4000' });
    await greet({ origin: `http://127.0.0.1:${port}` });
    expect(await refused(connect({ origin: `http://elsewhere.example:${port}` }))).toBe(403);
  });

  it('more connections than one network may hold, until one of them ends', async () => {
    await open({ mostPerNetwork: 2 });
    const [first] = [await greet(), await greet()];
    expect(await refused(connect())).toBe(503);
    first.terminate();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await greet();
  });

  it('a connection to any other address', async () => {
    await open();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/elsewhere`, 'graphql-transport-ws');
    sockets.push(socket);
    expect(await refused(socket)).toBe(404);
  });

  it('a connection that does not introduce itself in time, with 4408', async () => {
    await open({ introduceWithinMs: 100 });
    expect((await closed(connect())).code).toBe(4408);
  });

  it('a token that is none, with 4401', async () => {
    actorFor = ({ headers }) => {
      if (headers.authorization) throw unauthenticated();
      return anonymous;
    };
    await open();
    const socket = connect();
    socket.once('open', () =>
      say(socket, { type: 'connection_init', payload: { authorization: 'Bearer x' } }),
    );
    expect((await closed(socket)).code).toBe(4401);
  });

  it('a message that is too large, with 1009, and one that is none, with 4400', async () => {
    await open();
    const large = await greet();
    say(large, { id: '1', type: 'subscribe', payload: { query: 'x'.repeat(101 * 1024) } });
    expect((await closed(large)).code).toBe(1009);
    const broken = await greet();
    broken.send('nonsense');
    expect((await closed(broken)).code).toBe(4400);
  });

  it('more than 20 subscriptions on one connection', async () => {
    await open();
    const socket = await greet();
    for (let id = 1; id <= 20; id += 1) {
      await listen(socket, 'subscription {changed}', String(id));
    }
    expect(await ask(socket, 'subscription {changed}', '21')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('a hundred messages in ten seconds, with 4429', async () => {
    await open();
    const socket = await greet();
    for (let count = 0; count < 101; count += 1) say(socket, { type: 'ping' });
    expect((await closed(socket)).code).toBe(4429);
  });

  it.each([
    '{text}',
    'mutation {x}',
    'subscription {',
    'subscription {unknown}',
    'subscription {a: changed b: own}',
  ])('the document %j', async (query) => {
    await open();
    expect((await ask(await greet(), query)).type).toBe('error');
  });

  it('what is for members, at once, when nobody has signed in', async () => {
    await open();
    expect(await ask(await greet(), 'subscription {own}')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('more connections than the process takes', async () => {
    await open({ mostSockets: 1 });
    await greet();
    expect(await refused(connect())).toBe(503);
  });
});

it('answers each event with a context of its own', async () => {
  await open();
  const socket = await greet();
  await listen(socket, 'subscription {changed}');
  const before = contexts;
  emit('one');
  expect(await next(socket)).toMatchObject({
    payload: { data: { changed: `one by context ${before + 1}` } },
  });
  emit('two');
  expect(await next(socket)).toMatchObject({
    payload: { data: { changed: `two by context ${before + 2}` } },
  });
});

it('tells nothing of a defect', async () => {
  await open();
  const answer = await ask(await greet(), 'subscription {broken}');
  expect(answer).toMatchObject({ type: 'next', payload: { errors: [{ extensions: { code: 'INTERNAL' } }] } });
  expect(JSON.stringify(answer)).not.toContain('secret_table');
});

it('ends with 4403 at the next event once the session has ended', async () => {
  actorFor = () => mira;
  await open();
  const socket = await greet();
  await listen(socket, 'subscription {own}');
  actorFor = () => anonymous;
  const end = closed(socket);
  emit('secret');
  expect((await end).code).toBe(4403);
});

it('ends with 4403 for whoever asks for more after the session has ended, without a defect', async () => {
  const defects: unknown[] = [];
  const log = { debug() {}, info() {}, warn() {}, error: (defect: unknown) => defects.push(defect) } as never;
  await open({ log });
  actorFor = () => mira;
  const socket = await greet();
  actorFor = () => anonymous;
  const end = closed(socket);
  say(socket, { id: '2', type: 'subscribe', payload: { query: 'subscription { changed }' } });
  expect((await end).code).toBe(4403);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(defects).toEqual([]);
});

it('ends with 4403 by itself once the session has ended or the role has changed', async () => {
  actorFor = () => mira;
  await open({ recheckEveryMs: 50 });
  const socket = await greet();
  actorFor = () => ({ ...mira, role: 'CUSTOMER' });
  expect((await closed(socket)).code).toBe(4403);
});

it('stays while the database is away', async () => {
  await open({ recheckEveryMs: 30 });
  const socket = await greet();
  actorFor = () => {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  };
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

it('sends everybody away with another moment to come back when it stops', async () => {
  await open();
  const ends = Promise.all([closed(await greet()), closed(await greet())]);
  expect(subscriptions.open()).toBe(2);
  await subscriptions.close();
  for (const { code, reason } of await ends) {
    expect(code).toBe(1001);
    expect(reason).toMatch(/^Back in \d+ ms$/);
  }
  expect(await refused(connect())).toBe(503);
});
