import { expect } from 'vitest';
import type { TestMember, World } from './world.js';

export const ASK_READ_BACK = `mutation ($input: AskReadBackInput!) {
  askReadBack(input: $input) {
    __typename
    ... on ReadBackChanged { readBack { id state words passesOn revision askedBy { name } idea { readBackNeed } } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;
export const ANSWER_READ_BACK = `mutation ($input: AnswerReadBackInput!) {
  answerReadBack(input: $input) {
    __typename
    ... on ReadBackChanged { readBack { id state words correction answeredBy { name } viewerCan idea { readBackNeed } } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;

/** Somebody of staff asks whether they understood the author. @returns the id of the read-back. */
export async function askedReadBack(
  world: World,
  staff: TestMember,
  ideaId: string,
  revision = 1,
): Promise<string> {
  const words = 'You want to read the small digits without climbing the stairs.';
  const { askReadBack } = await world
    .as(staff)
    .run<{ askReadBack: { __typename: string; readBack: { id: string } } }>(ASK_READ_BACK, {
      input: { ideaId, revision, words },
    });
  expect(askReadBack.__typename).toBe('ReadBackChanged');
  return askReadBack.readBack.id;
}

/** The same, and the author says: yes, that is it. From then on the idea may be planned or declined. */
export async function confirmedReadBack(
  world: World,
  staff: TestMember,
  author: TestMember,
  ideaId: string,
  revision = 1,
): Promise<string> {
  const readBackId = await askedReadBack(world, staff, ideaId, revision);
  const { answerReadBack } = await world
    .as(author)
    .run<{ answerReadBack: { __typename: string } }>(ANSWER_READ_BACK, {
      input: { readBackId, confirmed: true },
    });
  expect(answerReadBack.__typename).toBe('ReadBackChanged');
  return readBackId;
}
