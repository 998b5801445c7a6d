import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { codeOf, useWorlds, type World } from '../../test/world.js';
import { rollUpVotes } from '../votes/vote.roll-up.js';

const inWorld = useWorlds(import.meta.filename);

interface Page {
  ideas: {
    totalCount: number;
    edges: { cursor: string; node: { title: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  };
}

const LIST = `query ($first: Int!, $after: String, $filter: IdeaFilter, $sort: IdeaSort!) {
  ideas(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

async function walk(
  world: World,
  who: Parameters<World['as']>[0],
  sort: string,
  first: number,
): Promise<string[]> {
  const titles: string[] = [];
  let after: string | null = null;
  do {
    const { ideas }: Page = await world.as(who).run<Page>(LIST, { first, after, sort });
    titles.push(...ideas.edges.map(({ node }) => node.title));
    after = ideas.pageInfo.hasNextPage ? ideas.pageInfo.endCursor : null;
  } while (after);
  return titles;
}

describe('listing ideas', () => {
  it('walks every order page by page without gap or repetition', async () => {
    const world = await inWorld();
    const space = await world.space();
    const rosa = await world.member();
    for (let n = 1; n <= 7; n += 1) {
      const idea = await postIdea(world, rosa, space, `Idea ${n}`);
      for (let supporters = n % 3; supporters > 0; supporters -= 1) {
        await world
          .as(await world.member())
          .run(`mutation { supportIdea(input: { ideaId: "${idea.id}" }) { __typename } }`);
      }
      world.clock.advance({ hours: 1 });
    }
    await rollUpVotes.run(world.services);
    expect(await walk(world, null, 'NEWEST', 2)).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `Idea ${n}`));
    expect(await walk(world, null, 'LONGEST_WAITING', 3)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `Idea ${n}`),
    );
    expect((await walk(world, null, 'MOST_SUPPORTED', 2)).slice(0, 2).sort()).toEqual(['Idea 2', 'Idea 5']);
    // Of two ideas with as many supporters the later one is livelier.
    expect((await walk(world, null, 'TRENDING', 2)).slice(0, 2)).toEqual(['Idea 5', 'Idea 2']);
    for (const sort of ['MOST_SUPPORTED', 'TRENDING']) {
      expect((await walk(world, null, sort, 3)).sort()).toEqual(
        [1, 2, 3, 4, 5, 6, 7].map((n) => `Idea ${n}`),
      );
    }
  });

  it('shows nobody what is in a space they may not see, in no order, filter or count', async () => {
    const world = await inWorld();
    const staff = await world.member('STAFF');
    const [open, members, hidden] = [
      await world.space('PUBLIC'),
      await world.space('MEMBERS'),
      await world.space('STAFF'),
    ];
    await postIdea(world, staff, open, 'Open');
    await postIdea(world, staff, members, 'Members');
    await postIdea(world, staff, hidden, 'Hidden');
    for (const sort of ['NEWEST', 'TRENDING', 'MOST_SUPPORTED']) {
      expect(await walk(world, null, sort, 50)).toEqual(['Open']);
      expect((await walk(world, await world.member(), sort, 50)).sort()).toEqual(['Members', 'Open']);
    }
    const bySlug = await world
      .as(null)
      .run<Page>(LIST, { first: 5, sort: 'NEWEST', filter: { space: hidden.slug, author: staff.id } });
    expect(bySlug.ideas).toMatchObject({ totalCount: 0, edges: [] });
    expect(await world.as(null).run(`{ member(id: "${staff.id}") { ideaCount } }`)).toEqual({
      member: { ideaCount: 1 },
    });
  });

  it('filters by category, own, supported and waiting', async () => {
    const world = await inWorld();
    const space = await world.space();
    const [rosa, staff] = [await world.member(), await world.member('STAFF')];
    await postIdea(world, rosa, space, 'From Rosa');
    const teams = await postIdea(world, staff, space, 'From the team');
    await world.as(rosa).run(`mutation { supportIdea(input: { ideaId: "${teams.id}" }) { __typename } }`);
    const titles = async (filter: object, who: Parameters<typeof world.as>[0] = rosa): Promise<string[]> =>
      (await world.as(who).run<Page>(LIST, { first: 9, sort: 'NEWEST', filter })).ideas.edges.map(
        ({ node }) => node.title,
      );
    expect(await titles({ mine: true })).toEqual(['From Rosa']);
    expect(await titles({ mine: true }, null)).toEqual([]);
    expect(await titles({ supportedByMe: true })).toEqual(['From the team', 'From Rosa']);
    expect(await titles({ waiting: true })).toEqual(['From Rosa']);
    expect(await titles({ categories: ['PLANNED'] })).toEqual([]);
    expect(await titles({ categories: ['OPEN', 'PLANNED'] })).toHaveLength(2);
    expect(await titles({ tag: 'no-such-tag' })).toEqual([]);
  });

  it('refuses page sizes and cursors that are none', async () => {
    const world = await inWorld();
    for (const first of [0, -1, 51, 100_000]) {
      expect(codeOf(await world.as(null).ask(LIST, { first, sort: 'NEWEST' }))).toBe('BAD_USER_INPUT');
    }
    for (const after of [
      '',
      'x',
      Buffer.from('[1,2]').toString('base64url'),
      Buffer.from('["x","y"]').toString('base64url'),
    ]) {
      expect(codeOf(await world.as(null).ask(LIST, { first: 1, after, sort: 'NEWEST' }))).toBe(
        'BAD_USER_INPUT',
      );
    }
  });

  it('needs the same few statements for any number of ideas', async () => {
    const world = await inWorld();
    const space = await world.space();
    const rosa = await world.member();
    const page = `{ ideas(sort: NEWEST) { edges { node { title author { name } stage { name } tags { name } space { name }
      support { customers } viewerVote { importance } commentCount lastWord { member { name } } waiting { days } viewerCan } } } }`;
    await postIdea(world, rosa, space);
    // Community, spaces, stages and tags are remembered for a second; who comes second does not ask for them.
    await world.as(rosa).run(page);
    const one = await world.statements(() => world.as(rosa).run(page));
    for (let n = 0; n < 5; n += 1) {
      await postIdea(world, await world.member(), space);
    }
    await world.as(rosa).run(page);
    expect(await world.statements(() => world.as(rosa).run(page))).toBe(one);
    expect(one).toBe(1);
  });

  it('asks for the revisions of all ideas, and the counts of all their authors, at once', async () => {
    const world = await inWorld();
    const space = await world.space();
    const rosa = await world.member();
    const page = '{ ideas(sort: NEWEST) { edges { node { revisions { number } author { ideaCount } } } } }';
    await postIdea(world, rosa, space);
    const one = await world.statements(() => world.as(rosa).run(page));
    for (let n = 0; n < 3; n += 1) {
      await postIdea(world, await world.member(), space);
    }
    expect(await world.statements(() => world.as(rosa).run(page))).toBe(one);
  });
});
