import type { TestMember, TestSpace, World } from './world.js';

export interface TestIrritant {
  id: string;
  number: number;
  threadId: string;
}

/** Reports an irritant through the API, the way a person would. */
export async function irritantBy(
  world: World,
  author: TestMember,
  space: TestSpace,
  title = 'The login forgets me',
  more: Record<string, unknown> = {},
): Promise<TestIrritant> {
  world.clock.advance({ seconds: 1 });
  const { reportIrritant: reported } = await world.as(author).run<{
    reportIrritant: { irritant: { id: string; number: number; thread: { id: string } } };
  }>(
    `mutation ($input: ReportIrritantInput!) {
      reportIrritant(input: $input) {
        __typename ... on IrritantReported { irritant { id number thread { id } } } ... on Problem { message }
      }
    }`,
    { input: { spaceId: space.id, title, situation: 'Every morning I start from the beginning.', ...more } },
  );
  const { id, number, thread } = reported.irritant;
  return { id, number, threadId: thread.id };
}

/** What a mutation came to: its type, and why not. */
export interface Outcome {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string; message: string }[];
}

/** Runs one mutation that takes an `input`. */
export async function act(
  world: World,
  who: TestMember,
  name: string,
  input: Record<string, unknown>,
): Promise<Outcome> {
  const type = `${INPUTS[name] ?? name.charAt(0).toUpperCase() + name.slice(1)}Input`;
  const { result } = await world.as(who).run<{ result: Outcome }>(
    `mutation ($input: ${type}!) {
      result: ${name}(input: $input) {
        __typename ... on Problem { message } ... on InvalidInput { fields { path code message } }
      }
    }`,
    { input },
  );
  return result;
}
const INPUTS: Record<string, string> = { unlinkIdeaFromIrritant: 'LinkIdeaToIrritant' };

/** Runs one mutation that takes the id of an irritant. */
export async function actOn(
  world: World,
  who: TestMember,
  name: string,
  irritantId: string,
): Promise<Outcome> {
  const { result } = await world
    .as(who)
    .run<{ result: Outcome }>(
      `mutation ($id: ID!) { result: ${name}(irritantId: $id) { __typename ... on Problem { message } } }`,
      { id: irritantId },
    );
  return result;
}

/** Says "me too". */
export async function meToo(
  world: World,
  who: TestMember,
  irritantId: string,
  situation?: string,
): Promise<Outcome> {
  return act(world, who, 'meToo', { irritantId, situation });
}

/** Fields of one irritant, as somebody sees it. */
export async function seen<Data = Record<string, unknown>>(
  world: World,
  who: TestMember | null,
  number: number,
  fields: string,
): Promise<Data | null> {
  const document = `query ($number: Int!) { irritant(number: $number) { ${fields} } }`;
  return (await world.as(who).run<{ irritant: Data | null }>(document, { number })).irritant;
}

/** Names what is behind irritants. @returns its id. */
export async function causeBy(
  world: World,
  staff: TestMember,
  space: TestSpace,
  irritantIds: readonly string[],
  more: Record<string, unknown> = {},
): Promise<string> {
  const { createRootCause } = await world.as(staff).run<{ createRootCause: { rootCause: { id: string } } }>(
    `mutation ($input: CreateRootCauseInput!) {
      createRootCause(input: $input) {
        __typename ... on RootCauseChanged { rootCause { id } } ... on Problem { message }
      }
    }`,
    {
      input: {
        spaceId: space.id,
        title: 'Sessions end early',
        explanation: 'The clock of the store runs fast.',
        ownerId: staff.id,
        irritantIds,
        ...more,
      },
    },
  );
  if (!createRootCause.rootCause) {
    throw new Error(JSON.stringify(createRootCause));
  }
  return createRootCause.rootCause.id;
}
