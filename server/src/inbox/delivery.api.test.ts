import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { jobsDone } from '../../test/jobs.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const INBOX = `query ($unreadOnly: Boolean! = false) {
  inbox(unreadOnly: $unreadOnly, first: 50) {
    unreadCount
    edges { node { id kind reason count excerpt path latestAt readAt actors { name } subject { __typename ... on Idea { title } ... on Conversation { title } } } }
  }
}`;
interface Told {
  id: string;
  kind: string;
  reason: string;
  count: number;
  excerpt: string;
  path: string;
  actors: { name: string }[];
}

/** What somebody has been told, once every job is done. */
async function inboxOf(world: World, who: TestMember): Promise<Told[]> {
  await jobsDone(world.services);
  const { inbox } = await world
    .as(who)
    .run<{ inbox: { unreadCount: number; edges: { node: Told }[] } }>(INBOX);
  expect(inbox.unreadCount, 'the count obeys what the list obeys').toBe(inbox.edges.length);
  return inbox.edges.map(({ node }) => node);
}
const summary = async (world: World, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who)).map(({ kind, reason, count }) => `${kind} ${reason} ${count}`);

const mention = ({ name, id }: TestMember): string => `[@${name}](member:${id})`;

async function people(): Promise<{ world: World; ada: TestMember; ben: TestMember; mira: TestMember }> {
  const world = await inWorld();
  return {
    world,
    ada: await world.member('CUSTOMER', 'Ada'),
    ben: await world.member('CUSTOMER', 'Ben'),
    mira: await world.member('STAFF', 'Mira'),
  };
}

async function follow(world: World, who: TestMember, threadId: string, name = 'followThread'): Promise<void> {
  await world.as(who).run(`mutation ($id: ID!) { ${name}(threadId: $id) { __typename } }`, { id: threadId });
}

describe('who is never told', () => {
  it('an inbox is for its member: signed in, and of nobody else', async () => {
    const world = await inWorld();
    expect(codeOf(await world.as(null).ask(INBOX))).toBe('UNAUTHENTICATED');
    for (const document of [
      'mutation { markAllRead { __typename } }',
      'mutation { markRead(notificationIds: []) { __typename } }',
    ]) {
      expect(codeOf(await world.as(null).ask(document))).toBe('UNAUTHENTICATED');
    }
  });

  it('customers of a note, though they follow, were replied to or are mentioned in it', async () => {
    const { world, ada, ben, mira } = await people();
    const space = await world.space();
    const { threadId } = await conversationBy(world, ada, space.id);
    const parentId = await commentBy(world, ben, threadId, 'a word');
    await jobsDone(world.services);
    const colleague = await world.member('STAFF', 'Nora');
    await follow(world, colleague, threadId);
    await commentBy(world, mira, threadId, `secret ${mention(ada)} ${mention(ben)}`, {
      staffOnly: true,
      parentId,
    });
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 1']);
    expect(await summary(world, ben)).toEqual([]);
    expect(await summary(world, colleague)).toEqual(['COMMENT FOLLOWING 1']);
    const mails = await world.services.db.connections.query(
      'select 1 from mail_message where community_id = $1 and to_email = any($2)',
      [world.communityId, [ada.email, ben.email]],
    );
    expect(mails.rowCount, 'no mail either').toBe(0);
  });

  it('those outside the space, those who left, and the one who did it', async () => {
    const { world, ada, ben, mira } = await people();
    const hidden = await conversationBy(world, mira, (await world.space('STAFF')).id);
    await commentBy(world, mira, hidden.threadId, `hello ${mention(ada)} ${mention(mira)}`);
    const open = await conversationBy(world, ada, (await world.space()).id);
    await follow(world, ben, open.threadId);
    await world.services.db.connections.query('update member set left_at = now() where id = $1', [ben.id]);
    await commentBy(world, ada, open.threadId, `hello ${mention(ben)}`);
    for (const who of [ada, ben, mira]) {
      expect(await summary(world, who)).toEqual([]);
    }
  });

  it('anybody of what was withdrawn or hidden before it was delivered, nor shown it afterwards', async () => {
    const { world, ada, ben, mira } = await people();
    const space = await world.space();
    const { threadId, conversationId } = await conversationBy(world, ada, space.id);
    const withdraw = 'mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }';
    const early = await commentBy(world, ben, threadId, 'taken back at once');
    await world.as(ben).run(withdraw, { id: early });
    expect(await summary(world, ada)).toEqual([]);
    const late = await commentBy(world, ben, threadId, 'taken back later');
    await commentBy(world, ben, threadId, 'this stays');
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 2']);
    await world.as(ben).run(withdraw, { id: late });
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 1']);
    await commentBy(world, ben, threadId, `for ${mention(mira)}`);
    expect(await summary(world, mira)).toEqual(['MENTION MENTIONED 1']);
    await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
      space.id,
    ]);
    expect(await summary(world, ada), 'the space was closed to customers').toEqual([]);
    await world.services.db.connections.query(`update space set visibility = 'PUBLIC' where id = $1`, [
      space.id,
    ]);
    await world
      .as(ada)
      .run('mutation ($id: ID!) { withdrawConversation(conversationId: $id) { __typename } }', {
        id: conversationId,
      });
    const carl = await world.member();
    await world.services.db.connections.query('update notification set member_id = $2 where member_id = $1', [
      ada.id,
      carl.id,
    ]);
    expect(await summary(world, carl), 'withdrawn, and not his').toEqual([]);
  });
});

describe('what people are told', () => {
  it('names the most personal reason once: mention before reply before the rest', async () => {
    const { world, ada, ben, mira } = await people();
    const { threadId, number } = await conversationBy(world, ada, (await world.space()).id, 'Breakfast');
    const bens = await commentBy(world, ben, threadId, 'from Ben');
    const miras = await commentBy(world, mira, threadId, 'from Mira', { parentId: bens });
    await inboxOf(world, ada);
    expect(await summary(world, ben)).toEqual(['REPLY REPLIED_TO 1']);
    // A reply to Mira's reply hangs on Ben's comment: both are replied to, but Ben is mentioned.
    const last = await commentBy(world, ada, threadId, `Yes **both**, ${mention(ben)}`, { parentId: miras });
    expect(await summary(world, mira)).toEqual(['REPLY REPLIED_TO 1']);
    const [told, ...rest] = await inboxOf(world, ben);
    expect(rest).toMatchObject([{ kind: 'REPLY' }]);
    expect(told).toMatchObject({
      kind: 'MENTION',
      reason: 'MENTIONED',
      excerpt: 'Yes both, @Ben',
      path: `/conversations/${number}-breakfast#comment-${last}`,
      actors: [{ name: 'Ada' }],
      subject: { __typename: 'Conversation', title: 'Breakfast' },
    });
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 2']);
  });

  it('groups what is unread of one kind in one thread, and begins anew once it was read', async () => {
    const { world, ada, ben, mira } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    await commentBy(world, ben, threadId, 'one');
    await commentBy(world, mira, threadId, 'two');
    await commentBy(world, ben, threadId, 'three');
    const [told] = await inboxOf(world, ada);
    expect(told).toMatchObject({ count: 3, excerpt: 'three', actors: [{ name: 'Ben' }, { name: 'Mira' }] });
    const read = `mutation ($ids: [ID!]!) { markRead(notificationIds: $ids) { ... on InboxChanged { unreadCount } } }`;
    expect(await world.as(ben).run(read, { ids: [told?.id] }), 'not his').toEqual({
      markRead: { unreadCount: 1 },
    });
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 3']);
    expect(await world.as(ada).run(read, { ids: [told?.id] })).toEqual({ markRead: { unreadCount: 0 } });
    await commentBy(world, ben, threadId, 'four');
    await jobsDone(world.services);
    const all = await world.as(ada).run<{ inbox: { unreadCount: number; edges: { node: Told }[] } }>(INBOX);
    expect(all.inbox.unreadCount).toBe(1);
    expect(all.inbox.edges.map(({ node }) => node.count)).toEqual([1, 3]);
    expect(
      await world.as(ada).run('mutation { markAllRead { ... on InboxChanged { unreadCount } } }'),
    ).toEqual({
      markAllRead: { unreadCount: 0 },
    });
    const unread = await world.as(ada).run<{ inbox: { edges: unknown[] } }>(INBOX, { unreadOnly: true });
    expect(unread.inbox.edges).toEqual([]);
    const bad = await world
      .as(ada)
      .run<{ markRead: object }>(
        `mutation { markRead(notificationIds: ["x"]) { ... on InvalidInput { fields { path code } } } }`,
      );
    expect(bad.markRead).toEqual({ fields: [{ path: 'notificationIds.0', code: 'UNKNOWN' }] });
  });

  it('leaves alone who stopped following, but for a mention', async () => {
    const { world, ada, ben } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    const parentId = await commentBy(world, ben, threadId, 'bye');
    await follow(world, ben, threadId, 'unfollowThread');
    await commentBy(world, ada, threadId, 'a reply', { parentId });
    expect(await summary(world, ben)).toEqual([]);
    await commentBy(world, ada, threadId, `come back, ${mention(ben)}`);
    expect(await summary(world, ben)).toEqual(['MENTION MENTIONED 1']);
  });

  it('tells of a mention that an edit adds, once', async () => {
    const { world, ada, ben } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    const commentId = await commentBy(world, ada, threadId, 'hello');
    const edit = `mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`;
    for (const text of [`hello ${mention(ben)}`, 'hello', `hello again ${mention(ben)}`]) {
      world.clock.advance({ seconds: 1 });
      await world.as(ada).run(edit, { input: { commentId, text } });
    }
    expect(await summary(world, ben)).toEqual(['MENTION MENTIONED 1']);
  });

  it('tells of an answer: its author, supporters, commenters and followers, each with their reason', async () => {
    const { world, ada, ben, mira } = await people();
    const space = await world.space();
    const idea = await postIdea(world, ada, space, 'Photo');
    const [carl, dora] = [await world.member('CUSTOMER', 'Carl'), await world.member('CUSTOMER', 'Dora')];
    await world
      .as(ben)
      .run(`mutation ($input: SupportIdeaInput!) { supportIdea(input: $input) { __typename } }`, {
        input: { ideaId: idea.id },
      });
    await commentBy(world, carl, idea.threadId, 'me too');
    await follow(world, dora, idea.threadId);
    await jobsDone(world.services);
    const { answerIdea } = await world
      .as(mira)
      .run<{ answerIdea: { answer: { id: string } } }>(
        `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on AnswerGiven { answer { id } } ... on Problem { message } } }`,
        { input: { ideaId: idea.id, text: 'We will **try** it.', stageId: space.stages.PLANNED } },
      );
    const answers = async (who: TestMember): Promise<string[]> =>
      (await summary(world, who)).filter((line) => line.startsWith('ANSWER'));
    expect(await answers(ada)).toEqual(['ANSWER AUTHOR 1']);
    expect(await answers(ben)).toEqual(['ANSWER SUPPORTING 1']);
    expect(await answers(carl)).toEqual(['ANSWER COMMENTED 1']);
    expect(await answers(dora)).toEqual(['ANSWER FOLLOWING 1']);
    expect(await answers(mira)).toEqual([]);
    expect((await inboxOf(world, dora))[0]).toMatchObject({
      excerpt: 'We will try it.',
      path: `/ideas/${idea.number}-photo#answer-${answerIdea.answer.id}`,
    });
  });

  it('tells whom staff posted for', async () => {
    const { world, ada, mira } = await people();
    const space = await world.space();
    await world
      .as(mira)
      .run(`mutation ($input: PostIdeaInput!) { postIdea(input: $input) { ... on Problem { message } } }`, {
        input: {
          spaceId: space.id,
          title: 'From a call',
          text: 'She told me so.',
          onBehalfOf: { memberId: ada.id },
        },
      });
    expect(await inboxOf(world, ada)).toMatchObject([
      { kind: 'POSTED_FOR_YOU', reason: 'AUTHOR', excerpt: 'She told me so.', actors: [{ name: 'Mira' }] },
    ]);
  });

  it('happens once, however often a job runs and wherever it broke off', async () => {
    const { world, ada, ben } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    await commentBy(world, ben, threadId, 'once');
    await jobsDone(world.services);
    const again = `insert into pgboss.job (name, data) select name, data from pgboss.job
      where name = 'inbox' and data->>'communityId' = $1`;
    await world.services.db.connections.query(again, [world.communityId]);
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 1']);
    const mails = await world.services.db.connections.query(
      'select 1 from mail_message where community_id = $1',
      [world.communityId],
    );
    expect(mails.rowCount, 'comments come by mail only to who asks for it').toBe(0);
  });

  it('costs the same number of statements however full the inbox is', async () => {
    const { world, ada, ben } = await people();
    const space = await world.space();
    const talk = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i += 1) {
        const { threadId } = await conversationBy(world, ada, space.id);
        await commentBy(world, ben, threadId, `word ${i}`);
        await commentBy(world, ben, (await postIdea(world, ada, space)).threadId, `word ${i}`);
      }
      await jobsDone(world.services);
    };
    await talk(1);
    const few = await world.statements(() => world.as(ada).run(INBOX));
    await talk(5);
    // The page, the count, what is behind it, the actors, the threads, the ideas and the conversations.
    expect([few, await world.statements(() => world.as(ada).run(INBOX))]).toEqual([7, 7]);
  });
});
