import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const LIST = `query ($first: Int! = 20, $after: String, $space: String) {
  conversations(first: $first, after: $after, space: $space) {
    totalCount
    edges { node { number path title excerpt commentCount viewerFollows viewerCan author { name } space { name } thread { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
interface List {
  conversations: {
    totalCount: number;
    edges: { node: { number: number; viewerCan: string[] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const ONE = `query ($number: Int!) { conversation(number: $number) { title slug path withdrawnAt editedAt viewerCan } }`;
const START = `mutation ($input: StartConversationInput!) {
  startConversation(input: $input) {
    __typename
    ... on ConversationStarted { nowFollowing conversation { number slug path textHtml viewerFollows } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;

async function numbersFor(world: World, who: TestMember | null, variables = {}): Promise<number[]> {
  const { conversations } = await world.as(who).run<List>(LIST, variables);
  return conversations.edges.map(({ node }) => node.number);
}

async function change(world: World, who: TestMember, name: string, id: string): Promise<string> {
  const document = `mutation ($id: ID!) { result: ${name}(conversationId: $id) { __typename } }`;
  return (await world.as(who).run<{ result: { __typename: string } }>(document, { id })).result.__typename;
}

describe('conversations', () => {
  it('are started by members, in spaces they may see and that are in use', async () => {
    const world = await inWorld();
    const ada = await world.member();
    const [open, hidden] = [await world.space(), await world.space('STAFF')];
    const input = { spaceId: open.id, title: 'Breakfast', text: 'hello' };
    expect(codeOf(await world.as(null).ask(START, { input }))).toBe('UNAUTHENTICATED');
    expect(await world.as(ada).run(START, { input: { ...input, spaceId: hidden.id } })).toMatchObject({
      startConversation: { __typename: 'NotFound' },
    });
    expect(await world.as(ada).run(START, { input: { ...input, title: ' ', text: '' } })).toMatchObject({
      startConversation: {
        fields: [
          { path: 'title', code: 'REQUIRED' },
          { path: 'text', code: 'REQUIRED' },
        ],
      },
    });
    await world.services.db.connections.query('update space set archived_at = now() where id = $1', [
      open.id,
    ]);
    expect(await world.as(ada).run(START, { input })).toMatchObject({
      startConversation: { __typename: 'NotPossible' },
    });
  });

  it('are numbered, have an address, and are followed by who starts them', async () => {
    const world = await inWorld();
    const ada = await world.member();
    const space = await world.space();
    const start = async (title: string): Promise<unknown> =>
      (
        await world.as(ada).run<{ startConversation: unknown }>(START, {
          input: { spaceId: space.id, title, text: 'What did you **eat**?' },
        })
      ).startConversation;
    expect(await start('Good morning, Zoë')).toMatchObject({
      nowFollowing: true,
      conversation: {
        number: 1,
        path: '/conversations/1-good-morning-zoe',
        textHtml: '<p>What did you <strong>eat</strong>?</p>',
        viewerFollows: true,
      },
    });
    expect(await start('???')).toMatchObject({
      conversation: { number: 2, slug: '', path: '/conversations/2' },
    });
  });

  it('show nobody what is not theirs to see: spaces, lists, totals and single ones alike', async () => {
    const world = await inWorld();
    const [ada, staff] = [await world.member(), await world.member('STAFF')];
    const kinds = ['PUBLIC', 'MEMBERS', 'STAFF'] as const;
    for (const kind of kinds) {
      await conversationBy(world, staff, (await world.space(kind)).id);
    }
    for (const [who, sees] of [
      [null, [1]],
      [ada, [2, 1]],
      [staff, [3, 2, 1]],
    ] as const) {
      expect(await numbersFor(world, who)).toEqual(sees);
      expect((await world.as(who).run<List>(LIST)).conversations.totalCount).toBe(sees.length);
      for (const number of [1, 2, 3]) {
        const { conversation } = await world.as(who).run<{ conversation: object | null }>(ONE, { number });
        expect(conversation !== null).toBe((sees as readonly number[]).includes(number));
      }
    }
    expect(await numbersFor(world, ada, { space: 'space-5' }), 'a space of staff has none').toEqual([]);
  });

  it('come with the newest activity first, by keyset, for all or for one space', async () => {
    const world = await inWorld();
    const ada = await world.member();
    const [one, two] = [await world.space(), await world.space()];
    const first = await conversationBy(world, ada, one.id);
    for (const space of [two, one, two]) {
      world.clock.advance({ minutes: 1 });
      await conversationBy(world, ada, space.id);
    }
    await commentBy(world, ada, first.threadId, 'still going');
    const page = await world.as(null).run<List>(LIST, { first: 3 });
    expect(page.conversations.edges.map(({ node }) => node.number)).toEqual([1, 4, 3]);
    const { endCursor: after, hasNextPage } = page.conversations.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(await numbersFor(world, null, { first: 3, after })).toEqual([2]);
    expect(await numbersFor(world, null, { space: two.slug })).toEqual([4, 2]);
    expect(codeOf(await world.as(null).ask(LIST, { first: 51 }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await world.as(null).ask(LIST, { after: 'x' }))).toBe('BAD_USER_INPUT');
  });

  it('are edited, withdrawn and restored by their author alone', async () => {
    const world = await inWorld();
    const [ada, ben, staff] = [await world.member(), await world.member(), await world.member('STAFF')];
    const { conversationId, threadId } = await conversationBy(world, ada, (await world.space()).id);
    const edit = `mutation ($input: EditConversationInput!) { result: editConversation(input: $input) { __typename } }`;
    const input = { conversationId, title: 'Evenings', text: 'And then?' };
    for (const other of [ben, staff]) {
      expect(await world.as(other).run(edit, { input })).toEqual({ result: { __typename: 'NotPossible' } });
      expect(await change(world, other, 'withdrawConversation', conversationId)).toBe('NotPossible');
    }
    expect(await world.as(ada).run(edit, { input })).toEqual({
      result: { __typename: 'ConversationChanged' },
    });
    expect(await change(world, ada, 'restoreConversation', conversationId)).toBe('NotPossible');
    expect(await change(world, ada, 'withdrawConversation', conversationId)).toBe('ConversationChanged');
    const shown = async (who: TestMember | null): Promise<unknown> =>
      (await world.as(who).run<{ conversation: unknown }>(ONE, { number: 1 })).conversation;
    expect([await shown(null), await shown(ben)]).toEqual([null, null]);
    expect(await shown(ada)).toMatchObject({ title: 'Evenings', viewerCan: ['RESTORE', 'FOLLOW'] });
    expect(await shown(staff)).toMatchObject({ viewerCan: ['FOLLOW'] });
    expect(await numbersFor(world, ada)).toEqual([]);
    await expect(commentBy(world, ada, threadId, 'too late')).rejects.toThrow('NotPossible');
    await expect(commentBy(world, ben, threadId, 'too late')).rejects.toThrow('NotFound');
    expect(await change(world, ada, 'restoreConversation', conversationId)).toBe('ConversationChanged');
    expect(await shown(ben)).toMatchObject({ viewerCan: ['COMMENT', 'FOLLOW'] });
    expect(await shown(staff)).toMatchObject({ viewerCan: ['COMMENT', 'FOLLOW', 'NOTE'] });
  });

  it('cost the same number of statements however many there are', async () => {
    const world = await inWorld();
    const [ada, space] = [await world.member(), await world.space()];
    await conversationBy(world, ada, space.id);
    const few = await world.statements(() => world.as(ada).run(LIST));
    for (let i = 0; i < 15; i += 1) {
      await conversationBy(world, await world.member(), space.id);
    }
    // The page, its total, authors, threads, and what the viewer follows; spaces are remembered for a second.
    expect([few, await world.statements(() => world.as(ada).run(LIST))]).toEqual([5, 5]);
  });

  it('say aloud what the team is not sure of, for everybody to read, and nobody else says it so (practice 0.17)', async () => {
    const world = await inWorld();
    const [ada, mira, space] = [await world.member(), await world.member('STAFF'), await world.space()];
    const START = `mutation ($input: StartConversationInput!) { startConversation(input: $input) {
      ... on ConversationStarted { conversation { id number } } ... on InvalidInput { fields { path code } } } }`;
    const input = {
      spaceId: space.id,
      title: 'Why photos fail',
      text: 'We try.',
      doubts: 'Litres or cubic metres?',
    };
    expect(await world.as(ada).run(START, { input })).toEqual({
      startConversation: { fields: [{ path: 'doubts', code: 'INVALID' }] },
    });
    const begun = await world
      .as(mira)
      .run<{ startConversation: { conversation: { id: string; number: number } } }>(START, { input });
    const { id, number } = begun.startConversation.conversation;
    const READ =
      'query ($number: Int!) { conversation(number: $number) { doubts } conversations(first: 5) { edges { node { doubts } } } }';
    expect(await world.as(null).run(READ, { number })).toEqual({
      conversation: { doubts: 'Litres or cubic metres?' },
      conversations: { edges: [{ node: { doubts: 'Litres or cubic metres?' } }] },
    });
    const EDIT =
      'mutation ($input: EditConversationInput!) { editConversation(input: $input) { __typename } }';
    // Whoever left the team meanwhile goes on with their own words, and works aloud on nothing else.
    const former = { ...mira, actor: { ...mira.actor, role: 'CUSTOMER' as const } };
    const same = { conversationId: id, title: 'Why photos fail', text: 'We tried.', doubts: input.doubts };
    expect(await world.as(former).run(EDIT, { input: same })).toEqual({
      editConversation: { __typename: 'ConversationChanged' },
    });
    expect(await world.as(former).run(EDIT, { input: { ...same, doubts: 'Pints?' } })).toEqual({
      editConversation: { __typename: 'InvalidInput' },
    });
    await world
      .as(mira)
      .run(EDIT, { input: { conversationId: id, title: 'Why photos fail', text: 'We know.' } });
    expect(await world.as(null).run(READ, { number })).toMatchObject({ conversation: { doubts: null } });
  });

  it('have nothing to vote on and no place in a ranking (practice 0.6)', async () => {
    const world = await inWorld();
    const type = world.schema.getType('Conversation');
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields).toContain('thread');
    expect(fields.filter((name) => /vote|support|stage|rank|score|trending|popular/i.test(name))).toEqual([]);
    const args = world.schema.getQueryType()?.getFields()['conversations']?.args ?? [];
    expect(args.map(({ name }) => name).sort(), 'no way to sort them').toEqual(['after', 'first', 'space']);
    const writes = Object.values(world.schema.getMutationType()?.getFields() ?? {});
    const votes = writes.filter(({ name }) => /vote|support/i.test(name)).flatMap(({ args: taken }) => taken);
    expect(votes.filter(({ name }) => /conversation|thread/i.test(name))).toEqual([]);
  });
});
