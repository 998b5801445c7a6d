import { inboxOf } from './inbox.js';
import { postIdea, type TestIdea } from './ideas.js';
import { commentBy } from './threads.js';
import type { TestMember, TestSpace, World } from './world.js';

const PROMISE = `id path text quote state daysLate firstDueOn dueOn closedAt closingText closingLink
  source { kind path author { name } at } about { title path kind } space { slug }
  owner { name } madeBy { name } madeTo { name } closedBy { name }
  dates { from to why by { name } } handOvers { from { name } to { name } by { name } note } viewerCan`;

const RESULT = `__typename ... on PromiseChanged { promise { ${PROMISE} } }
  ... on InvalidInput { fields { path code message } } ... on Problem { message }`;

interface Named {
  name: string;
}

export interface SeenPromise {
  id: string;
  path: string;
  text: string;
  quote: string;
  state: string;
  daysLate: number;
  firstDueOn: string;
  dueOn: string;
  closedAt: string | null;
  closingText: string | null;
  closingLink: string | null;
  source: { kind: string; path: string; author: Named; at: string };
  about: { title: string; path: string; kind: string };
  space: { slug: string };
  owner: Named;
  madeBy: Named;
  madeTo: Named | null;
  closedBy: Named | null;
  dates: { from: string; to: string; why: string; by: Named }[];
  handOvers: { from: Named | null; to: Named; by: Named; note: string }[];
  viewerCan: string[];
}

export interface PromiseAnswer {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string; message: string }[];
  promise?: SeenPromise;
}

/** What Mira says to Ada in a comment; the quotations of tests stand in it. */
export const SAID =
  'Thank you. **We will send you a reader** that works in the dark, and I will\ntell you how far we are. Nothing else is planned.';
export const QUOTE = 'We will send you a reader that works in the dark';

/** An idea of Ada, a customer, that Mira of the team has commented on; Ben follows it, Jon answers for the space. */
export interface PromisePlace {
  world: World;
  ada: TestMember;
  ben: TestMember;
  mira: TestMember;
  jon: TestMember;
  lead: TestMember;
  space: TestSpace;
  idea: TestIdea;
  commentId: string;
}

export async function promisePlace(world: World): Promise<PromisePlace> {
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const mira = await world.member('STAFF', 'Mira');
  const jon = await world.member('STAFF', 'Jon');
  const lead = await world.member('ADMIN', 'Lead');
  const space = await world.space('PUBLIC', 5);
  await world.services.db.connections.query('update space set default_owner_id = $1 where id = $2', [
    jon.id,
    space.id,
  ]);
  const idea = await postIdea(world, ada, space);
  await world.as(ben).run('mutation ($id: ID!) { followThread(threadId: $id) { __typename } }', {
    id: idea.threadId,
  });
  const commentId = await commentBy(world, mira, idea.threadId, SAID);
  return { world, ada, ben, mira, jon, lead, space, idea, commentId };
}

/** Sends one of the mutations on promises and answers what came of it. */
export async function promising(
  world: World,
  who: TestMember | null,
  mutation: string,
  input: object,
  idempotencyKey?: string,
): Promise<PromiseAnswer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!, $idempotencyKey: UUID) {
    it: ${mutation}(input: $input, idempotencyKey: $idempotencyKey) { ${RESULT} } }`;
  return (await world.as(who).run<{ it: PromiseAnswer }>(document, { input, idempotencyKey })).it;
}

/** Makes Mira's sentence a promise of hers, due on 10 March, or whatever else is given. */
export async function makePromise(
  { world, mira, commentId }: PromisePlace,
  more: object = {},
  who = mira,
): Promise<PromiseAnswer> {
  const input = { sourceKind: 'COMMENT', sourceId: commentId, quote: QUOTE };
  return promising(world, who, 'makePromise', { ...input, ownerId: mira.id, dueOn: '2026-03-10', ...more });
}

/** The same, for tests that need one. @throws when it was refused */
export async function madePromise(place: PromisePlace, more: object = {}): Promise<SeenPromise> {
  const { promise, ...refused } = await makePromise(place, more);
  if (!promise) throw new Error(JSON.stringify(refused));
  return promise;
}

/** A promise as somebody sees it. */
export async function seenPromise(
  world: World,
  who: TestMember | null,
  id: string,
): Promise<SeenPromise | null> {
  const document = `query ($id: ID!) { promise(id: $id) { ${PROMISE} } }`;
  return (await world.as(who).run<{ promise: SeenPromise | null }>(document, { id })).promise;
}

/** What somebody has heard of promises and hand-overs, such as `PROMISE_DUE RESPONSIBLE 1 Ada`. */
export async function toldOfPromises({ world }: PromisePlace, who: TestMember): Promise<string[]> {
  return (await inboxOf(world, who))
    .filter(({ kind }) => kind.startsWith('PROMISE_') || kind === 'HANDED_OVER')
    .map(({ kind, reason, count, actors }) => `${kind} ${reason} ${count} ${actors[0]?.name}`);
}
