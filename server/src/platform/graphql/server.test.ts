import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestContext } from '../context.js';
import { rateLimited, unauthenticated } from '../errors.js';
import { mountGraphql } from './server.js';
import type { AnsweredOperation } from './plugin.js';

const SDL = `
  type Query { self: Query! items(first: Int! = 20): ItemConnection! colour(name: Colour): String text: String
    broken: String gone: String limited: String tags: [Item!]! secret: Int }
  enum Colour { RED GREEN }
  type ItemConnection { edges: [ItemEdge!]! totalCount: Int! }
  type ItemEdge { node: Item! }
  type Item { id: ID! items(first: Int! = 20): ItemConnection! tags: [Item!]! }
  type Mutation { saveDraft(body: String): String vote(idea: ID): String }
  type Subscription { changed: String }
`;

function testSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const fields = schema.getQueryType()?.getFields() ?? {};
  const resolve = (name: string, resolver: () => unknown): void => {
    const field = fields[name];
    if (field) field.resolve = resolver;
  };
  resolve('self', () => ({}));
  resolve('items', () => ({ edges: [], totalCount: 0 }));
  resolve('tags', () => []);
  resolve('colour', () => 'seen');
  resolve('broken', () => {
    throw new Error('relation "secret_table" does not exist');
  });
  resolve('gone', () => {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
  });
  resolve('limited', () => {
    throw rateLimited(30);
  });
  resolve('secret', () => 'not a number');
  return schema;
}

let server: FastifyInstance;
let logged: object[];
let answered: AnsweredOperation[];
let contextFor: () => Promise<RequestContext>;

beforeEach(async () => {
  logged = [];
  answered = [];
  contextFor = async () => ({ requestId: 'r-1' }) as RequestContext;
  const log = { debug() {}, info() {}, warn() {}, error: (entry: object) => void logged.push(entry) };
  server = Fastify({ genReqId: () => 'r-1' });
  await mountGraphql(server, {
    schema: testSchema(),
    log: log as never,
    contextFor: () => contextFor(),
    onAnswered: (operation) => answered.push(operation),
  });
});
afterEach(() => server.close());

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  errors: { message: string; extensions: Record<string, unknown> }[];
  data: Record<string, unknown> | null | undefined;
}

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const parsed = (response.headers['content-type'] as string)?.includes('json') ? response.json() : {};
  return {
    status: response.statusCode,
    headers: response.headers,
    errors: parsed.errors ?? [],
    data: parsed.data,
  };
}

const ask = (query: string, variables?: object): Promise<Answer> => post({ query, variables });
const nested = (depth: number): string => 'self{'.repeat(depth - 1) + 'text' + '}'.repeat(depth - 1);
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('refused before anything runs', () => {
  it('a query by GET that another site could send', async () => {
    const response = await server.inject('/graphql?query={text}');
    expect(response.statusCode).toBe(400);
    const asked = { 'apollo-require-preflight': 'true' };
    expect((await server.inject({ url: '/graphql?query={text}', headers: asked })).statusCode).toBe(200);
  });

  it('a mutation by GET', async () => {
    const response = await server.inject({
      url: '/graphql?query=mutation{vote}',
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.statusCode).toBe(405);
    expect(response.headers['allow']).toBe('POST');
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'a body of type %s',
    async (type) => {
      const { status } = await post('query={text}', { 'content-type': type });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  it('several requests in one body', async () => {
    expect((await post([{ query: '{text}' }, { query: '{text}' }])).status).toBe(400);
  });

  it('a body larger than 100 kB', async () => {
    expect((await post({ query: '{text}', variables: { a: 'x'.repeat(101 * 1024) } })).status).toBe(413);
  });

  it.each(['{', 'query {', '', 'nonsense', '{text}}', '\u0000', 'query($a: [[[[) {text}'])(
    'the malformed document %j, with 400',
    async (query) => expect((await ask(query)).status).toBe(400),
  );

  it.each([
    '{"query": ',
    'null',
    '7',
    '"x"',
    '{"query": {"kind": "Document"}}',
    '{"__proto__": {"query": 1}}',
  ])('the malformed body %s, with 400', async (body) => expect((await post(body)).status).toBe(400));

  it('fields nested more than 12 deep, also through fragments', async () => {
    expect((await ask(`{${nested(12)}}`)).status).toBe(200);
    expect((await ask(`{${nested(13)}}`)).status).toBe(400);
    const hidden = `{${'self{'.repeat(7)}...F${'}'.repeat(7)}} fragment F on Query {${nested(6)}}`;
    expect((await ask(hidden)).status).toBe(400);
  });

  it('more than 15 aliases, also of __typename', async () => {
    expect((await ask(`{${times(15, (i) => `a${i}: text`)}}`)).status).toBe(200);
    expect((await ask(`{${times(16, (i) => `a${i}: text`)}}`)).status).toBe(400);
    expect((await ask(`{${times(101, (i) => `a${i}: __typename`)}}`)).status).toBe(400);
  });

  it('more than 1,000 tokens', async () => {
    expect((await ask(`{${times(1_000, () => 'text')}}`)).status).toBe(400);
  });

  it('more than 200 fields at the root, also through fragments', async () => {
    expect((await ask(`{${times(200, () => 'text')}}`)).status).toBe(200);
    expect((await ask(`{${times(201, () => 'text')}}`)).status).toBe(400);
    const hidden = `{${times(60, () => '...F')}} fragment F on Query {text text text text}`;
    expect((await ask(hidden)).status).toBe(400);
  });

  it('two mutations that matter in one document, also as two operations', async () => {
    expect((await ask('mutation {vote}')).status).toBe(200);
    expect((await ask('mutation {vote saveDraft}')).status).toBe(200);
    expect((await ask('mutation {a: vote(idea: 1) b: vote(idea: 2)}')).status).toBe(400);
    expect((await post({ query: 'mutation A {vote} mutation B {vote}', operationName: 'A' })).status).toBe(
      400,
    );
  });

  it('a page of more than 50, whether written or in a variable', async () => {
    const document = 'query($n: Int! = 51) {items(first: $n) {totalCount}}';
    expect((await ask('{items(first: 50) {totalCount}}')).status).toBe(200);
    for (const answer of [
      await ask('{items(first: 51) {totalCount}}'),
      await ask(document, { n: 100_000 }),
      await ask(document),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    }
    expect((await ask(document, { n: 50 })).status).toBe(200);
  });

  it('more than 5,000 points, with sizes in variables multiplied', async () => {
    const document = `query($n: Int!) {items(first: $n) {edges {node {items(first: $n) {edges {node {id}}}}}}}`;
    expect((await ask(document, { n: 20 })).status).toBe(200);
    expect((await ask(document, { n: 50 })).status).toBe(400);
    const lists = '{tags{tags{tags{tags{id}}}}}';
    expect((await ask(lists)).status).toBe(400);
  });

  it('a subscription by HTTP', async () => {
    expect((await ask('subscription {changed}')).status).toBe(400);
  });

  it('a caller whose token is none, with 401', async () => {
    contextFor = async () => Promise.reject(unauthenticated());
    const { status, errors } = await ask('{text}');
    expect(status).toBe(401);
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });
});

describe('what an answer says', () => {
  it('the whole schema, because the API is public', async () => {
    const { status, data } = await ask(
      '{__schema {types {fields {type {ofType {ofType {ofType {name}}}}}}}}',
    );
    expect(status).toBe(200);
    expect(data).toHaveProperty('__schema');
  });

  it('no names close to a mistyped one', async () => {
    const mistyped = await ask(
      'query($c: Colour) {txt colour(nam: RED) other: colour(name: REED) c: colour(name: $c)}',
      {
        c: 'GREN',
      },
    );
    const byVariable = await ask('query($c: Colour) {colour(name: $c)}', { c: 'GREN' });
    expect(mistyped.errors.length).toBeGreaterThan(2);
    expect(byVariable.status).toBe(400);
    expect(JSON.stringify([mistyped.errors, byVariable.errors])).not.toMatch(/did you mean/i);
  });

  it('at most five errors', async () => {
    expect((await ask(`{${times(30, (i) => `unknown${i}`)}}`)).errors).toHaveLength(5);
    expect((await ask(`{${times(12, (i) => `a${i}: broken`)}}`)).errors).toHaveLength(5);
  });

  it('nothing of a defect but the number of the request, which the log has with the cause', async () => {
    const { status, errors } = await ask('{broken}');
    expect(status).toBe(200);
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: 'r-1' });
    expect(JSON.stringify(errors)).not.toContain('secret_table');
    expect(logged).toMatchObject([{ requestId: 'r-1', path: 'broken', err: { message: /secret_table/ } }]);
    expect((await ask('{secret}')).errors[0]?.extensions['code']).toBe('INTERNAL');
  });

  it('503 with the time to come back when the database is away', async () => {
    const { status, headers, errors } = await ask('{gone}');
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(errors[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfter: 5 });
    contextFor = async () => Promise.reject(new Error('timeout exceeded when trying to connect'));
    expect(await ask('{text}')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  });

  it('429 with the time to come back for a caller who is too quick', async () => {
    const { status, headers, errors } = await ask('{limited}');
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe('30');
    expect(errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 30 });
  });

  it('a bad argument that only execution could find as the caller’s, not as a defect', async () => {
    const { errors } = await ask('query($n: Int = 5) {items(first: $n) {totalCount}}', { n: null });
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(logged).toEqual([]);
  });

  it('to metrics: kind and root fields, never arguments or names that callers choose', async () => {
    await ask('query Mine {a: text colour(name: RED)}');
    expect(answered).toMatchObject([{ kind: 'query', rootFields: ['text', 'colour'], failed: false }]);
  });
});
