import { describe, expect, it } from 'vitest';
import { commentBy, conversationBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const READ = `query ($id: ID!, $prefix: String!) {
  thread(id: $id) {
    commentCount followerCount
    mentionable(prefix: $prefix) { name }
    comments(first: 50) {
      edges { node { text textHtml staffOnly author { name } revisions { text } replies { text staffOnly } } }
      pageInfo { hasNextPage }
    }
  }
}`;

interface Setting {
  world: World;
  customer: TestMember;
  staff: TestMember;
  threadId: string;
  publicId: string;
  noteId: string;
}

async function setting(): Promise<Setting> {
  const world = await inWorld();
  const [customer, staff] = [
    await world.member('CUSTOMER', 'Ada Open'),
    await world.member('STAFF', 'Nora Team'),
  ];
  const space = await world.space();
  const { threadId } = await conversationBy(world, customer, space.id);
  const publicId = await commentBy(world, customer, threadId, 'a public word');
  const noteId = await commentBy(world, staff, threadId, 'secret one', { staffOnly: true });
  await commentBy(world, staff, threadId, 'secret two', { staffOnly: true, parentId: publicId });
  await world
    .as(staff)
    .run(`mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`, {
      input: { commentId: noteId, text: 'secret three' },
    });
  return { world, customer, staff, threadId, publicId, noteId };
}

describe('staff-only notes', () => {
  it('never leave the server for a customer or the anonymous, in lists, counts, replies, revisions or names', async () => {
    const { world, customer, threadId } = await setting();
    for (const reader of [customer, null]) {
      const answer = await world
        .as(reader)
        .run<{ thread: { commentCount: number } }>(READ, { id: threadId, prefix: 'no' });
      expect(JSON.stringify(answer)).not.toContain('secret');
      expect(JSON.stringify(answer)).not.toContain('"staffOnly":true');
      expect(answer.thread).toMatchObject({ commentCount: 1, followerCount: 1 });
    }
  });

  it('do not put their author among the people in the thread', async () => {
    const { world, customer, staff, threadId } = await setting();
    await world.member('CUSTOMER', 'Nils Other');
    const names = async (who: TestMember): Promise<string[]> => {
      const { thread } = await world
        .as(who)
        .run<{ thread: { mentionable: { name: string }[] } }>(READ, { id: threadId, prefix: 'n' });
      return thread.mentionable.map(({ name }) => name);
    };
    const colleague = await world.member('STAFF', 'Ziv Team');
    expect(await names(customer)).toEqual(['Nils Other', 'Nora Team']);
    expect(await names(colleague)).toEqual(['Nora Team', 'Nils Other']);
    expect(await names(staff)).toEqual(['Nils Other']);
  });

  it('are there for staff, with their revisions', async () => {
    const { world, threadId } = await setting();
    const admin = await world.member('ADMIN');
    const answer = await world.as(admin).run(READ, { id: threadId, prefix: '' });
    expect(JSON.stringify(answer)).toMatch(/secret three.*secret one/);
    expect(JSON.stringify(answer)).toContain('secret two');
  });

  it('cannot be written, answered, edited or withdrawn by a customer, who is told no more than "not here"', async () => {
    const { world, customer, threadId, noteId } = await setting();
    const write = async (document: string, input: object): Promise<unknown> =>
      (await world.as(customer).run<{ result: unknown }>(document, { input })).result;
    const post = `mutation ($input: PostCommentInput!) { result: postComment(input: $input) { __typename } }`;
    expect(await write(post, { threadId, text: 'me too', staffOnly: true })).toEqual({
      __typename: 'NotPossible',
    });
    expect(await write(post, { threadId, text: 'me too', parentId: noteId })).toEqual({
      __typename: 'NotFound',
    });
    const edit = `mutation ($input: EditCommentInput!) { result: editComment(input: $input) { __typename } }`;
    expect(await write(edit, { commentId: noteId, text: 'mine now' })).toEqual({ __typename: 'NotFound' });
    for (const name of ['withdrawComment', 'restoreComment']) {
      const document = `mutation ($id: ID!) { result: ${name}(commentId: $id) { __typename } }`;
      const { result } = await world.as(customer).run<{ result: unknown }>(document, { id: noteId });
      expect(result).toEqual({ __typename: 'NotFound' });
    }
  });

  it('leave events only under a topic that is for staff, and nothing in the order of conversations', async () => {
    const { world, customer, staff, threadId } = await setting();
    const newest = async (): Promise<unknown> =>
      world.as(customer).run('{ conversations { edges { node { lastActivityAt commentCount } } } }');
    const before = await newest();
    await commentBy(world, staff, threadId, 'secret four', { staffOnly: true });
    expect(await newest()).toEqual(before);
    const events = await world.services.db.connections.query<{ topic: string; data: { staffOnly: boolean } }>(
      `select topic, data from domain_event where community_id = $1 and kind like 'comment%'`,
      [world.communityId],
    );
    const topics = events.rows.map(({ topic, data }) => `${data.staffOnly} ${topic.split(':')[0]}`);
    expect(new Set(topics)).toEqual(new Set(['false thread', 'true thread-notes']));
  });

  it('make a reply to one a note too, and keep no place for a withdrawn comment that only notes hang on', async () => {
    const { world, customer, staff, threadId, publicId, noteId } = await setting();
    await commentBy(world, staff, threadId, 'secret reply', { parentId: noteId });
    await world
      .as(customer)
      .run(`mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }`, { id: publicId });
    const other = await world.member();
    const { thread } = await world
      .as(other)
      .run<{ thread: { commentCount: number; comments: { edges: unknown[] } } }>(READ, {
        id: threadId,
        prefix: '',
      });
    expect(thread.comments.edges).toEqual([]);
    expect(thread.commentCount).toBe(0);
  });
});
