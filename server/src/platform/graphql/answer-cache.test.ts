import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../actor.js';
import type { RequestContext } from '../context.js';
import { mountGraphql } from './server.js';

const visitor: Actor = { kind: 'anonymous', communityId: 'c', memberId: null, role: null };
const member: Actor = {
  kind: 'member',
  communityId: 'c',
  memberId: 'm',
  role: 'CUSTOMER',
  sessionId: 's',
  scopes: null,
};

let server: FastifyInstance;
let actor: Actor;
let asked: number;
let happen: (communityId: string) => void;

beforeEach(async () => {
  asked = 0;
  actor = visitor;
  const schema = buildSchema('type Query { count(step: Int): Int broken: Int } type Mutation { count: Int }');
  const count = (): number => (asked += 1);
  Object.assign(schema.getQueryType()?.getFields()['count'] ?? {}, { resolve: count });
  Object.assign(schema.getMutationType()?.getFields()['count'] ?? {}, { resolve: count });
  Object.assign(schema.getQueryType()?.getFields()['broken'] ?? {}, {
    resolve: () => {
      count();
      throw new Error('broken');
    },
  });
  server = Fastify();
  await mountGraphql(server, {
    schema,
    log: { debug() {}, info() {}, warn() {}, error() {} } as never,
    contextFor: async () => ({ actor, requestId: 'r' }) as RequestContext,
    live: {
      listenToAll(listener) {
        happen = (communityId) => listener({ transactionId: '1', id: 'x' }, 'idea:1', communityId);
        return () => undefined;
      },
    },
  });
});
afterEach(() => server.close());

async function ask(query: string, variables?: object): Promise<unknown> {
  const response = await server.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  expect(response.headers['cache-control']).toBe('no-store');
  return response.json();
}

it('lets a document that does not say which of its operations is meant be refused as any other', async () => {
  for (const operationName of [undefined, 'C']) {
    const payload = { query: 'query A { count } query B { count }', operationName };
    const { statusCode } = await server.inject({ method: 'POST', url: '/graphql', payload });
    expect(statusCode).toBe(400);
  }
});

it('never keeps what a member is answered, mutations, or errors', async () => {
  actor = member;
  await ask('{ count }');
  await ask('{ count }');
  actor = visitor;
  await ask('mutation { count }');
  await ask('mutation { count }');
  await ask('{ broken }');
  await ask('{ broken }');
  expect(asked).toBe(6);
});

it('answers visitors the same until something happens in their community', async () => {
  expect(await ask('{ count }')).toEqual({ data: { count: 1 } });
  expect(await ask('{ count }')).toEqual({ data: { count: 1 } });
  happen('another');
  expect(await ask('{ count }')).toEqual({ data: { count: 1 } });
  happen('c');
  expect(await ask('{ count }')).toEqual({ data: { count: 2 } });
});

it('keeps apart what differs in its document or variables', async () => {
  const query = 'query ($step: Int) { count(step: $step) }';
  await ask(query, { step: 1 });
  await ask(query, { step: 2 });
  await ask('query { count }');
  expect(asked).toBe(3);
});
