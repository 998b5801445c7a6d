import { expect } from 'vitest';
import { postIdea, type TestIdea } from './ideas.js';
import { follow } from './inbox.js';
import type { TestMember, TestSpace, World } from './world.js';

const ANSWER = `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) {
  __typename ... on AnswerGiven { answer { id } } ... on Problem { message } } }`;
const RATE = `mutation ($input: RateAnswerInput!, $key: UUID) { done: rateAnswer(input: $input, idempotencyKey: $key) {
  __typename ... on AnswerRatingChanged { answer { viewerCanRate viewerRating { value text } } }
  ... on InvalidInput { fields { path code } } ... on Problem { message } } }`;
const REMOVE = `mutation ($answerId: ID!) { done: removeAnswerRating(answerId: $answerId) {
  __typename ... on AnswerRatingChanged { answer { viewerCanRate viewerRating { value } } } ... on Problem { message } } }`;
const READ = `query ($number: Int!) { idea(number: $number) { answers {
  id viewerCanRate viewerRating { value text } ratings { value text member { name } } } } }`;

/** An idea of Ada, a customer, that Mira answered; Ben follows it, Cleo does not. */
export interface RatedPlace {
  world: World;
  ada: TestMember;
  ben: TestMember;
  cleo: TestMember;
  mira: TestMember;
  jon: TestMember;
  lead: TestMember;
  space: TestSpace;
  idea: TestIdea;
  answerId: string;
}

/** Answers an idea without moving it, and says the id of the answer. */
export async function answered(
  world: World,
  who: TestMember,
  space: TestSpace,
  idea: TestIdea,
  text = 'We looked at it and will tell more in May.',
): Promise<string> {
  const input = { ideaId: idea.id, stageId: space.stages.OPEN, text };
  const { answerIdea } = await world
    .as(who)
    .run<{ answerIdea: { answer: { id: string } } }>(ANSWER, { input });
  expect(answerIdea).toMatchObject({ __typename: 'AnswerGiven' });
  return answerIdea.answer.id;
}

export async function ratedPlace(
  world: World,
  visibility: 'PUBLIC' | 'MEMBERS' | 'STAFF' = 'PUBLIC',
): Promise<RatedPlace> {
  const [ada, ben, cleo] = [
    await world.member('CUSTOMER', 'Ada'),
    await world.member('CUSTOMER', 'Ben'),
    await world.member('CUSTOMER', 'Cleo'),
  ];
  const [mira, jon] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Jon')];
  const lead = await world.member('ADMIN', 'Lead');
  const space = await world.space(visibility);
  const idea = await postIdea(world, visibility === 'STAFF' ? jon : ada, space);
  if (visibility !== 'STAFF') await follow(world, ben, idea.threadId);
  const answerId = await answered(world, mira, space, idea);
  return { world, ada, ben, cleo, mira, jon, lead, space, idea, answerId };
}

export interface RatingDone {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string }[];
  answer?: { viewerCanRate: boolean; viewerRating: { value: string; text: string | null } | null };
}

/** Says whether the answer helped. */
export async function rate(
  { world, answerId }: RatedPlace,
  who: TestMember,
  input: object = { value: 'YES' },
): Promise<RatingDone> {
  const { done } = await world.as(who).run<{ done: RatingDone }>(RATE, { input: { answerId, ...input } });
  return done;
}

export async function unrate({ world, answerId }: RatedPlace, who: TestMember): Promise<RatingDone> {
  return (await world.as(who).run<{ done: RatingDone }>(REMOVE, { answerId })).done;
}

export interface RatedAnswer {
  id: string;
  viewerCanRate: boolean;
  viewerRating: { value: string; text: string | null } | null;
  ratings: { value: string; text: string | null; member: { name: string } }[] | null;
}

/** The only answer as somebody sees it. */
export async function seenBy({ world, idea }: RatedPlace, who: TestMember | null): Promise<RatedAnswer> {
  const read = await world.as(who).run<{ idea: { answers: RatedAnswer[] } }>(READ, { number: idea.number });
  const [answer] = read.idea.answers;
  if (!answer) throw new Error('Nothing was answered.');
  return answer;
}

export { RATE, REMOVE };
