import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { jobsDone } from '../../test/jobs.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds, NO_LIMITS, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename, NO_LIMITS);

const CHANGED = `__typename ... on MuteChanged { thread { viewerMutes } space { viewerMutes } viewer { unreadCount } }`;
const ofThread = (name: string): string =>
  `mutation ($id: ID!) { result: ${name}(threadId: $id) { ${CHANGED} } }`;
const ofSpace = (name: string): string =>
  `mutation ($id: ID!) { result: ${name}(spaceId: $id) { ${CHANGED} } }`;
const INBOX = `{ viewer { unreadCount } inbox { edges { node { kind reason } } } }`;
const MUTES = `{ viewer { mutes { edges { node { space { name } subject { ... on Idea { title } ... on Conversation { title } } } } } } }`;
const mention = ({ name, id }: TestMember): string => `[@${name}](member:${id})`;

/** Kinds in somebody's inbox after every job, and how many are unread. */
async function inboxOf(world: World, who: TestMember): Promise<[kinds: string[], unread: number]> {
  await jobsDone(world.services);
  const { viewer, inbox } = await world.as(who).run<{
    viewer: { unreadCount: number };
    inbox: { edges: { node: { kind: string } }[] };
  }>(INBOX);
  return [inbox.edges.map(({ node }) => node.kind), viewer.unreadCount];
}

async function mails(world: World, who: TestMember): Promise<number> {
  const { rows } = await world.services.db.connections.query(
    'select 1 from mail_message where member_id = $1',
    [who.id],
  );
  return rows.length;
}

async function scene() {
  const world = await inWorld();
  const [ada, ben, mira] = [await world.member(), await world.member(), await world.member('STAFF')];
  const space = await world.space();
  return { world, ada, ben, mira, space };
}

describe('muting', () => {
  it('is for members, of threads and spaces they may see', async () => {
    const { world, ada, mira } = await scene();
    const closed = await world.space('STAFF');
    const { threadId } = await conversationBy(world, mira, closed.id);
    for (const [mutation, ids] of [
      [ofThread('muteThread'), [threadId, ada.id, 'nonsense']],
      [ofThread('unmuteThread'), [threadId, ada.id, 'nonsense']],
      [ofSpace('muteSpace'), [closed.id, ada.id, 'nonsense']],
      [ofSpace('unmuteSpace'), [closed.id, ada.id, 'nonsense']],
    ] as const) {
      expect(codeOf(await world.as(null).ask(mutation, { id: ids[0] }))).toBe('UNAUTHENTICATED');
      for (const id of ids) {
        expect(await world.as(ada).run(mutation, { id })).toEqual({ result: { __typename: 'NotFound' } });
      }
    }
    expect(await world.as(ada).run(MUTES)).toEqual({ viewer: { mutes: { edges: [] } } });
  });

  it('keeps a thread out of inbox and mail, mentions and replies too, and what was unread is read', async () => {
    const { world, ada, ben, space } = await scene();
    const { threadId } = await conversationBy(world, ada, space.id, 'Breakfast');
    const parentId = await commentBy(world, ada, threadId, 'Tea.');
    await commentBy(world, ben, threadId, 'Coffee.');
    expect(await inboxOf(world, ada)).toEqual([['COMMENT'], 1]);
    expect(await world.as(ada).run(ofThread('muteThread'), { id: threadId })).toEqual({
      result: {
        __typename: 'MuteChanged',
        thread: { viewerMutes: true },
        space: null,
        viewer: { unreadCount: 0 },
      },
    });
    const before = await mails(world, ada);
    await commentBy(world, ben, threadId, `${mention(ada)}, milk?`);
    await commentBy(world, ben, threadId, 'Sugar?', { parentId });
    expect(await inboxOf(world, ada)).toEqual([['COMMENT'], 0]);
    expect(await mails(world, ada)).toBe(before);
    expect(await world.as(ada).run(MUTES)).toEqual({
      viewer: { mutes: { edges: [{ node: { space: null, subject: { title: 'Breakfast' } } }] } },
    });
    await world.as(ada).run(ofThread('unmuteThread'), { id: threadId });
    await commentBy(world, ben, threadId, 'Honey?', { parentId });
    expect((await inboxOf(world, ada))[1]).toBe(1);
    expect(await world.as(ada).run(MUTES)).toEqual({ viewer: { mutes: { edges: [] } } });
  });

  it('keeps a space out, of which others go on to be told, and no other space', async () => {
    const { world, ada, ben, mira, space } = await scene();
    const other = await world.space();
    const here = await conversationBy(world, ada, space.id);
    const there = await conversationBy(world, ada, other.id);
    await world.as(mira).run(`mutation ($id: ID!) { followThread(threadId: $id) { __typename } }`, {
      id: here.threadId,
    });
    await world.as(ada).run(ofSpace('muteSpace'), { id: space.id });
    await commentBy(world, ben, here.threadId, 'one');
    expect(await inboxOf(world, ada)).toEqual([[], 0]);
    expect(await inboxOf(world, mira)).toEqual([['COMMENT'], 1]);
    await commentBy(world, ben, there.threadId, 'two');
    expect(await inboxOf(world, ada)).toEqual([['COMMENT'], 1]);
    await world.as(ada).run(ofSpace('unmuteSpace'), { id: space.id });
    await commentBy(world, ben, here.threadId, 'three');
    expect((await inboxOf(world, ada))[1]).toBe(2);
  });

  it('keeps a topic out, and lets what is about something else through in the same place', async () => {
    const { world, ada, ben, space } = await scene();
    const { threadId } = await conversationBy(world, ada, space.id);
    await commentBy(world, ben, threadId, 'first');
    expect(await inboxOf(world, ada)).toEqual([['COMMENT'], 1]);
    const choose = `mutation ($topics: [NoticeTopic!]) {
      updatePreferences(input: { mutedTopics: $topics }) { ... on ProfileChanged { viewer { unreadCount } } }
    }`;
    expect(await world.as(ada).run(choose, { topics: ['COMMENTS'] })).toEqual({
      updatePreferences: { viewer: { unreadCount: 0 } },
    });
    await commentBy(world, ben, threadId, 'second');
    await commentBy(world, ben, threadId, `third, ${mention(ada)}`);
    expect(await inboxOf(world, ada)).toEqual([['MENTION', 'COMMENT'], 1]);
    // Whoever mutes mentions and follows as well hears of it as a follower.
    await world.as(ada).run(choose, { topics: ['MENTIONS'] });
    await commentBy(world, ben, threadId, `fourth, ${mention(ada)}`);
    expect(await inboxOf(world, ada)).toEqual([['COMMENT', 'MENTION', 'COMMENT'], 1]);
  });

  it('lets through what is asked in person: a read-back of a muted idea, in a muted space, of a muted topic', async () => {
    const { world, ada, ben, mira, space } = await scene();
    const idea = await postIdea(world, ada, space);
    await world.as(ada).run(ofThread('muteThread'), { id: idea.threadId });
    await world.as(ada).run(ofSpace('muteSpace'), { id: space.id });
    await world
      .as(ada)
      .run(`mutation { updatePreferences(input: { mutedTopics: [TOGETHER, COMMENTS] }) { __typename } }`);
    await commentBy(world, ben, idea.threadId, 'quiet');
    await world
      .as(mira)
      .run(
        `mutation ($input: AskReadBackInput!) { askReadBack(input: $input) { ... on Problem { message } } }`,
        {
          input: { ideaId: idea.id, revision: 1, words: 'You want to read the small digits.' },
        },
      );
    expect(await inboxOf(world, ada)).toEqual([['READ_BACK'], 1]);
    expect(await mails(world, ada)).toBe(1);
    // It stays unread through another mute.
    await world.as(ada).run(ofThread('muteThread'), { id: idea.threadId });
    expect(await inboxOf(world, ada)).toEqual([['READ_BACK'], 1]);
  });

  it('happens once, however often it is asked for at the same moment', async () => {
    const { world, ada, space } = await scene();
    const { threadId } = await conversationBy(world, ada, space.id);
    const results = await Promise.all(
      Array.from({ length: 8 }, () => world.as(ada).run(ofThread('muteThread'), { id: threadId })),
    );
    expect(results).toHaveLength(8);
    const { rows } = await world.services.db.connections.query('select 1 from mute where member_id = $1', [
      ada.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is not listed while it is out of sight', async () => {
    const { world, ada, mira } = await scene();
    const { id } = await world.space('MEMBERS');
    await world.as(ada).run(ofSpace('muteSpace'), { id });
    expect(await world.as(ada).run(MUTES)).toMatchObject({ viewer: { mutes: { edges: [{ node: {} }] } } });
    await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [id]);
    expect(await world.as(ada).run(MUTES)).toEqual({ viewer: { mutes: { edges: [] } } });
    expect(await world.as(mira).run(MUTES)).toEqual({ viewer: { mutes: { edges: [] } } });
  });
});
