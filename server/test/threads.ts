import type { TestMember, World } from './world.js';

export interface TestThread {
  conversationId: string;
  threadId: string;
  number: number;
}

/** A conversation started by a member in a space. */
export async function conversationBy(
  world: World,
  author: TestMember,
  spaceId: string,
  title = 'What do you use every morning?',
): Promise<TestThread> {
  const { startConversation } = await world.as(author).run<{
    startConversation: { conversation: { id: string; number: number; thread: { id: string } } };
  }>(
    `mutation ($input: StartConversationInput!) {
      startConversation(input: $input) { ... on ConversationStarted { conversation { id number thread { id } } } }
    }`,
    { input: { spaceId, title, text: 'Tell us about it.' } },
  );
  const { id, number, thread } = startConversation.conversation;
  return { conversationId: id, threadId: thread.id, number };
}

/** Posts a comment, after a second has passed, so that order is plain. @returns its id. */
export async function commentBy(
  world: World,
  author: TestMember,
  threadId: string,
  text: string,
  more: { parentId?: string; staffOnly?: boolean } = {},
): Promise<string> {
  world.clock.advance({ seconds: 1 });
  const { postComment } = await world.as(author).run<{ postComment: { comment: { id: string } } }>(
    `mutation ($input: PostCommentInput!) {
      postComment(input: $input) { __typename ... on CommentPosted { comment { id } } ... on Problem { message } }
    }`,
    { input: { threadId, text, ...more } },
  );
  if (!postComment.comment) {
    throw new Error(JSON.stringify(postComment));
  }
  return postComment.comment.id;
}
