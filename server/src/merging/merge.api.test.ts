import { describe, expect, it } from 'vitest';
import { inboxOf, summary } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { merged, OBJECT, stateOf, supports, undoing, withdraws } from '../../test/merging.js';
import { commentBy } from '../../test/threads.js';
import { answerCredit, ownCredits } from '../../test/together.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import words from '../locales/en/merging.json' with { type: 'json' };
import { SpaceEntity } from '../spaces/space.module.js';
import { miscounted } from '../votes/vote.roll-up.js';

const inWorld = useWorlds(import.meta.filename);

async function place() {
  const world = await inWorld();
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const cleo = await world.member('CUSTOMER', 'Cleo');
  const mira = await world.member('STAFF', 'Mira');
  const space = await world.space();
  const source = await postIdea(world, ada, space, 'Read the meter from a photo');
  const target = await postIdea(world, ben, space, 'Take a picture of the meter');
  return { world, ada, ben, cleo, mira, space, source, target };
}

const namesOf = (state: Awaited<ReturnType<typeof stateOf>>): string[] =>
  state.supporters.edges.map(({ node }) => `${node.member.name} ${node.importance} ${node.reason ?? '-'}`);

async function listed(world: World, who: TestMember | null, filter: string): Promise<number[]> {
  const { ideas } = await world
    .as(who)
    .run<{ ideas: { edges: { node: { number: number } }[] } }>(
      `{ ideas(first: 20, sort: NEWEST, filter: { ${filter} }) { edges { node { number } } } }`,
    );
  return ideas.edges.map(({ node }) => node.number);
}

describe('merging two ideas', () => {
  it('unites support: once for each person, the stronger, the earlier, their reason', async () => {
    const { world, ada, ben, cleo, mira, source, target } = await place();
    await supports(world, cleo, source, 'BLOCKS_ME', 'I cannot climb the stairs.');
    await supports(world, cleo, target, 'NICE', 'It saves time.');
    await supports(world, ben, source, 'BLOCKS_ME', 'The stairs.');
    await supports(world, mira, source);
    await merged(world, mira, source, target);
    const state = await stateOf(world, null, target);
    expect(state.support).toEqual({ customers: 3, team: 1, blocks: 2, matters: 1, nice: 0 });
    expect(namesOf(state).toSorted()).toEqual([
      'Ada MATTERS -',
      'Ben BLOCKS_ME The stairs.',
      'Cleo BLOCKS_ME It saves time.',
      'Mira MATTERS -',
    ]);
    // The rows of the source stay, so that an undo is exact.
    expect((await stateOf(world, ada, source)).support.customers).toBe(3);
    expect(await world.services.db.rows(miscounted)).toEqual([]);
  });

  it('shows what was said in place, with where it came from; notes stay among staff', async () => {
    const { world, ada, ben, cleo, mira, source, target } = await place();
    const first = await commentBy(world, cleo, source.threadId, 'One');
    await commentBy(world, ben, target.threadId, 'Two');
    await commentBy(world, ada, source.threadId, 'Three', { parentId: first });
    await commentBy(world, mira, source.threadId, 'A note', { staffOnly: true });
    await merged(world, mira, source, target);
    await commentBy(world, ben, target.threadId, 'Four', { parentId: first });
    const shown = async (who: TestMember | null): Promise<unknown> =>
      (await stateOf(world, who, target)).thread.comments.edges.map(({ node }) => node);
    const from = { number: source.number };
    const public_ = [
      {
        text: 'One',
        staffOnly: false,
        cameFrom: from,
        replies: [
          { text: 'Three', cameFrom: from },
          { text: 'Four', cameFrom: null },
        ],
      },
      { text: 'Two', staffOnly: false, cameFrom: null, replies: [] },
    ];
    expect(await shown(null)).toEqual(public_);
    expect(await shown(mira)).toEqual([
      ...public_,
      { text: 'A note', staffOnly: true, cameFrom: from, replies: [] },
    ]);
    const state = await stateOf(world, null, target);
    expect(state.commentCount).toBe(4);
    expect(state.waiting).not.toBeNull();
    expect(await stateOf(world, null, source)).toMatchObject({
      commentCount: 0,
      waiting: null,
      thread: { comments: { edges: [] } },
    });
  });

  it('moves followers, but for those who had stopped on purpose, and makes its author a co-author', async () => {
    const { world, ada, cleo, mira, source, target } = await place();
    await supports(world, cleo, source);
    await supports(world, cleo, target);
    await world.as(cleo).run(`mutation { unfollowThread(threadId: "${target.threadId}") { __typename } }`);
    await merged(world, mira, source, target);
    const state = await stateOf(world, cleo, target);
    // Ben and Ada; Cleo stopped.
    expect(state.thread.followerCount).toBe(2);
    expect(state.coAuthors).toEqual([{ name: 'Ada' }]);
    const { viewer } = await world
      .as(ada)
      .run<{ viewer: { credits: { edges: { node: object }[] } } }>(
        `{ viewer { credits(first: 5) { edges { node { kind consent what idea { number } } } } } }`,
      );
    expect(viewer.credits.edges).toEqual([
      {
        node: {
          kind: 'MERGE',
          consent: 'ASKED',
          what: 'proposed “Read the meter from a photo”, which became part of this',
          idea: { number: target.number },
        },
      },
    ]);
  });

  it('leads on, leaves the lists, and is found by the words of both', async () => {
    const { world, ada, mira, space, source, target } = await place();
    const id = await merged(world, mira, source, target);
    expect(await stateOf(world, null, source)).toMatchObject({
      stage: { category: 'MERGED' },
      mergedInto: { id },
      goesOnAs: { number: target.number },
    });
    expect(await stateOf(world, null, target)).toMatchObject({
      mergedFrom: [{ id, source: { number: source.number } }],
      goesOnAs: null,
    });
    const { number } = target;
    expect(await listed(world, null, `space: "${space.slug}"`)).toEqual([number]);
    expect(await listed(world, null, `categories: [MERGED]`)).toEqual([source.number]);
    expect(await listed(world, ada, `mine: true`)).toEqual([source.number]);
    const { search, similarIdeas } = await world.as(null).run<{
      search: { edges: { node: { idea: { number: number } } }[] };
      similarIdeas: { number: number }[];
    }>(`{
      search(query: "read from a photo", first: 10) { edges { node { idea { number } } } }
      similarIdeas(text: "read the meter from a photo") { number }
    }`);
    expect(search.edges.map(({ node }) => node.idea.number)).toEqual([number]);
    expect(similarIdeas).toEqual([{ number }]);
  });

  it('tells those concerned why, once, and nobody twice', async () => {
    const { world, ada, ben, cleo, mira, source, target } = await place();
    await supports(world, cleo, source);
    await merged(world, mira, source, target);
    expect((await summary(world, cleo)).filter((line) => line.startsWith('IDEA_MERGED'))).toEqual([
      'IDEA_MERGED SUPPORTING 1',
    ]);
    for (const author of [ada, ben]) {
      const told = (await inboxOf(world, author)).filter(({ kind }) => kind === 'IDEA_MERGED');
      expect(told).toMatchObject([
        {
          reason: 'AUTHOR',
          count: 1,
          path: expect.stringMatching(/^\/ideas\/.+#merge-/),
          excerpt: 'Both ask for the same.',
        },
      ]);
    }
  });

  it('makes the stage for it where the space has none', async () => {
    const { world, ada, mira } = await place();
    const admin = await world.member('ADMIN');
    const { createSpace } = await world.as(admin).run<{ createSpace: { space: { id: string } } }>(
      `mutation { createSpace(input: { name: "New", description: "d", visibility: PUBLIC, cadenceDays: 5 }) {
        ... on SpaceChanged { space { id } } ... on Problem { message } } }`,
    );
    const space = { id: createSpace.space.id } as Awaited<ReturnType<World['space']>>;
    const [one, two, three] = [
      await postIdea(world, ada, space, 'One of them'),
      await postIdea(world, ada, space, 'The other'),
      await postIdea(world, ada, space, 'And a third'),
    ];
    await merged(world, mira, one, two);
    await merged(world, mira, three, two);
    const { spaces } = await world
      .as(null)
      .run<{ spaces: { id: string; stages: { name: string; category: string }[] }[] }>(
        `{ spaces { id stages { name category } } }`,
      );
    const stages = spaces.find(({ id }) => id === space.id)?.stages ?? [];
    expect(stages.filter(({ category }) => category === 'MERGED')).toEqual([
      { name: 'Merged', category: 'MERGED' },
    ]);
    expect(stages.at(-1)?.category).toBe('MERGED');
  });
});

describe('undoing', () => {
  it('restores both exactly, in the middle of a chain too', async () => {
    const { world, ada, ben, cleo, mira, space, source, target } = await place();
    const third = await postIdea(world, cleo, space, 'Photograph every meter');
    await supports(world, cleo, source, 'BLOCKS_ME', 'Stairs.');
    await supports(world, mira, target, 'NICE');
    await supports(world, ada, target, 'NICE', 'Nice to have.');
    const root = await commentBy(world, cleo, source.threadId, 'One');
    await commentBy(world, mira, source.threadId, 'Note', { staffOnly: true });
    await commentBy(world, ben, target.threadId, 'Two');
    await commentBy(world, ben, source.threadId, 'Reply', { parentId: root });
    const all = [source, target, third];
    const states = async (): Promise<unknown> => Promise.all(all.map((idea) => stateOf(world, mira, idea)));
    const before = await states();
    const first = await merged(world, mira, source, target);
    const between = await states();
    const second = await merged(world, mira, target, third);
    expect(await stateOf(world, null, source)).toMatchObject({ goesOnAs: { number: third.number } });
    expect((await stateOf(world, null, third)).support.customers).toBe(3);
    expect((await stateOf(world, null, third)).commentCount).toBe(3);

    // In order, and out of order.
    await undoing(world, mira, second);
    expect(await states()).toEqual(between);
    await undoing(world, mira, first);
    expect(await states()).toEqual(before);
    const again = await merged(world, mira, source, target);
    const on = await merged(world, mira, target, third);
    await undoing(world, mira, again);
    expect(await stateOf(world, mira, source)).toEqual((before as object[])[0]);
    await undoing(world, mira, on);
    expect(await states()).toEqual(before);
    expect(await world.services.db.rows(miscounted)).toEqual([]);
  });

  it('keeps what people did since as they said it', async () => {
    const { world, ada, ben, cleo, mira, source, target } = await place();
    await supports(world, cleo, source, 'BLOCKS_ME', 'Stairs.');
    const dora = await world.member('CUSTOMER', 'Dora');
    await supports(world, dora, source);
    const root = await commentBy(world, cleo, source.threadId, 'One');
    const id = await merged(world, mira, source, target);
    await supports(world, cleo, target, 'NICE', 'Said since.');
    expect(await withdraws(world, dora, target)).toBe('SupportChanged');
    await commentBy(world, ben, target.threadId, 'A reply since', { parentId: root });
    await commentBy(world, ada, target.threadId, 'Said to the target');
    await undoing(world, mira, id);
    const state = await stateOf(world, mira, target);
    expect(namesOf(state).toSorted()).toEqual(['Ben MATTERS -', 'Cleo NICE Said since.']);
    expect(state.thread.comments.edges.map(({ node }) => node.text)).toEqual(['Said to the target']);
    // Ben; Cleo and Ada spoke there themselves; Dora only came along.
    expect(state.thread.followerCount).toBe(3);
    const old = await stateOf(world, mira, source);
    expect(namesOf(old).toSorted()).toEqual(['Ada MATTERS -', 'Cleo BLOCKS_ME Stairs.', 'Dora MATTERS -']);
    expect(old.thread.comments.edges).toMatchObject([
      { node: { text: 'One', cameFrom: null, replies: [{ text: 'A reply since', cameFrom: null }] } },
    ]);
    expect(old.stage.category).toBe('OPEN');
    expect((await summary(world, cleo)).some((line) => line.startsWith('MERGE_UNDONE'))).toBe(true);
  });

  it('leaves following those who commented on a target that went on itself', async () => {
    const { world, cleo, mira, space, source, target } = await place();
    const third = await postIdea(world, mira, space, 'Photograph every meter');
    await world.as(cleo).run(`mutation { followThread(threadId: "${source.threadId}") { __typename } }`);
    const id = await merged(world, mira, source, target);
    world.clock.advance({ seconds: 1 });
    await commentBy(world, cleo, target.threadId, 'By photo, please.');
    const over = await merged(world, mira, target, third);
    await undoing(world, mira, id);
    await undoing(world, mira, over);
    const { thread } = await world
      .as(cleo)
      .run<{ thread: object }>(`{ thread(id: "${target.threadId}") { viewerFollows } }`);
    expect(thread).toEqual({ viewerFollows: true });
  });

  it('takes back the credit for it, whatever was said to that', async () => {
    const { world, ada, mira, source, target } = await place();
    for (const consent of [null, true, false]) {
      const id = await merged(world, mira, source, target);
      const [asked] = await ownCredits(world, ada);
      expect(asked).toMatchObject({ consent: 'ASKED' });
      if (asked && consent !== null) {
        await answerCredit(world, ada, asked.id, consent);
      }
      await undoing(world, mira, id);
      expect(await ownCredits(world, ada)).toEqual([]);
    }
  });
});

describe('objecting', () => {
  it('is for the author of the source, once and within fourteen days; who merged hears it', async () => {
    const { world, ada, ben, mira, source, target } = await place();
    const id = await merged(world, mira, source, target);
    const object = async (who: TestMember): Promise<unknown> => {
      const input = { mergeId: id, words: 'Mine is about the reading, not the picture.' };
      return (await world.as(who).run<{ objectToMerge: unknown }>(OBJECT, { input })).objectToMerge;
    };
    expect(await object(ben)).toMatchObject({ message: words.onlyAuthorObjects });
    world.clock.advance({ days: 13 });
    expect(await object(ada)).toMatchObject({
      __typename: 'MergeChanged',
      merge: { objection: 'Mine is about the reading, not the picture.', viewerCan: [] },
    });
    expect(await object(ada)).toMatchObject({ message: words.objectedAlready });
    const told = (await inboxOf(world, mira)).filter(({ kind }) => kind === 'MERGE_OBJECTION');
    expect(told).toMatchObject([{ path: expect.stringMatching(`#merge-${id}$`) }]);
    // The author, who objected, may not undo what others merged.
    expect(await undoing(world, ada, id)).toMatchObject({ message: words.onlyStaffUndoes });
  });

  it('is told to the owner of the space too', async () => {
    const { world, ada, mira, space, source, target } = await place();
    const olga = await world.member('STAFF', 'Olga');
    await world.services.db.transaction((tx) =>
      tx.update(SpaceEntity, { communityId: world.communityId, id: space.id }, { defaultOwnerId: olga.id }),
    );
    const mergeId = await merged(world, mira, source, target);
    await world.as(ada).run(OBJECT, { input: { mergeId, words: 'Mine is the reading.' } });
    for (const who of [mira, olga]) {
      const told = (await inboxOf(world, who)).filter(({ kind }) => kind === 'MERGE_OBJECTION');
      expect(told).toMatchObject([{ reason: 'RESPONSIBLE', excerpt: 'Mine is the reading.' }]);
    }
  });

  it('is offered to the author for fourteen days and not a moment longer', async () => {
    const { world, ada, ben, mira, source, target } = await place();
    const mergeId = await merged(world, mira, source, target);
    const offered = async (who: TestMember): Promise<string[]> => {
      const { ideaById } = await world
        .as(who)
        .run<{ ideaById: { mergedFrom: { viewerCan: string[] }[] } }>(
          `{ ideaById(id: "${target.id}") { mergedFrom { viewerCan } } }`,
        );
      return ideaById.mergedFrom.flatMap(({ viewerCan }) => viewerCan);
    };
    world.clock.advance({ days: 14, seconds: -1 });
    expect(await offered(ada)).toEqual(['OBJECT']);
    expect(await offered(ben)).toEqual([]);
    world.clock.advance({ seconds: 1 });
    expect(await offered(ada)).toEqual([]);
    expect(await world.as(ada).run(OBJECT, { input: { mergeId, words: 'Late.' } })).toMatchObject({
      objectToMerge: { message: words.objectionOver },
    });
  });
});
