import { afterEach, beforeEach, expect, it } from 'vitest';
import { answersOf, startProcess, type TestProcess } from '../../test/processes.js';
import { postIdea } from '../../test/ideas.js';
import {
  ACCEPT,
  DECLINE,
  sceneIn,
  SUGGEST,
  suggestionBy,
  TEXT,
  TITLE,
  type Scene,
} from '../../test/suggestions.js';
import { useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const CHANGED = `subscription ($id: ID!, $after: String) { suggestionChanged(suggestionId: $id, after: $after) {
  cursor suggestion { state supporterCount merge { isClean } } } }`;
const IDEA = `subscription ($id: ID!) { ideaChanged(ideaId: $id) { idea { openSuggestionCount revision } } }`;

interface Changed {
  suggestionChanged: {
    cursor: string;
    suggestion: { state: string; supporterCount: number; merge: object | null };
  };
}

let scene: Scene;
let one: TestProcess;
let other: TestProcess;

beforeEach(async () => {
  scene = await sceneIn(await inWorld());
  one = await startProcess(scene.world, [scene.author, scene.ben]);
  other = await startProcess(scene.world, [scene.author, scene.ben]);
});
afterEach(async () => {
  await one.close();
  await other.close();
});

async function send(by: TestMember, query: string, variables: object): Promise<unknown> {
  const response = await fetch(`${other.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: by.id },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

it('tells nobody of a suggestion they may not see', async () => {
  const { world, ben } = scene;
  const staff = await world.member('STAFF');
  const hidden = await postIdea(world, staff, await world.space('STAFF'));
  const { id } = await suggestionBy(world, await world.member('STAFF'), hidden, { text: 'Shorter.' });
  for (const unseen of [id, hidden.id, 'nonsense']) {
    const answer = await answersOf<Changed>(one.connect(ben), CHANGED, { id: unseen }).next();
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  }
});

it('shows support, a text that moved on and a decision as they happen in another process', async () => {
  const { world, author, ben, idea } = scene;
  const cleo = await world.member();
  const { id } = await suggestionBy(world, cleo, idea, { text: TEXT.replace('small', 'tiny') });
  await world.settled();
  const watcher = answersOf<Changed>(one.connect(null), CHANGED, { id });
  const next = async () => (await watcher.next()).data?.suggestionChanged.suggestion;
  expect(await next()).toEqual({ state: 'OPEN', supporterCount: 0, merge: null });
  await send(ben, `mutation ($id: ID!) { supportSuggestion(suggestionId: $id) { __typename } }`, { id });
  expect(await next()).toMatchObject({ supporterCount: 1 });
  await send(author, `mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename } }`, {
    input: { ideaId: idea.id, title: TITLE, text: TEXT.replace('steep', 'high'), fromRevision: 1 },
  });
  expect(await next()).toMatchObject({ state: 'OPEN', merge: { isClean: true } });
  await send(author, DECLINE, { input: { suggestionId: id, reason: 'It is not so.' } });
  expect(await next()).toMatchObject({ state: 'DECLINED', merge: null });
});

it('tells readers of the idea that one came and that one was accepted', async () => {
  const { world, author, ben, idea } = scene;
  await world.settled();
  const watcher = answersOf<{ ideaChanged: { idea: object } }>(one.connect(null), IDEA, { id: idea.id });
  const next = async () => (await watcher.next()).data?.ideaChanged.idea;
  expect(await next()).toEqual({ openSuggestionCount: 0, revision: 1 });
  await send(ben, SUGGEST, {
    input: { ideaId: idea.id, fromRevision: 1, title: TITLE, text: 'Shorter.', why: 'It is.' },
  });
  expect(await next()).toEqual({ openSuggestionCount: 1, revision: 1 });
  const { idea: there } = await world
    .as(null)
    .run<{ idea: { suggestions: { edges: { node: { id: string } }[] } } }>(
      `query ($n: Int!) { idea(number: $n) { suggestions { edges { node { id } } } } }`,
      { n: idea.number },
    );
  const suggestionId = there.suggestions.edges[0]?.node.id;
  await send(author, ACCEPT, { input: { suggestionId, fromRevision: 1 } });
  expect(await next()).toEqual({ openSuggestionCount: 0, revision: 2 });
});
