import { COMMENT_MAX, MENTIONS_MAX } from '@rapport/shared/limits';
import { describe, expect, it } from 'vitest';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const POST = `mutation ($input: PostCommentInput!, $key: UUID) {
  postComment(input: $input, idempotencyKey: $key) {
    __typename
    ... on CommentPosted { nowFollowing comment { id text textHtml parentId viewerCan } thread { commentCount viewerFollows followerCount } }
    ... on Problem { message }
    ... on InvalidInput { fields { path code } }
  }
}`;
const READ = `query ($id: ID!, $first: Int! = 20, $after: String) {
  thread(id: $id) {
    commentCount
    comments(first: $first, after: $after) {
      edges { node { id text editedAt withdrawnAt viewerCan author { name } revisions { text textHtml createdAt } replies { id text parentId } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
interface Read {
  thread: {
    commentCount: number;
    comments: {
      edges: {
        node: {
          id: string;
          text: string;
          viewerCan: string[];
          revisions: unknown[];
          replies: { id: string; text: string; parentId: string }[];
        };
      }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

async function setting(): Promise<{ world: World; ada: TestMember; ben: TestMember; threadId: string }> {
  const world = await inWorld();
  const [ada, ben] = [await world.member('CUSTOMER', 'Ada'), await world.member('CUSTOMER', 'Ben')];
  const { threadId } = await conversationBy(world, ada, (await world.space()).id);
  return { world, ada, ben, threadId };
}

const act = async (world: World, who: TestMember, name: string, id: string): Promise<unknown> =>
  (
    await world
      .as(who)
      .run<{ result: { __typename: string } }>(
        `mutation ($id: ID!) { result: ${name}(commentId: $id) { __typename } }`,
        { id },
      )
  ).result.__typename;

describe('comments', () => {
  it('refuse who may not: the anonymous, others on a comment, outsiders of a space, bad input', async () => {
    const { world, ada, ben, threadId } = await setting();
    const input = { threadId, text: 'hello' };
    expect(codeOf(await world.as(null).ask(POST, { input }))).toBe('UNAUTHENTICATED');
    const commentId = await commentBy(world, ada, threadId, 'hers');
    expect(await act(world, ben, 'withdrawComment', commentId)).toBe('NotPossible');
    expect(await act(world, ada, 'restoreComment', commentId)).toBe('NotPossible');
    const edit = `mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`;
    expect(await world.as(ben).run(edit, { input: { commentId, text: 'his' } })).toEqual({
      editComment: { __typename: 'NotPossible' },
    });
    const staff = await world.member('STAFF');
    expect(await act(world, staff, 'withdrawComment', commentId), 'moderation is another matter').toBe(
      'NotPossible',
    );
    const hidden = await conversationBy(world, staff, (await world.space('STAFF')).id);
    for (const id of [hidden.threadId, ada.id, 'nonsense']) {
      const { postComment } = await world
        .as(ben)
        .run<{ postComment: { __typename: string } }>(POST, { input: { threadId: id, text: 'x' } });
      expect(postComment.__typename).toBe(id === 'nonsense' ? 'InvalidInput' : 'NotFound');
      expect(await world.as(ben).run(READ, { id })).toEqual({ thread: null });
    }
    for (const text of ['  \n ', 'x'.repeat(COMMENT_MAX + 1)]) {
      const { postComment } = await world
        .as(ben)
        .run<{ postComment: { fields: unknown } }>(POST, { input: { threadId, text } });
      expect(postComment.fields).toEqual([{ path: 'text', code: text.trim() ? 'TOO_LONG' : 'REQUIRED' }]);
    }
    const crowd = Array.from({ length: MENTIONS_MAX + 1 }, () => `[@X](member:${crypto.randomUUID()})`).join(
      ' ',
    );
    const { postComment } = await world
      .as(ben)
      .run<{ postComment: { fields: unknown } }>(POST, { input: { threadId, text: crowd } });
    expect(postComment.fields).toEqual([{ path: 'text', code: 'TOO_MANY' }]);
    expect((await world.as(ada).run<Read>(READ, { id: threadId })).thread.commentCount).toBe(1);
  });

  it('follow the thread once and say so, and happen once under one key', async () => {
    const { world, ben, threadId } = await setting();
    const key = crypto.randomUUID();
    const first = await world.as(ben).run(POST, { input: { threadId, text: 'One **word**' }, key });
    expect(first).toMatchObject({
      postComment: {
        nowFollowing: true,
        comment: { textHtml: '<p>One <strong>word</strong></p>', viewerCan: ['EDIT', 'WITHDRAW', 'REPLY'] },
        thread: { commentCount: 1, viewerFollows: true, followerCount: 2 },
      },
    });
    expect(await world.as(ben).run(POST, { input: { threadId, text: 'One **word**' }, key })).toEqual(first);
    const second = await world.as(ben).run(POST, { input: { threadId, text: 'Two' } });
    expect(second).toMatchObject({ postComment: { nowFollowing: false, thread: { commentCount: 2 } } });
  });

  it('nest one level, in the order of time, and page by keyset', async () => {
    const { world, ada, ben, threadId } = await setting();
    const top = await commentBy(world, ada, threadId, 'top');
    const reply = await commentBy(world, ben, threadId, 'reply', { parentId: top });
    const second = await commentBy(world, ben, threadId, 'second');
    const nested = await commentBy(world, ada, threadId, 'reply to the reply', { parentId: reply });
    const first = await world.as(null).run<Read>(READ, { id: threadId, first: 1 });
    const [edge] = first.thread.comments.edges;
    expect(edge?.node.replies.map(({ id, parentId }) => [id, parentId])).toEqual([
      [reply, top],
      [nested, top],
    ]);
    expect(first.thread.comments.pageInfo.hasNextPage).toBe(true);
    const after = first.thread.comments.pageInfo.endCursor;
    const next = await world.as(null).run<Read>(READ, { id: threadId, after });
    expect(next.thread.comments.edges.map(({ node }) => node.id)).toEqual([second]);
    expect(next.thread.commentCount).toBe(4);
  });

  it('keep their history through an edit, and go without words through a withdrawal', async () => {
    const { world, ada, ben, threadId } = await setting();
    const id = await commentBy(world, ada, threadId, 'first words');
    const edit = `mutation ($input: EditCommentInput!) { editComment(input: $input) { ... on CommentChanged { comment { text } } } }`;
    world.clock.advance({ minutes: 1 });
    await world.as(ada).run(edit, { input: { commentId: id, text: 'second words' } });
    await world.as(ada).run(edit, { input: { commentId: id, text: 'second words' } });
    const shown = async (who: TestMember | null) =>
      (await world.as(who).run<Read>(READ, { id: threadId })).thread.comments.edges.map(({ node }) => node);
    expect(await shown(null)).toMatchObject([
      {
        text: 'second words',
        editedAt: '2026-03-02T09:01:01.000Z',
        revisions: [{ text: 'first words', createdAt: '2026-03-02T09:00:01.000Z' }],
      },
    ]);
    expect(await act(world, ada, 'withdrawComment', id)).toBe('CommentChanged');
    expect(await shown(ben)).toEqual([]);
    expect(await shown(ada)).toMatchObject([{ text: '', revisions: [], viewerCan: ['RESTORE'] }]);
    expect(await act(world, ada, 'restoreComment', id)).toBe('CommentChanged');
    const reply = await commentBy(world, ben, threadId, 'a reply', { parentId: id });
    await act(world, ada, 'withdrawComment', id);
    expect(await shown(null)).toMatchObject([{ text: '', revisions: [], replies: [{ text: 'a reply' }] }]);
    expect((await world.as(ben).run<Read>(READ, { id: threadId })).thread.commentCount).toBe(1);
    await act(world, ben, 'withdrawComment', reply);
    expect(await shown(null)).toEqual([]);
    await act(world, ada, 'restoreComment', id);
    expect(await shown(null)).toMatchObject([{ text: 'second words', replies: [] }]);
  });

  it('cost the same number of statements for one comment and for twenty with replies', async () => {
    const { world, ada, ben, threadId } = await setting();
    const fill = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i += 1) {
        const parentId = await commentBy(world, ada, threadId, `word ${i}`);
        await commentBy(world, ben, threadId, `reply ${i}`, { parentId });
      }
    };
    await fill(1);
    const few = await world.statements(() => world.as(ben).run(READ, { id: threadId }));
    await fill(15);
    const many = await world.statements(() => world.as(ben).run(READ, { id: threadId }));
    // The thread, its comments and their replies, each with their authors.
    expect([few, many]).toEqual([3, 3]);
  });
});
