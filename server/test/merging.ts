import { postIdea, type TestIdea } from './ideas.js';
import type { TestMember, World } from './world.js';

export const MERGE = `mutation ($input: MergeIdeasInput!) {
  mergeIdeas(input: $input) {
    __typename
    ... on IdeasMerged { merge { id why objectBefore viewerCan mergedBy { name } source { id path stage { category } goesOnAs { id } } target { id path } } }
    ... on Problem { message }
    ... on InvalidInput { fields { path code } }
  }
}`;
export const UNDO = `mutation ($input: UndoMergeInput!) {
  undoMerge(input: $input) {
    __typename ... on MergeChanged { merge { id undoneAt undoneWhy undoneBy { name } } } ... on Problem { message }
  }
}`;
export const OBJECT = `mutation ($input: ObjectToMergeInput!) {
  objectToMerge(input: $input) {
    __typename ... on MergeChanged { merge { id objection objectedAt viewerCan } } ... on Problem { message }
  }
}`;

interface Merged {
  __typename: string;
  message?: string;
  merge?: { id: string; viewerCan: string[] };
}

/** What merging answers, whatever it is. */
export async function merging(
  world: World,
  who: TestMember,
  source: TestIdea,
  target: TestIdea,
): Promise<Merged> {
  const input = { sourceId: source.id, targetId: target.id, why: 'Both ask for the same.' };
  return (await world.as(who).run<{ mergeIdeas: Merged }>(MERGE, { input })).mergeIdeas;
}

/** Merges, and fails the test where that is refused. @returns the id of the merge. */
export async function merged(
  world: World,
  who: TestMember,
  source: TestIdea,
  target: TestIdea,
): Promise<string> {
  world.clock.advance({ seconds: 1 });
  const answer = await merging(world, who, source, target);
  if (!answer.merge) {
    throw new Error(JSON.stringify(answer));
  }
  return answer.merge.id;
}

/** What undoing answers. */
export async function undoing(
  world: World,
  who: TestMember,
  mergeId: string,
): Promise<{ __typename: string; message?: string }> {
  world.clock.advance({ seconds: 1 });
  const input = { mergeId, why: 'They ask for two things after all.' };
  const { undoMerge } = await world
    .as(who)
    .run<{ undoMerge: { __typename: string; message?: string } }>(UNDO, { input });
  return undoMerge;
}

/** Supports an idea. @returns the name of the answer's type. */
export async function supports(
  world: World,
  who: TestMember,
  idea: TestIdea,
  importance = 'MATTERS',
  reason?: string,
): Promise<string> {
  world.clock.advance({ seconds: 1 });
  const { supportIdea } = await world.as(who).run<{
    supportIdea: { __typename: string };
  }>(`mutation ($input: SupportIdeaInput!) { supportIdea(input: $input) { __typename } }`, {
    input: { ideaId: idea.id, importance, reason },
  });
  return supportIdea.__typename;
}

/** Takes support back. @returns the name of the answer's type. */
export async function withdraws(world: World, who: TestMember, idea: TestIdea): Promise<string> {
  const { withdrawSupport } = await world.as(who).run<{
    withdrawSupport: { __typename: string };
  }>(`mutation ($ideaId: ID!) { withdrawSupport(ideaId: $ideaId) { __typename } }`, { ideaId: idea.id });
  return withdrawSupport.__typename;
}

const STATE = `query ($id: ID!) { ideaById(id: $id) {
  stage { category } commentCount mergedInto { id } goesOnAs { number }
  mergedFrom { id source { number } }
  support { customers team blocks matters nice }
  coAuthors { name } lastWord { kind member { name } } waiting { since }
  supporters(first: 50) { edges { node { member { name } importance reason revision createdAt } } }
  thread { followerCount comments(first: 50) { edges { node { text staffOnly cameFrom { number } replies { text cameFrom { number } } } } } }
} }`;

export interface IdeaState {
  stage: { category: string };
  commentCount: number;
  mergedInto: { id: string } | null;
  goesOnAs: { number: number } | null;
  mergedFrom: { id: string; source: { number: number } }[];
  support: { customers: number; team: number; blocks: number; matters: number; nice: number };
  coAuthors: { name: string }[];
  waiting: { since: string } | null;
  supporters: { edges: { node: { member: { name: string }; importance: string; reason: string | null } }[] };
  thread: {
    followerCount: number;
    comments: { edges: { node: { text: string; cameFrom: { number: number } | null } }[] };
  };
}

/** Everything of an idea that merging touches, as somebody sees it. */
export async function stateOf(world: World, who: TestMember | null, idea: TestIdea): Promise<IdeaState> {
  return (await world.as(who).run<{ ideaById: IdeaState }>(STATE, { id: idea.id })).ideaById;
}

/** Ada's idea and Ben's in a public space, with Cleo, another customer, and Mira of the team. */
export async function twoIdeasIn(world: World) {
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const cleo = await world.member('CUSTOMER', 'Cleo');
  const mira = await world.member('STAFF', 'Mira');
  const space = await world.space();
  const source = await postIdea(world, ada, space, 'Read the meter from a photo');
  const target = await postIdea(world, ben, space, 'Take a picture of the meter');
  return { world, ada, ben, cleo, mira, space, source, target };
}

/** Supporters as short lines, such as `Ben MATTERS -`. */
export const namesOf = (state: Awaited<ReturnType<typeof stateOf>>): string[] =>
  state.supporters.edges.map(({ node }) => `${node.member.name} ${node.importance} ${node.reason ?? '-'}`);
