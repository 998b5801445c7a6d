import { expect } from 'vitest';
import { postIdea, type TestIdea } from './ideas.js';
import { inboxOf } from './inbox.js';
import { confirmedReadBack } from './read-backs.js';
import type { TestMember, TestSpace, World } from './world.js';

const ANSWER = `mutation ($input: AnswerIdeaInput!) {
  answerIdea(input: $input) {
    __typename
    ... on AnswerGiven { answer { id } idea { stage { category } } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;
const REVIEW = `query ($number: Int!) { idea(number: $number) {
  stage { category } review { dueOn state daysOver owner { name } } } }`;

export interface TestReview {
  dueOn: string;
  state: string;
  daysOver: number;
  owner: { name: string } | null;
}

interface Answered {
  __typename: string;
  fields?: { path: string; code: string }[];
}

/** An idea of Ada, a customer, that Mira declined until 10 March; Ben follows it, Jon answers for the space. */
export interface ReviewPlace {
  world: World;
  ada: TestMember;
  ben: TestMember;
  mira: TestMember;
  jon: TestMember;
  lead: TestMember;
  space: TestSpace;
  idea: TestIdea;
}

export const DECLINE = {
  text: 'We looked at it and will not build it now.',
  reason: 'Few meters can be read by a photo.',
  constraint: 'Two people look after all of mobile.',
  serves: 'Nobody waits in vain.',
  wouldChange: 'A reader that works with old meters.',
};

/** Gives an answer and tells what came of it. */
export async function answer(place: ReviewPlace, who: TestMember, input: object): Promise<Answered> {
  const { world, idea } = place;
  const { answerIdea } = await world
    .as(who)
    .run<{ answerIdea: Answered }>(ANSWER, { input: { ideaId: idea.id, ...input } });
  return answerIdea;
}

/** Declines it, with a day or whatever else is given. */
export async function decline(place: ReviewPlace, who: TestMember, parts: object): Promise<Answered> {
  return answer(place, who, { ...DECLINE, stageId: place.space.stages.DECLINED, ...parts });
}

export async function placeOf(world: World, reviewOn = '2026-03-10'): Promise<ReviewPlace> {
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const mira = await world.member('STAFF', 'Mira');
  const jon = await world.member('STAFF', 'Jon');
  const lead = await world.member('ADMIN', 'Lead');
  const space = await world.space('PUBLIC', 5);
  await set(world, 'update space set default_owner_id = $1 where id = $2', [jon.id, space.id]);
  const idea = await postIdea(world, ada, space);
  const place = { world, ada, ben, mira, jon, lead, space, idea };
  await world.as(ben).run('mutation ($id: ID!) { followThread(threadId: $id) { __typename } }', {
    id: idea.threadId,
  });
  await confirmedReadBack(world, mira, ada, idea.id);
  expect(await decline(place, mira, { reviewOn })).toMatchObject({ __typename: 'AnswerGiven' });
  return place;
}

/** What no act of the API does at once: somebody leaves, a space is closed. */
export async function set(world: World, text: string, values: unknown[]): Promise<void> {
  await world.services.db.connections.query(text, values);
}

/** What somebody has heard of reviews, such as `REVIEW_DUE RESPONSIBLE 1 Ada`. */
export async function toldOfReview({ world }: ReviewPlace, who: TestMember): Promise<string[]> {
  return (await inboxOf(world, who))
    .filter(({ kind }) => kind.startsWith('REVIEW_'))
    .map(({ kind, reason, count, actors }) => `${kind} ${reason} ${count} ${actors[0]?.name}`);
}

/** The open review as anybody sees it. */
export async function reviewOf({ world, idea }: ReviewPlace): Promise<TestReview | null> {
  const read = await world
    .as(null)
    .run<{ idea: { review: TestReview | null } }>(REVIEW, { number: idea.number });
  return read.idea.review;
}
