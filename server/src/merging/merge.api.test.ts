import { describe, expect, it } from 'vitest';
import { inboxOf, summary } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { merged, namesOf, twoIdeasIn, stateOf, supports } from '../../test/merging.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { miscounted } from '../votes/vote.roll-up.js';

const inWorld = useWorlds(import.meta.filename);
const place = async () => twoIdeasIn(await inWorld());

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
