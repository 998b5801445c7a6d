import { describe, expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function say(world: World, who: TestMember, idea: TestIdea, staffOnly = false): Promise<string> {
  const { postComment } = await world
    .as(who)
    .run<{ postComment: { comment: { id: string } } }>(
      `mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on CommentPosted { comment { id } } ... on Problem { message } } }`,
      { input: { threadId: idea.threadId, text: 'A word.', staffOnly } },
    );
  return postComment.comment.id;
}

interface Seen {
  waiting: { since: string; days: number; dueOn: string; late: boolean } | null;
  lastWord: { kind: string; member: { name: string } };
}

async function seen(world: World, idea: TestIdea): Promise<Seen> {
  const document = `{ idea(number: ${idea.number}) { waiting { since days dueOn late } lastWord { kind member { name } } } }`;
  return (await world.as(null).run<{ idea: Seen }>(document)).idea;
}

describe('waiting', () => {
  it("begins with the first word of a customer after staff's last, and ends with staff's public word only", async () => {
    const world = await inWorld();
    const space = await world.space('PUBLIC', 5);
    const [rosa, mira] = [await world.member('CUSTOMER', 'Rosa'), await world.member('STAFF', 'Mira')];
    const idea = await postIdea(world, rosa, space);
    expect(await seen(world, idea)).toEqual({
      waiting: { since: '2026-03-02T09:00:00.000Z', days: 0, dueOn: '2026-03-07', late: false },
      lastWord: { kind: 'POST', member: { name: 'Rosa' } },
    });
    world.clock.advance({ days: 6 });
    expect((await seen(world, idea)).waiting).toMatchObject({ days: 6, late: true });

    await say(world, mira, idea, true);
    expect((await seen(world, idea)).waiting).toMatchObject({ days: 6 });

    const word = await say(world, mira, idea);
    expect(await seen(world, idea)).toEqual({
      waiting: null,
      lastWord: { kind: 'COMMENT', member: { name: 'Mira' } },
    });

    world.clock.advance({ days: 1 });
    await say(world, rosa, idea);
    world.clock.advance({ days: 1 });
    await say(world, rosa, idea);
    expect((await seen(world, idea)).waiting).toMatchObject({ since: '2026-03-09T09:00:00.000Z', days: 1 });

    // Taking the word back means that nobody has answered at all.
    await world.as(mira).run(`mutation { withdrawComment(commentId: "${word}") { __typename } }`);
    expect((await seen(world, idea)).waiting).toMatchObject({
      since: '2026-03-02T09:00:00.000Z',
      days: 8,
      late: true,
    });
    await world.as(mira).run(`mutation { restoreComment(commentId: "${word}") { __typename } }`);
    expect((await seen(world, idea)).waiting).toMatchObject({ since: '2026-03-09T09:00:00.000Z' });
  });

  it("does not begin with the team's own idea", async () => {
    const world = await inWorld();
    const idea = await postIdea(world, await world.member('STAFF'), await world.space());
    expect((await seen(world, idea)).waiting).toBeNull();
  });

  it('is counted in calendar days of the community', async () => {
    const world = await inWorld();
    // 23:30 in Berlin: half an hour later is the next day there, though not in UTC.
    world.clock.set('2026-03-02T22:30:00Z');
    const idea = await postIdea(world, await world.member(), await world.space('PUBLIC', 1));
    world.clock.advance({ hours: 1 });
    expect((await seen(world, idea)).waiting).toMatchObject({ days: 1, dueOn: '2026-03-03', late: false });
    world.clock.advance({ days: 1 });
    expect((await seen(world, idea)).waiting).toMatchObject({ days: 2, late: true });
  });
});

describe('the attention list', () => {
  it('is for staff, and lists what waits by age against the promise of its space', async () => {
    const world = await inWorld();
    const [quick, slow] = [await world.space('PUBLIC', 1), await world.space('PUBLIC', 30)];
    const [rosa, mira] = [await world.member(), await world.member('STAFF')];
    const document = `query ($lateOnly: Boolean!) { attention(lateOnly: $lateOnly) { totalCount edges { node { title } } }
      attentionSummary { waiting late oldestSince } }`;
    expect(codeOf(await world.as(rosa).ask(document, { lateOnly: false }))).toBe('FORBIDDEN');

    await postIdea(world, rosa, slow, 'Old, with time');
    world.clock.advance({ days: 1 });
    await postIdea(world, rosa, quick, 'Newer, but late');
    await postIdea(world, mira, quick, 'Nobody waits');
    world.clock.advance({ days: 3 });
    const lists = async (lateOnly: boolean): Promise<unknown> => world.as(mira).run(document, { lateOnly });
    const summary = { waiting: 2, late: 1, oldestSince: '2026-03-02T09:00:00.000Z' };
    expect(await lists(false)).toEqual({
      attention: {
        totalCount: 2,
        edges: [{ node: { title: 'Old, with time' } }, { node: { title: 'Newer, but late' } }],
      },
      attentionSummary: summary,
    });
    expect(await lists(true)).toEqual({
      attention: { totalCount: 1, edges: [{ node: { title: 'Newer, but late' } }] },
      attentionSummary: summary,
    });
  });
});
