import { expect, it } from 'vitest';
import { jobsDone } from '../../test/jobs.js';
import { listen } from '../../test/listening.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const WATCH = `subscription { inboxChanged { cursor unreadCount latest { kind excerpt } } }`;
interface Event {
  inboxChanged: { unreadCount: number; latest: { kind: string; excerpt: string } | null };
}

it('is for members', async () => {
  const world = await inWorld();
  await expect(listen(world, null, WATCH)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

it('tells a member of what comes and of what they read elsewhere, and nobody else', async () => {
  const world = await inWorld();
  const [ada, ben] = [await world.member(), await world.member()];
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  const [hers, his] = [await listen<Event>(world, ada, WATCH), await listen<Event>(world, ben, WATCH)];
  expect((await hers.next())?.inboxChanged).toMatchObject({ unreadCount: 0, latest: null });
  expect((await his.next())?.inboxChanged).toMatchObject({ unreadCount: 0, latest: null });
  await commentBy(world, ben, threadId, 'a word');
  await jobsDone(world.services);
  expect((await hers.next())?.inboxChanged).toMatchObject({
    unreadCount: 1,
    latest: { kind: 'COMMENT', excerpt: 'a word' },
  });
  await world.as(ada).run('mutation { markAllRead { __typename } }');
  expect((await hers.next())?.inboxChanged).toMatchObject({ unreadCount: 0, latest: null });
  expect(await his.next(500)).toBeNull();
  await Promise.all([hers.stop(), his.stop()]);
});

it('shows the viewer how much is unread, what they follow, and their drafts; only their own', async () => {
  const world = await inWorld();
  const [ada, ben] = [await world.member(), await world.member()];
  const space = await world.space();
  const { threadId } = await conversationBy(world, ada, space.id, 'First');
  world.clock.advance({ minutes: 1 });
  const second = await conversationBy(world, ada, space.id, 'Second');
  await commentBy(world, ben, threadId, 'a word');
  await world
    .as(ada)
    .run(`mutation { saveDraft(input: { kind: IDEA, subject: "new", body: "{}" }) { __typename } }`);
  await jobsDone(world.services);
  const VIEWER = `query ($first: Int! = 20, $after: String) { viewer {
    unreadCount drafts { subject }
    follows(first: $first, after: $after) {
      edges { node { subject { ... on Conversation { title } } } } pageInfo { hasNextPage endCursor } } } }`;
  interface Viewer {
    viewer: {
      follows: { edges: { node: { subject: { title: string } } }[]; pageInfo: { endCursor: string } };
    };
  }
  const page = await world.as(ada).run<Viewer>(VIEWER, { first: 1 });
  expect(page.viewer).toMatchObject({
    unreadCount: 1,
    drafts: [{ subject: 'new' }],
    follows: { edges: [{ node: { subject: { title: 'Second' } } }], pageInfo: { hasNextPage: true } },
  });
  const after = page.viewer.follows.pageInfo.endCursor;
  const next = await world.as(ada).run<Viewer>(VIEWER, { after });
  expect(next.viewer.follows.edges.map(({ node }) => node.subject.title)).toEqual(['First']);
  expect((await world.as(ben).run<Viewer>(VIEWER)).viewer).toMatchObject({ unreadCount: 0, drafts: [] });
  await world.as(ada).run(`mutation ($id: ID!) { unfollowThread(threadId: $id) { __typename } }`, {
    id: second.threadId,
  });
  await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
    space.id,
  ]);
  const hidden = await world.as(ada).run<Viewer>(VIEWER);
  expect(hidden.viewer, 'what was closed to customers is not told').toMatchObject({ unreadCount: 0 });
  expect(hidden.viewer.follows.edges).toEqual([]);
});
