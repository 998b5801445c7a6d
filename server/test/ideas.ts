import type { World, TestMember, TestSpace } from './world.js';

export interface TestIdea {
  id: string;
  number: number;
  threadId: string;
}

/** Posts an idea through the API, the way a person would. */
export async function postIdea(
  world: World,
  author: TestMember,
  space: TestSpace,
  title = 'Read the meter from a photo',
): Promise<TestIdea> {
  const { postIdea: posted } = await world.as(author).run<{
    postIdea: { idea: { id: string; number: number; thread: { id: string } } };
  }>(
    `mutation ($input: PostIdeaInput!) {
      postIdea(input: $input) { ... on IdeaPosted { idea { id number thread { id } } } ... on Problem { message } }
    }`,
    { input: { spaceId: space.id, title, text: 'The stairs are steep and the digits are small.' } },
  );
  return { id: posted.idea.id, number: posted.idea.number, threadId: posted.idea.thread.id };
}
