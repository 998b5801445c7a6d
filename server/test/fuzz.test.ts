import { asyncProperty, assert, gen, integer } from 'fast-check';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mountGraphql } from '../src/platform/graphql/server.js';
import { contextFor } from '../src/services.js';
import { damaged, pick, RequestMaker, type AnyRequest } from './any-request.js';
import { useWorlds, type TestMember, type World } from './world.js';

// The schema at random, sensible and not (quality.md section 2): never a 5xx, never a defect behind a number, and
// never more than two seconds. A failure prints the seed and path that make it happen again.
const SEED = 20_260_302;
const RUNS = 400;
const PATIENCE = 2_000;

const inWorld = useWorlds(import.meta.filename);
const POST = `mutation ($input: PostIdeaInput!) { postIdea(input: $input) { ... on IdeaPosted { idea { id thread { id } stage { id } } } } }`;

let world: World;
let server: FastifyInstance;
let people: (TestMember | null)[];
let ids: string[];
let defects: string[];

beforeAll(async () => {
  world = await inWorld();
  people = [null, await world.member(), await world.member('STAFF'), await world.member('ADMIN')];
  const space = await world.space();
  const author = people[1];
  if (!author) throw new Error('Nobody is there to post.');
  const input = {
    spaceId: space.id,
    title: 'Let a household share',
    text: 'We are four people with one bill.',
  };
  const posted = await world
    .as(author)
    .run<{ postIdea: { idea: { id: string; thread: { id: string }; stage: { id: string } } } }>(POST, {
      input,
    });
  const { idea } = posted.postIdea;
  ids = [space.id, idea.id, idea.thread.id, idea.stage.id, author.id, ...Object.values(space.stages)];

  server = Fastify({ logger: false });
  const log = {
    ...world.services.log,
    error: (entry: { err?: Error }) => void defects.push(String(entry.err?.stack)),
  };
  await mountGraphql(server, {
    schema: world.schema,
    log,
    contextFor: async ({ id, ip, headers }) => {
      const actor = people[Number(headers['x-person'] ?? 0)]?.actor;
      const { communityId } = world;
      return contextFor(
        world.services,
        actor ?? { kind: 'anonymous', communityId, memberId: null, role: null },
        id,
        ip,
      );
    },
  });
});
afterAll(() => server.close());

async function check(request: AnyRequest, person: number): Promise<void> {
  defects = [];
  const began = performance.now();
  const { statusCode, body } = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'x-person': String(person) },
    payload: JSON.stringify(request),
  });
  expect(defects).toEqual([]);
  expect({ status: statusCode, body }).toMatchObject({
    status: expect.toSatisfy((code: number) => code < 500),
  });
  expect(performance.now() - began).toBeLessThan(PATIENCE);
}

it('answers whatever fits the schema', { timeout: 120_000 }, () =>
  assert(
    asyncProperty(gen(), async (choose) => {
      const request = new RequestMaker(world.schema, ids, choose).make();
      await check(request, choose(integer, { min: 0, max: 3 }));
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  ),
);

it('answers whatever does not', { timeout: 120_000 }, () =>
  assert(
    asyncProperty(gen(), async (choose) => {
      const { query, variables } = new RequestMaker(world.schema, ids, choose).make();
      const given = pick<unknown>(choose, [
        variables,
        {},
        null,
        [],
        { v0: [[[]]] },
      ]) as AnyRequest['variables'];
      await check({ query: damaged(query, choose), variables: given }, choose(integer, { min: 0, max: 3 }));
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  ),
);
