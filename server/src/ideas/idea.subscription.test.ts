import { afterEach, beforeEach, expect, it } from 'vitest';
import { answersOf, startProcess, type TestProcess } from '../../test/processes.js';
import { useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const CHANGED = `subscription ($idea: ID!, $after: String) {
  ideaChanged(ideaId: $idea, after: $after) { cursor idea { title support { customers } viewerVote { importance } } }
}`;
const POST = `mutation ($input: PostIdeaInput!) { postIdea(input: $input) { ... on IdeaPosted { idea { id } } } }`;
const SUPPORT = `mutation ($idea: ID!) { supportIdea(input: { ideaId: $idea }) { __typename } }`;

interface Changed {
  ideaChanged: {
    cursor: string;
    idea: { title: string; support: { customers: number }; viewerVote: object | null };
  };
}

let world: World;
let author: TestMember;
let reader: TestMember;
let space: TestSpace;
let one: TestProcess;
let other: TestProcess;

beforeEach(async () => {
  world = await inWorld();
  [author, reader, space] = [await world.member(), await world.member(), await world.space()];
  const staffOnly = await world.member('STAFF');
  one = await startProcess(world, [author, reader, staffOnly]);
  other = await startProcess(world, [author, reader, staffOnly]);
});
afterEach(async () => {
  await one.close();
  await other.close();
});

async function post(by: TestMember = author, to: TestSpace = space): Promise<string> {
  const input = { spaceId: to.id, title: 'Let a household share', text: 'We are four people with one bill.' };
  const { postIdea } = await world.as(by).run<{ postIdea: { idea: { id: string } } }>(POST, { input });
  return postIdea.idea.id;
}

/** As somebody would from a page that the given process serves. */
async function support(by: TestMember, at: TestProcess, idea: string): Promise<void> {
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: by.id },
    body: JSON.stringify({ query: SUPPORT, variables: { idea } }),
  });
  expect(await response.json()).toMatchObject({ data: { supportIdea: { __typename: 'SupportChanged' } } });
}

it('does not tell of an idea that the caller may not see', async () => {
  const staff = await world.member('STAFF');
  const idea = await post(staff, await world.space('STAFF'));
  for (const unseen of [idea, world.communityId, 'nonsense']) {
    const answer = await answersOf<Changed>(one.connect(reader), CHANGED, { idea: unseen }).next();
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  }
});

it('shows in one process what was done in another, to visitors too', async () => {
  const idea = await post();
  await world.settled();
  const visitor = answersOf<Changed>(one.connect(null), CHANGED, { idea });
  const voter = answersOf<Changed>(other.connect(reader), CHANGED, { idea });
  const [seen] = [(await visitor.next()).data?.ideaChanged, (await voter.next()).data?.ideaChanged];
  expect(seen?.idea.support.customers).toBe(1);
  await support(reader, other, idea);
  expect((await visitor.next()).data?.ideaChanged.idea).toMatchObject({
    support: { customers: 2 },
    viewerVote: null,
  });
  expect((await voter.next()).data?.ideaChanged.idea).toMatchObject({
    support: { customers: 2 },
    viewerVote: { importance: 'MATTERS' },
  });
});

it('catches up after a lost connection, at another process', async () => {
  const idea = await post();
  await world.settled();
  const before = answersOf<Changed>(one.connect(null), CHANGED, { idea });
  const after = (await before.next()).data?.ideaChanged.cursor;
  before.end();
  const quiet = answersOf<Changed>(other.connect(null), CHANGED, { idea, after });
  await quiet.none(600);
  quiet.end();
  await support(reader, one, idea);
  const again = answersOf<Changed>(other.connect(null), CHANGED, { idea, after });
  expect((await again.next()).data?.ideaChanged.idea.support.customers).toBe(2);
});
