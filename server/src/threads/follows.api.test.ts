import { expect, it } from 'vitest';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const change = (name: string): string => `mutation ($id: ID!) {
  result: ${name}(threadId: $id) { __typename ... on FollowChanged { thread { viewerFollows followerCount } } }
}`;

it('is for members, of threads they may see', async () => {
  const world = await inWorld();
  const [staff, customer] = [await world.member('STAFF'), await world.member()];
  const { threadId } = await conversationBy(world, staff, (await world.space('STAFF')).id);
  for (const name of ['followThread', 'unfollowThread']) {
    expect(codeOf(await world.as(null).ask(change(name), { id: threadId }))).toBe('UNAUTHENTICATED');
    for (const id of [threadId, customer.id, 'nonsense']) {
      expect(await world.as(customer).run(change(name), { id })).toEqual({
        result: { __typename: 'NotFound' },
      });
    }
  }
});

it('can be taken up, ended and taken up again; having ended it on purpose, a comment does not bring it back', async () => {
  const world = await inWorld();
  const [ada, ben] = [await world.member(), await world.member()];
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  const set = async (name: string): Promise<unknown> =>
    (await world.as(ben).run<{ result: { thread: unknown } }>(change(name), { id: threadId })).result.thread;
  expect(await set('followThread')).toEqual({ viewerFollows: true, followerCount: 2 });
  expect(await set('followThread')).toEqual({ viewerFollows: true, followerCount: 2 });
  expect(await set('unfollowThread')).toEqual({ viewerFollows: false, followerCount: 1 });
  await commentBy(world, ben, threadId, 'still here');
  expect(
    await world.as(ben).run(`query ($id: ID!) { thread(id: $id) { viewerFollows } }`, { id: threadId }),
  ).toEqual({
    thread: { viewerFollows: false },
  });
  expect(await set('followThread')).toEqual({ viewerFollows: true, followerCount: 2 });
});

it('previews Markdown for members, safely', async () => {
  const world = await inWorld();
  const preview = 'query ($text: String!) { previewMarkdown(text: $text) }';
  expect(codeOf(await world.as(null).ask(preview, { text: 'x' }))).toBe('UNAUTHENTICATED');
  const ada = world.as(await world.member());
  expect(await ada.run(preview, { text: '*hi* <script>alert(1)</script> [x](javascript:alert(1))' })).toEqual(
    {
      previewMarkdown: '<p><em>hi</em> &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1))</p>',
    },
  );
  expect(codeOf(await ada.ask(preview, { text: 'x'.repeat(10_001) }))).toBe('BAD_USER_INPUT');
});
