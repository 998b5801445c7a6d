import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds } from '../../test/world.js';
import { DEFAULT_LIMITS } from '../platform/rate-limit.js';

const inWorld = useWorlds(import.meta.filename, DEFAULT_LIMITS);

const POST = `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`;

it('lets a member comment once in five seconds, and not at the cost of a mistake or of others', async () => {
  const world = await inWorld();
  const [ada, ben] = [await world.member(), await world.member()];
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  await world.as(ada).run(POST, { input: { threadId, text: '' } });
  await commentBy(world, ada, threadId, 'one');
  const refused = await world.as(ada).ask(POST, { input: { threadId, text: 'two' } });
  expect(codeOf(refused)).toBe('RATE_LIMITED');
  expect(refused.errors?.[0]?.extensions['retryAfter']).toBeLessThanOrEqual(5);
  await commentBy(world, ben, threadId, 'from another');
});

it('answers a comment that is sent again though the limit is used up, and does not count it', async () => {
  const world = await inWorld();
  const ada = await world.member();
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  const SEND = `mutation ($input: PostCommentInput!, $key: UUID) {
    postComment(input: $input, idempotencyKey: $key) { ... on CommentPosted { comment { id } } } }`;
  const send = (key: string, text: string) => world.as(ada).ask(SEND, { input: { threadId, text }, key });
  const [key, other] = [randomUUID(), randomUUID()];
  const [first, ...again] = [await send(key, 'one'), await send(key, 'one'), await send(key, 'one')];
  expect(again).toEqual([first, first]);
  expect(codeOf(await send(other, 'two'))).toBe('RATE_LIMITED');
  expect(await send(key, 'one'), 'in a process that remembers the refusal').toEqual(first);
  expect(codeOf(await send(key, 'changed'))).toBe('CONFLICT');
});
