import { expect } from 'vitest';
import { askFollowUps, gatherFollowUps } from '../src/follow-ups/follow-up.module.js';
import { postIdea, type TestIdea } from './ideas.js';
import { supports } from './merging.js';
import { answerInvitation, invite } from './together.js';
import type { TestMember, TestSpace, World } from './world.js';

const PUBLISH = `mutation ($input: PublishOutcomeInput!) { publishOutcome(input: $input) {
  __typename ... on OutcomePublished { outcome { id number } }
  ... on InvalidInput { fields { path code } } ... on Problem { message } } }`;
export const ANSWER_QUESTION = `mutation ($input: AnswerFollowUpInput!, $key: UUID) {
  done: answerFollowUp(input: $input, idempotencyKey: $key) { __typename
    ... on FollowUpChanged { followUp { verdict text shown answeredAt withdrawnAt idea { stage { category } } } }
    ... on InvalidInput { fields { path code } } ... on Problem { message } } }`;
export const TAKE_BACK_WORDS = `mutation ($id: ID!) { done: withdrawFollowUpWords(followUpId: $id) { __typename
    ... on FollowUpChanged { followUp { verdict text shown answeredAt withdrawnAt idea { stage { category } } } }
    ... on Problem { message } } }`;
export const QUESTION = `query ($id: ID!) { followUp(id: $id) {
  id path askedAs verdict outcome { title } idea { title } } }`;
const OPEN = `{ viewer { questions { id path askedAs askedAt outcome { title } idea { title } } } }`;
const HELP = `query ($number: Int!) { outcome(number: $number) { viewerQuestion { id } didItHelp {
  asked answered solved partly not words { verdict text shown member { name } } } } }`;
const IDEA = `query ($number: Int!) { idea(number: $number) { stage { category } waiting { days } deciders { name }
  reopening { owner { name } text member { name } outcome { title } } } }`;

export interface TestOutcome {
  id: string;
  number: number;
}

export interface Question {
  id: string;
  path: string;
  askedAs: string;
  askedAt: string;
  outcome: { title: string };
  idea: { title: string } | null;
}

export interface Done {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string }[];
  followUp?: {
    verdict: string;
    text: string | null;
    shown: string;
    withdrawnAt: string | null;
    idea: { stage: { category: string } };
  };
}

/** Ada's idea, written together with Cleo, that Ben and Dan support; Mira ships things, Jon answers for the space. */
export interface FollowUpPlace {
  world: World;
  ada: TestMember;
  ben: TestMember;
  cleo: TestMember;
  dan: TestMember;
  mira: TestMember;
  jon: TestMember;
  lead: TestMember;
  space: TestSpace;
  idea: TestIdea;
}

export async function followUpPlace(world: World): Promise<FollowUpPlace> {
  const customer = (name: string): Promise<TestMember> => world.member('CUSTOMER', name);
  const [ada, ben, cleo, dan] = [
    await customer('Ada'),
    await customer('Ben'),
    await customer('Cleo'),
    await customer('Dan'),
  ];
  const [mira, jon] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Jon')];
  const lead = await world.member('ADMIN', 'Lead');
  const space = await world.space();
  await world.services.db.connections.query('update space set default_owner_id = $1 where id = $2', [
    jon.id,
    space.id,
  ]);
  const idea = await postIdea(world, ada, space);
  await invite(world, ada, idea, cleo);
  await answerInvitation(world, cleo, idea, true);
  for (const who of [ben, dan, jon]) {
    await supports(world, who, idea);
  }
  return { world, ada, ben, cleo, dan, mira, jon, lead, space, idea };
}

/** Tells that something was shipped. */
export async function shipped(
  { world, mira, space, idea }: FollowUpPlace,
  more: { ideas?: TestIdea[]; title?: string; kind?: string; shippedOn?: string; by?: TestMember } = {},
): Promise<TestOutcome> {
  const { ideas = [idea], title = 'Meters are read from a photo', kind = 'RELEASE', by = mira } = more;
  const input = {
    kind,
    spaceId: space.id,
    title,
    summary: 'Take a photo and the digits are read.',
    text: 'It works with every meter we have.',
    shippedOn: more.shippedOn ?? world.clock.now().toISOString().slice(0, 10),
    ideas: ideas.map(({ id }) => ({ ideaId: id })),
  };
  const { publishOutcome } = await world
    .as(by)
    .run<{ publishOutcome: { outcome: TestOutcome } }>(PUBLISH, { input });
  expect(publishOutcome).toMatchObject({ __typename: 'OutcomePublished' });
  return publishOutcome.outcome;
}

/** Lets days pass and then does what is due, as the worker would. */
export async function pass({ world }: FollowUpPlace, days = 0): Promise<void> {
  world.clock.advance({ days });
  await gatherFollowUps.run(world.services);
  await askFollowUps.run(world.services);
}

/** What somebody was asked and has not answered. */
export async function questionsOf({ world }: FollowUpPlace, who: TestMember): Promise<Question[]> {
  return (await world.as(who).run<{ viewer: { questions: Question[] } }>(OPEN)).viewer.questions;
}

/** The only one. */
export async function questionOf(place: FollowUpPlace, who: TestMember): Promise<Question> {
  const [question, ...more] = await questionsOf(place, who);
  expect(more, 'one question at a time').toEqual([]);
  if (!question) throw new Error(`${who.name} was not asked.`);
  return question;
}

export async function say(
  { world }: FollowUpPlace,
  who: TestMember,
  followUpId: string,
  input: object,
): Promise<Done> {
  const { done } = await world
    .as(who)
    .run<{ done: Done }>(ANSWER_QUESTION, { input: { followUpId, ...input } });
  return done;
}

export interface Help {
  asked: number;
  answered: number;
  solved: number | null;
  partly: number | null;
  not: number | null;
  words: { verdict: string; text: string; shown: string; member: { name: string } | null }[];
}

/** Whether an outcome helped, as somebody sees it. */
export async function helpOf(
  { world }: FollowUpPlace,
  who: TestMember | null,
  { number }: TestOutcome,
): Promise<Help | null> {
  return (await world.as(who).run<{ outcome: { didItHelp: Help | null } }>(HELP, { number })).outcome
    .didItHelp;
}

export interface IdeaNow {
  stage: { category: string };
  waiting: { days: number } | null;
  deciders: { name: string }[];
  reopening: {
    owner: { name: string };
    text: string | null;
    member: { name: string } | null;
    outcome: { title: string } | null;
  } | null;
}

/** The idea as somebody sees it now. */
export async function ideaNow(
  { world, idea }: FollowUpPlace,
  who: TestMember | null,
  number = idea.number,
): Promise<IdeaNow> {
  return (await world.as(who).run<{ idea: IdeaNow }>(IDEA, { number })).idea;
}
