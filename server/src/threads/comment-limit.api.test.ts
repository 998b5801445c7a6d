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
