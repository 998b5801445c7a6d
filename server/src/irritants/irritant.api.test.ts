import { describe, expect, it } from 'vitest';
import { act, actOn, irritantBy, meToo, seen } from '../../test/irritants.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const REPORT = `mutation ($input: ReportIrritantInput!) {
  reportIrritant(input: $input) {
    __typename
    ... on IrritantReported { nowFollowing irritant { number path situationHtml workaroundHtml likes dislikes journeyStage
      reportCount state ageDays excerpt viewerFollows viewerCan viewerReport { id } author { name } } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;
const LIST = `query ($filter: IrritantFilter, $sort: IrritantSort! = NEWEST, $first: Int! = 20, $after: String) {
  irritants(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount
    edges { node { number title reportCount commentCount viewerFollows author { name } space { name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
interface List {
  irritants: {
    totalCount: number;
    edges: { node: { number: number } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

async function listed(world: World, who: TestMember | null, variables = {}): Promise<number[]> {
  const { irritants } = await world.as(who).run<List>(LIST, variables);
  expect(irritants.totalCount, 'the total obeys what the list obeys').toBe(irritants.edges.length);
  return irritants.edges.map(({ node }) => node.number);
}

describe('irritants', () => {
  it('are reported by members, in spaces they may see and that are in use', async () => {
    const world = await inWorld();
    const ada = await world.member();
    const [open, hidden] = [await world.space(), await world.space('STAFF')];
    const input = { spaceId: open.id, title: 'It forgets me', situation: 'Every day.' };
    expect(codeOf(await world.as(null).ask(REPORT, { input }))).toBe('UNAUTHENTICATED');
    expect(await act(world, ada, 'reportIrritant', { ...input, spaceId: hidden.id })).toMatchObject({
      __typename: 'NotFound',
    });
    await world.services.db.connections.query('update space set archived_at = now() where id = $1', [
      open.id,
    ]);
    expect(await act(world, ada, 'reportIrritant', input)).toMatchObject({ __typename: 'NotPossible' });
  });

  it.each([
    [{ title: ' ' }, [{ path: 'title', code: 'REQUIRED' }]],
    [{ title: 'x'.repeat(121) }, [{ path: 'title', code: 'TOO_LONG' }]],
    [{ situation: '\u200b' }, [{ path: 'situation', code: 'REQUIRED' }]],
    [{ situation: 'x'.repeat(5001) }, [{ path: 'situation', code: 'TOO_LONG' }]],
    [{ workaround: 'x'.repeat(3001) }, [{ path: 'workaround', code: 'TOO_LONG' }]],
    [{ likes: 'x'.repeat(1001) }, [{ path: 'likes', code: 'TOO_LONG' }]],
    [{ dislikes: 'x'.repeat(1001) }, [{ path: 'dislikes', code: 'TOO_LONG' }]],
    [{ journeyStage: 'x'.repeat(41) }, [{ path: 'journeyStage', code: 'TOO_LONG' }]],
    [{ spaceId: 'no space' }, [{ path: 'spaceId', code: 'UNKNOWN' }]],
  ])('say beside the field what cannot be taken: %j', async (bad, fields) => {
    const world = await inWorld();
    const input = { spaceId: (await world.space()).id, title: 'It forgets me', situation: 'Every day.' };
    const outcome = await act(world, await world.member(), 'reportIrritant', { ...input, ...bad });
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields });
  });

  it('are numbered, have an address, count their author, and are followed by whoever reports them', async () => {
    const world = await inWorld();
    const [ada, space] = [await world.member('CUSTOMER', 'Ada'), await world.space()];
    const input = {
      spaceId: space.id,
      title: 'The login forgets Zoë',
      situation: 'Every **morning**.',
      workaround: 'A note on <b>paper</b>.',
      likes: 'It works offline',
      dislikes: '',
      journeyStage: ' Signing   in ',
    };
    expect(await world.as(ada).run(REPORT, { input })).toMatchObject({
      reportIrritant: {
        nowFollowing: true,
        irritant: {
          number: 1,
          path: '/irritants/1-the-login-forgets-zoe',
          situationHtml: '<p>Every <strong>morning</strong>.</p>',
          workaroundHtml: '<p>A note on &lt;b&gt;paper&lt;/b&gt;.</p>',
          likes: 'It works offline',
          dislikes: null,
          journeyStage: 'Signing in',
          reportCount: 1,
          state: 'OPEN',
          ageDays: 0,
          excerpt: 'Every morning.',
          viewerFollows: true,
          viewerReport: null,
          viewerCan: ['COMMENT', 'EDIT', 'WITHDRAW', 'FOLLOW', 'MARK_SAME', 'LINK_IDEA'],
          author: { name: 'Ada' },
        },
      },
    });
  });

  it('show nobody what is not theirs to see: lists, totals, stages and single ones alike', async () => {
    const world = await inWorld();
    const [ada, staff] = [await world.member(), await world.member('STAFF')];
    for (const kind of ['PUBLIC', 'MEMBERS', 'STAFF'] as const) {
      await irritantBy(world, staff, await world.space(kind), `For ${kind}`, { journeyStage: kind });
    }
    for (const [who, sees] of [
      [null, [1]],
      [ada, [2, 1]],
      [staff, [3, 2, 1]],
    ] as const) {
      expect(await listed(world, who)).toEqual(sees);
      for (const number of [1, 2, 3]) {
        const irritant = await seen(world, who, number, 'id');
        expect(irritant !== null).toBe((sees as readonly number[]).includes(number));
      }
      const { journeyStages } = await world.as(who).run<{ journeyStages: string[] }>('{ journeyStages }');
      expect(journeyStages.length).toBe(sees.length);
    }
    expect(await listed(world, ada, { filter: { space: 'space-5' } })).toEqual([]);
    expect(await seen(world, staff, 99, 'id')).toBeNull();
    expect(await seen(world, staff, 2_147_483_648 - 1, 'id')).toBeNull();
  });

  it('are edited by their author alone, who sees what they were; an old text overwrites nothing', async () => {
    const world = await inWorld();
    const [ada, ben, staff] = [await world.member(), await world.member(), await world.member('STAFF')];
    const { id, number } = await irritantBy(world, ada, await world.space(), 'First', {
      workaround: 'Paper',
    });
    const input = { irritantId: id, title: 'Second', situation: 'Better said.', fromRevision: 1 };
    for (const other of [ben, staff]) {
      expect(await act(world, other, 'editIrritant', input)).toMatchObject({ __typename: 'NotPossible' });
    }
    expect(await act(world, ada, 'editIrritant', input)).toMatchObject({ __typename: 'IrritantChanged' });
    expect(await act(world, ada, 'editIrritant', { ...input, title: 'Third' })).toMatchObject({
      __typename: 'NotPossible',
    });
    const fields = 'title workaround revision revisions { number title workaround }';
    expect(await seen(world, null, number, fields)).toEqual({
      title: 'Second',
      workaround: null,
      revision: 2,
      revisions: [
        { number: 2, title: 'Second', workaround: null },
        { number: 1, title: 'First', workaround: 'Paper' },
      ],
    });
  });

  it('are withdrawn and restored by their author alone, with their thread', async () => {
    const world = await inWorld();
    const [ada, ben, staff] = [await world.member(), await world.member(), await world.member('STAFF')];
    const { id, number, threadId } = await irritantBy(world, ada, await world.space());
    for (const other of [ben, staff]) {
      expect((await actOn(world, other, 'withdrawIrritant', id)).__typename).toBe('NotPossible');
    }
    expect((await actOn(world, ada, 'restoreIrritant', id)).__typename).toBe('NotPossible');
    expect((await actOn(world, ada, 'withdrawIrritant', id)).__typename).toBe('IrritantChanged');
    expect([await seen(world, null, number, 'id'), await seen(world, ben, number, 'id')]).toEqual([
      null,
      null,
    ]);
    expect(await seen(world, ada, number, 'viewerCan')).toEqual({ viewerCan: ['RESTORE', 'FOLLOW'] });
    expect(await seen(world, staff, number, 'viewerCan')).toEqual({ viewerCan: ['FOLLOW'] });
    expect([await listed(world, staff), await listed(world, ada, { filter: { mine: true } })]).toEqual([
      [],
      [number],
    ]);
    expect((await meToo(world, ben, id)).__typename).toBe('NotFound');
    expect((await meToo(world, staff, id)).__typename).toBe('NotPossible');
    await expect(commentBy(world, ben, threadId, 'too late')).rejects.toThrow('NotFound');
    expect((await actOn(world, ada, 'restoreIrritant', id)).__typename).toBe('IrritantChanged');
    expect(await seen(world, ben, number, 'viewerCan reportCount')).toEqual({
      viewerCan: ['COMMENT', 'REPORT', 'FOLLOW', 'LINK_IDEA'],
      reportCount: 1,
    });
    expect(await seen(world, staff, number, 'viewerCan')).toEqual({
      viewerCan: ['COMMENT', 'REPORT', 'FOLLOW', 'NOTE', 'MARK_SAME', 'GATHER', 'FIX', 'LINK_IDEA'],
    });
  });

  it('are discussed like everything else, notes among the team included', async () => {
    const world = await inWorld();
    const [ada, staff] = [await world.member(), await world.member('STAFF')];
    const { number, threadId } = await irritantBy(world, ada, await world.space());
    await commentBy(world, staff, threadId, 'We look into it.');
    await commentBy(world, staff, threadId, 'It is the old store.', { staffOnly: true });
    const fields = 'commentCount thread { kind comments { edges { node { text } } } }';
    expect(JSON.stringify(await seen(world, ada, number, fields))).toBe(
      JSON.stringify({
        commentCount: 1,
        thread: { kind: 'IRRITANT', comments: { edges: [{ node: { text: 'We look into it.' } }] } },
      }),
    );
  });

  it('come in each order by keyset, and by filters', async () => {
    const world = await inWorld();
    const [ada, ben, cleo] = [await world.member(), await world.member(), await world.member()];
    const [one, two] = [await world.space(), await world.space()];
    const first = await irritantBy(world, ada, one, 'One', { journeyStage: 'Signing in' });
    const second = await irritantBy(world, ben, two, 'Two', { journeyStage: 'Paying' });
    await irritantBy(world, ada, one, 'Three', { journeyStage: 'signing IN' });
    for (const who of [ben, cleo]) {
      await meToo(world, who, first.id);
    }
    await meToo(world, cleo, second.id);
    for (const [sort, order] of [
      ['NEWEST', [3, 2, 1]],
      ['OLDEST', [1, 2, 3]],
      ['MOST_REPORTED', [1, 2, 3]],
    ] as const) {
      expect(await listed(world, null, { sort })).toEqual(order);
      const numbers: number[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: List = await world.as(null).run<List>(LIST, { sort, first: 1, after });
        numbers.push(...page.irritants.edges.map(({ node }) => node.number));
        ({ endCursor: after, hasNextPage: more } = page.irritants.pageInfo);
        expect(page.irritants.totalCount).toBe(3);
      }
      expect(numbers).toEqual(order);
    }
    const by = (filter: object, who: TestMember | null = null): Promise<number[]> =>
      listed(world, who, { filter });
    expect(await by({ space: two.slug })).toEqual([2]);
    expect(await by({ journeyStage: 'SIGNING IN' })).toEqual([3, 1]);
    expect(await by({ state: 'FIXED' })).toEqual([]);
    expect(await by({ state: 'OPEN', space: one.slug })).toEqual([3, 1]);
    expect(await by({ mine: true })).toEqual([]);
    expect(await by({ mine: true }, ada)).toEqual([3, 1]);
    expect(await by({ reportedByMe: true })).toEqual([]);
    expect(await by({ reportedByMe: true }, cleo)).toEqual([2, 1]);
    expect(await by({ reportedByMe: true }, ada)).toEqual([]);
    expect(await by({ rootCause: 'none' })).toEqual([]);
    expect(await by({ journeyStage: '\0' })).toEqual([]);
    expect(await world.as(null).run(`{ rootCauses(space: "\\u0000") { totalCount } }`)).toEqual({
      rootCauses: { totalCount: 0 },
    });
    const { journeyStages } = await world.as(null).run<{ journeyStages: string[] }>('{ journeyStages }');
    expect(journeyStages, 'spelt as it was first').toEqual(['Signing in', 'Paying']);
    expect(codeOf(await world.as(null).ask(LIST, { first: 51 }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await world.as(null).ask(LIST, { after: 'x' }))).toBe('BAD_USER_INPUT');
  });

  it('cost the same number of statements however many there are', async () => {
    const world = await inWorld();
    const [ada, space] = [await world.member(), await world.space()];
    await irritantBy(world, ada, space);
    const few = await world.statements(() => world.as(ada).run(LIST));
    for (let i = 0; i < 10; i += 1) {
      await irritantBy(world, await world.member(), space);
    }
    // The page and its total; spaces are remembered for a second.
    expect([few, await world.statements(() => world.as(ada).run(LIST))]).toEqual([2, 2]);
  });
});
