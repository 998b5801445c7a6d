import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  concatAST,
  Kind,
  parse,
  print,
  separateOperations,
  visit,
  type DocumentNode,
  type FieldNode,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CompiledQueries } from '../src/platform/graphql/compiled.js';
import { mountGraphql } from '../src/platform/graphql/server.js';
import { projectRoot } from '../src/platform/project-root.js';
import { contextFor } from '../src/services.js';
import { pageExecutions } from '../src/web/in-process.js';
import { postIdea } from './ideas.js';
import { commentBy } from './threads.js';
import { useWorlds, type TestMember, type World } from './world.js';

// A query that comes often is answered by a compiled function instead of graphql-js; nobody may see a difference.
const inWorld = useWorlds(import.meta.filename);

let world: World;
let people: Record<string, TestMember | null>;
let walked: FastifyInstance;
let compiled: FastifyInstance;
const logged: string[] = [];

async function serve(compiledFrom: number): Promise<FastifyInstance> {
  const server = Fastify({ logger: false });
  await mountGraphql(server, {
    schema: world.schema,
    log: { ...world.services.log, error: () => void logged.push('error') },
    compiledFrom,
    contextFor: async ({ headers, ip }) => {
      const actor = people[String(headers['x-person'])]?.actor;
      const { communityId, services } = world;
      return contextFor(
        services,
        actor ?? { kind: 'anonymous', communityId, memberId: null, role: null },
        'r-1',
        ip,
      );
    },
  });
  return server;
}

beforeAll(async () => {
  world = await inWorld();
  const [customer, staff] = [await world.member(), await world.member('STAFF')];
  people = { nobody: null, customer, staff, admin: await world.member('ADMIN') };
  const [space, hidden] = [await world.space(), await world.space('STAFF')];
  for (const [author, place] of [
    [customer, space],
    [staff, space],
    [staff, hidden],
  ] as const) {
    const idea = await postIdea(world, author, place);
    await commentBy(world, staff, idea.threadId, 'We are **looking** at it.');
  }
  [walked, compiled] = [await serve(Number.POSITIVE_INFINITY), await serve(1)];
});
afterAll(() => Promise.all([walked.close(), compiled.close()]));

async function answers(query: string, variables: object, person: string): Promise<[unknown, unknown]> {
  const ask = async (server: FastifyInstance): Promise<unknown> => {
    const { statusCode, headers, body } = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-person': person },
      payload: { query, variables },
    });
    return { statusCode, retryAfter: headers['retry-after'], body: JSON.parse(body) as unknown };
  };
  return [await ask(walked), await ask(compiled)];
}

/** The queries of our client, each with the fragments it needs. */
function clientQueries(): Record<string, DocumentNode> {
  const files = globSync('client/src/**/*.graphql', { cwd: projectRoot });
  const all = concatAST(files.map((file) => parse(readFileSync(join(projectRoot, file), 'utf8'))));
  const sent = visit(all, { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) });
  const isQuery = ({ definitions }: DocumentNode): boolean =>
    definitions.some((part) => part.kind === Kind.OPERATION_DEFINITION && part.operation === 'query');
  return Object.fromEntries(
    Object.entries(separateOperations(sent)).filter(([, document]) => isQuery(document)),
  );
}

const VARIABLES: Record<string, Record<string, unknown>> = {
  IdeaPage: { number: 1 },
  IdeaList: { first: 20, sort: 'NEWEST', filter: { categories: ['OPEN'] } },
};

it('answers every query of our client alike, whoever asks', async () => {
  const queries = Object.entries(clientQueries());
  expect(queries.length).toBeGreaterThan(25);
  let told = 0;
  for (const [name, document] of queries) {
    for (const person of Object.keys(people)) {
      const [one, other] = await answers(print(document), VARIABLES[name] ?? {}, person);
      expect(other, `${name} for ${person}`).toEqual(one);
      told += (one as { statusCode: number }).statusCode === 200 ? 1 : 0;
    }
  }
  expect(told, 'answers that are none of refused variables').toBeGreaterThan(60);
  // Every query of our client, twice for everybody: there are more of them with every feature.
}, 90_000);

it('can compile every one of them', () => {
  const found = new CompiledQueries(world.schema, 1);
  for (const [name, document] of Object.entries(clientQueries())) {
    const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
    expect(operation && found.find(document, operation), name).not.toBeNull();
  }
});

/** As a client's cache asks: for every type, by one and the same node in all documents. */
function withSharedTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (set, _key, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...set, selections: [...set.selections, TYPENAME] },
  });
}
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

it('answers pages alike when they ask again, whatever their documents share', async () => {
  const executionOf = pageExecutions(world.schema);
  for (const [name, document] of Object.entries(clientQueries())) {
    const query = withSharedTypenames(document);
    const ask = async (): Promise<unknown> => {
      const context = world.as(people['staff'] ?? null).context();
      const variables = VARIABLES[name] ?? {};
      const { data } = await executionOf(context).execute({ query, variables, operationName: name });
      return JSON.parse(JSON.stringify(data ?? null));
    };
    const first = await ask();
    expect(await ask(), name).toEqual(first);
    expect(await ask(), name).toEqual(first);
  }
});

it.each([
  ['variables that do not fit', 'query ($n: Int!) { idea(number: $n) { title } }', { n: 'one' }],
  ['missing variables', 'query ($n: Int!) { idea(number: $n) { title } }', {}],
  [
    'null where none may be',
    'query ($n: Int) { ideas(first: $n, sort: NEWEST) { totalCount } }',
    { n: null },
  ],
  ['values out of range', 'query ($n: Int!) { ideas(first: $n, sort: NEWEST) { totalCount } }', { n: 0 }],
  ['an enum that is none', 'query ($s: IdeaSort!) { ideas(sort: $s) { totalCount } }', { s: 'BEST' }],
  ['refused fields beside allowed ones', '{ spaces { id } attention { totalCount } }', {}],
  ['a cursor that is none', '{ spaces { id } ideas(after: "x", sort: NEWEST) { totalCount } }', {}],
  [
    'skipped and included fields, fragments and aliases',
    `query ($yes: Boolean!, $no: Boolean = false) { list: ideas(sort: NEWEST) { edges { node {
       id @skip(if: $yes) title @include(if: $no) ...A ... on Idea @include(if: $yes) { who: author { name } } } } } }
     fragment A on Idea { __typename support { customers } author { initials } }`,
    { yes: true },
  ],
  ['the same field twice', '{ spaces { id stages { id } } spaces { stages { name } name } }', {}],
  ['the schema', '{ __schema { queryType { name fields { name type { name } } } } }', {}],
])('answers %s alike', async (_what, query, variables) => {
  for (const person of Object.keys(people)) {
    const [one, other] = await answers(query, variables, person);
    expect(other).toEqual(one);
  }
});

it('asks the database no more often', async () => {
  const query = `{ ideas(sort: NEWEST) { edges { node { text postedBy { name } revisions { author { name } }
    answers { author { name } } thread { followerCount comments { edges { node { author { name } replies { id } } } } } } } } }`;
  await answers(query, {}, 'staff');
  const ask = (server: FastifyInstance): Promise<number> =>
    world.statements(() =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-person': 'staff' },
        payload: { query },
      }),
    );
  expect(await ask(compiled)).toBe(await ask(walked));
});

it('says once that the database is away, instead of asking it again', async () => {
  const query = '{ ideas(sort: NEWEST) { totalCount } }';
  const pool = world.services.db.connections;
  let asked = 0;
  Object.assign(pool, {
    query: () => {
      asked += 1;
      return Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    },
  });
  try {
    const { statusCode, body } = await compiled.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-person': 'customer' },
      payload: { query },
    });
    expect([statusCode, asked]).toEqual([503, 1]);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  } finally {
    Reflect.deleteProperty(pool, 'query');
  }
});
