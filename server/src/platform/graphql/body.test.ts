import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Actor } from '../actor.js';
import type { RequestContext } from '../context.js';
import { SubscriptionDocuments } from './documents.js';
import { mountGraphql } from './server.js';
import { openHttpServer } from '../http/server.js';

const visitor: Actor = { kind: 'anonymous', communityId: 'c', memberId: null, role: null };

it('refuses variables nested so deep that reading them would exhaust the stack', async () => {
  const log = pino({ level: 'silent' });
  const server = await openHttpServer({ publicUrl: 'https://ideas.example.com', trustProxy: false, log });
  await mountGraphql(server, {
    schema: buildSchema('type Query { text(of: String): String }'),
    log,
    contextFor: async () => ({ actor: visitor, requestId: 'r' }) as RequestContext,
    live: { listenToAll: () => () => undefined },
  });
  const ask = async (of: string) =>
    server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query":"query ($of: String) { text(of: $of) }","variables":{"of":${of}}}`,
    });
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    const answer = await ask(`${open.repeat(12_000)}1${close.repeat(12_000)}`);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.headers['content-security-policy']).toBeDefined();
  }
  expect((await ask('"plain"')).statusCode).toBe(200);
  await server.close();
});

it('refuses them for subscriptions too', () => {
  const schema = buildSchema('type Query { a: String } type Subscription { changed(of: String): String }');
  const query = 'subscription ($of: String) { changed(of: $of) }';
  const of: unknown = JSON.parse(`${'['.repeat(12_000)}1${']'.repeat(12_000)}`);
  const documents = new SubscriptionDocuments(schema);
  expect(() => documents.prepare({ query, variables: { of } }, visitor)).toThrow('cannot be understood');
  expect(documents.prepare({ query, variables: { of: 'plain' } }, visitor)).toHaveProperty(
    'kind',
    'Document',
  );
});
