import { expect, it } from 'vitest';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, NO_LIMITS, useWorlds } from '../../test/world.js';
import { DEFAULT_LIMITS } from '../platform/rate-limit.js';

const inWorld = useWorlds(import.meta.filename, { ...NO_LIMITS, edit: DEFAULT_LIMITS.edit });

const COMMENT =
  'mutation ($id: ID!, $text: String!) { editComment(input: { commentId: $id, text: $text }) { __typename } }';
const CONVERSATION = `mutation ($id: ID!) {
  editConversation(input: { conversationId: $id, title: "Another title for it", text: "Other words." }) { __typename }
}`;

// Every edit keeps what was said before, for everybody to read: without an end of it one comment fills the disk.
it('lets a member change their words thirty times in ten minutes, whatever they are in', async () => {
  const world = await inWorld();
  const ada = await world.member();
  const { threadId, conversationId } = await conversationBy(world, ada, (await world.space()).id);
  const id = await commentBy(world, ada, threadId, 'said');
  for (let count = 1; count <= 30; count += 1) {
    expect(codeOf(await world.as(ada).ask(COMMENT, { id, text: `said ${count}` }))).toBeNull();
  }
  expect(codeOf(await world.as(ada).ask(COMMENT, { id, text: 'once more' }))).toBe('RATE_LIMITED');
  expect(codeOf(await world.as(ada).ask(CONVERSATION, { id: conversationId }))).toBe('RATE_LIMITED');
});
