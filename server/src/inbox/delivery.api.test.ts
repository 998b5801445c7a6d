import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import {
  follow,
  INBOX,
  inboxOf,
  mention,
  peopleIn,
  summary,
  type People,
  type Told,
} from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { confirmedReadBack } from '../../test/read-backs.js';
import { useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const people = async (): Promise<People> => peopleIn(await inWorld());

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

  it('tells of a mention that an edit adds to an idea or a conversation, once', async () => {
    const { world, ada, ben } = await people();
    const space = await world.space();
    const idea = await postIdea(world, ada, space, 'Photo');
    const { conversationId } = await conversationBy(world, ada, space.id, 'Mornings');
    const edits = {
      idea: 'mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename } }',
      conversation:
        'mutation ($input: EditConversationInput!) { editConversation(input: $input) { __typename } }',
    };
    for (const [at, text] of [`hello ${mention(ben)}`, 'hello', `again ${mention(ben)}`].entries()) {
      world.clock.advance({ seconds: 1 });
      const input = { ideaId: idea.id, fromRevision: at + 1, title: 'Photo', text };
      await world.as(ada).run(edits.idea, { input });
    }
    expect(await summary(world, ben)).toEqual(['MENTION MENTIONED 1']);
    await world.as(ada).run(edits.conversation, {
      input: { conversationId, title: 'Mornings', text: `and you, ${mention(ben)}?` },
    });
    const input = { conversationId, title: 'Mornings', text: `and you, ${mention(ben)}? Or others?` };
    await world.as(ada).run(edits.conversation, { input });
    expect(await summary(world, ben)).toEqual(['MENTION MENTIONED 1', 'MENTION MENTIONED 1']);
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
    await confirmedReadBack(world, mira, ada, idea.id);
    await jobsDone(world.services);
    const { answerIdea } = await world
      .as(mira)
      .run<{ answerIdea: { answer: { id: string } } }>(
        `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on AnswerGiven { answer { id } } ... on Problem { message } } }`,
        {
          input: {
            ideaId: idea.id,
            text: 'We will **try** it.',
            stageId: space.stages.PLANNED,
            serves: 'It helps.',
          },
        },
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
