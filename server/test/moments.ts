import { expect } from 'vitest';
import { postIdea, type TestIdea } from './ideas.js';
import type { TestMember, TestSpace, World } from './world.js';

export interface SeenMoment {
  rule: string;
  thingId: string;
  title: string;
  reason: string;
  value: string;
  action: string;
  path: string;
}

const MOMENTS = `{ viewer { moments { id rule thingId title reason value action path } } }`;
const PROBLEMS = `__typename ... on InvalidInput { fields { path code } }`;
export const ANSWER_MOMENT = `mutation ($input: AnswerMomentInput!, $key: UUID) {
  done: answerMoment(input: $input, idempotencyKey: $key) { ${PROBLEMS} } }`;
export const SWITCH_MOMENT = `mutation ($rule: MomentRule!, $on: Boolean!) {
  done: switchMoment(rule: $rule, on: $on) {
    ${PROBLEMS} ... on MomentsChanged { viewer { moments { rule } momentChoices { rule name when value on } } } } }`;

/** What is before somebody now; each says why, and what they have from it (0.11). */
export async function momentsOf(world: World, who: TestMember): Promise<SeenMoment[]> {
  const { viewer } = await world.as(who).run<{ viewer: { moments: SeenMoment[] } }>(MOMENTS);
  for (const moment of viewer.moments) {
    for (const words of [moment.title, moment.reason, moment.value, moment.action]) {
      expect(words).toMatch(/\w/);
      expect(words, 'every fact is filled in').not.toMatch(/[{}]/);
    }
  }
  return viewer.moments;
}

/** The same, by rule and title. */
export async function promptsOf(world: World, who: TestMember): Promise<string[]> {
  return (await momentsOf(world, who)).map(({ rule, title }) => `${rule}: ${title}`);
}

export interface MomentDone {
  __typename: string;
  fields?: { path: string; code: string }[];
  viewer?: { moments: { rule: string }[]; momentChoices: { rule: string; on: boolean }[] };
}

export async function sayTo(
  world: World,
  who: TestMember,
  { rule, thingId }: Pick<SeenMoment, 'rule' | 'thingId'>,
  answer: { answer: string; days?: number },
): Promise<MomentDone> {
  const input = { rule, thingId, ...answer };
  return (await world.as(who).run<{ done: MomentDone }>(ANSWER_MOMENT, { input })).done;
}

export async function switchTo(
  world: World,
  who: TestMember,
  rule: string,
  on: boolean,
): Promise<MomentDone> {
  return (await world.as(who).run<{ done: MomentDone }>(SWITCH_MOMENT, { rule, on })).done;
}

/** Ada, a customer, who waits for Mira, who answers for the space; Jon is of the team too, and answers for nothing. */
export interface MomentPlace {
  world: World;
  ada: TestMember;
  mira: TestMember;
  jon: TestMember;
  space: TestSpace;
  idea: TestIdea;
}

export async function momentPlace(world: World, cadenceDays = 6): Promise<MomentPlace> {
  const ada = await world.member('CUSTOMER', 'Ada');
  const [mira, jon] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Jon')];
  const space = await world.space('PUBLIC', cadenceDays);
  await world.services.db.connections.query('update space set default_owner_id = $1 where id = $2', [
    mira.id,
    space.id,
  ]);
  return { world, ada, mira, jon, space, idea: await postIdea(world, ada, space, 'Read the meter') };
}
