import { describe, expect, it } from 'vitest';
import { act, actOn, irritantBy, meToo, seen } from '../../test/irritants.js';
import { codeOf, useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const PEOPLE = `reportCount viewerReport { situation } viewerFollows
  reports { edges { node { situation member { name } irritant { number } } } }`;

async function count(world: World, number: number): Promise<number> {
  return (await seen<{ reportCount: number }>(world, null, number, 'reportCount'))?.reportCount ?? -1;
}

describe('"me too"', () => {
  it('is for members who may see it, but not for its author, and not once it is fixed', async () => {
    const world = await inWorld();
    const [ada, ben, staff] = [await world.member(), await world.member(), await world.member('STAFF')];
    const hidden = await irritantBy(world, staff, await world.space('STAFF'));
    const open = await irritantBy(world, ada, await world.space());
    const document = `mutation { meToo(input: { irritantId: "${open.id}" }) { __typename } }`;
    expect(codeOf(await world.as(null).ask(document))).toBe('UNAUTHENTICATED');
    expect((await meToo(world, ben, hidden.id)).__typename).toBe('NotFound');
    expect((await meToo(world, ben, 'none')).__typename).toBe('InvalidInput');
    expect((await meToo(world, ada, open.id)).message).toContain('yourself');
    expect(await meToo(world, ben, open.id, 'x'.repeat(2001))).toMatchObject({
      fields: [{ path: 'situation', code: 'TOO_LONG' }],
    });
    await act(world, staff, 'fixIrritant', { irritantId: open.id, words: 'Done.' });
    expect((await meToo(world, ben, open.id)).__typename).toBe('NotPossible');
  });

  it('counts each person once, can be said differently and taken back, and follows', async () => {
    const world = await inWorld();
    const [ada, ben] = [await world.member(), await world.member('CUSTOMER', 'Ben')];
    const { id, number } = await irritantBy(world, ada, await world.space());
    expect(await seen(world, ben, number, PEOPLE)).toMatchObject({
      reportCount: 1,
      viewerReport: null,
      reports: { edges: [] },
    });
    await meToo(world, ben, id);
    await meToo(world, ben, id, 'On the train.');
    const situation = 'On the train.';
    expect(await seen(world, ben, number, PEOPLE)).toEqual({
      reportCount: 2,
      viewerReport: { situation },
      viewerFollows: true,
      reports: { edges: [{ node: { situation, member: { name: 'Ben' }, irritant: { number } } }] },
    });
    expect((await actOn(world, ben, 'takeBackMeToo', id)).__typename).toBe('IrritantChanged');
    expect((await actOn(world, ben, 'takeBackMeToo', id)).__typename, 'twice is once').toBe(
      'IrritantChanged',
    );
    expect(await seen(world, ben, number, PEOPLE)).toMatchObject({ reportCount: 1, viewerReport: null });
    await actOn(world, ada, 'takeBackMeToo', id);
    expect(await count(world, number), 'its author stays').toBe(1);
  });

  it('is counted exactly when fifty people say it at once, some of them twice, some taking it back', async () => {
    const world = await inWorld();
    const { id, number } = await irritantBy(world, await world.member(), await world.space());
    const people = await Promise.all(Array.from({ length: 50 }, () => world.member()));
    const settled = await Promise.all(
      people.flatMap((person, i) => [
        meToo(world, person, id),
        ...(i % 5 === 0 ? [meToo(world, person, id, 'Twice.')] : []),
      ]),
    );
    expect(settled.filter(({ __typename }) => __typename !== 'IrritantChanged')).toEqual([]);
    expect(await count(world, number)).toBe(51);
    await Promise.all(people.slice(0, 20).map((person) => actOn(world, person, 'takeBackMeToo', id)));
    expect(await count(world, number)).toBe(31);
  });

  it('comes in pages, the first first', async () => {
    const world = await inWorld();
    const { id, number } = await irritantBy(world, await world.member(), await world.space());
    for (const name of ['A', 'B', 'C']) {
      world.clock.advance({ seconds: 1 });
      await meToo(world, await world.member('CUSTOMER', name), id);
    }
    const page = async (after: string | null): Promise<{ names: string[]; next: string | null }> => {
      const fields = `reports(first: 2${after ? `, after: "${after}"` : ''}) {
        edges { node { member { name } } } pageInfo { hasNextPage endCursor } }`;
      const irritant = await seen<{
        reports: {
          edges: { node: { member: { name: string } } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(world, null, number, fields);
      const { edges, pageInfo } = irritant?.reports ?? { edges: [], pageInfo: null };
      return {
        names: edges.map(({ node }) => node.member.name),
        next: pageInfo?.hasNextPage ? pageInfo.endCursor : null,
      };
    };
    const first = await page(null);
    expect(first.names).toEqual(['A', 'B']);
    expect(await page(first.next)).toEqual({ names: ['C'], next: null });
  });
});

interface Made {
  id: string;
  number: number;
  author: TestMember;
}

async function several(world: World, space: TestSpace, titles: readonly string[]): Promise<Made[]> {
  const made: Made[] = [];
  for (const title of titles) {
    const author = await world.member('CUSTOMER', `Author of ${title}`);
    made.push({ ...(await irritantBy(world, author, space, title)), author });
  }
  return made;
}

describe('same ones', () => {
  it('are marked by staff or the author, within one space, and never in a circle', async () => {
    const world = await inWorld();
    const [space, other, staff] = [await world.space(), await world.space(), await world.member('STAFF')];
    const [a, b, c] = (await several(world, space, ['A', 'B', 'C'])) as [Made, Made, Made];
    const away = await irritantBy(world, b.author, other);
    const same = (who: TestMember, irritantId: string, sameAsId: string) =>
      act(world, who, 'markSame', { irritantId, sameAsId });
    expect((await same(b.author, a.id, c.id)).__typename).toBe('NotPossible');
    expect(await same(staff, a.id, a.id)).toMatchObject({ fields: [{ path: 'sameAsId', code: 'INVALID' }] });
    expect((await same(staff, a.id, away.id)).message).toContain('one space');
    expect((await same(staff, a.id, staff.id)).__typename).toBe('NotFound');
    expect((await same(a.author, a.id, b.id)).__typename).toBe('IrritantChanged');
    expect((await same(staff, b.id, c.id)).__typename).toBe('IrritantChanged');
    expect((await same(staff, c.id, a.id)).message, 'a circle').toContain('already');
    expect((await same(staff, a.id, b.id)).message).toContain('already');
    expect((await actOn(world, staff, 'unmarkSame', c.id)).message).toContain('not marked');
  });

  it('name each person once, unless they told how it is for them', async () => {
    const world = await inWorld();
    const [space, staff] = [await world.space(), await world.member('STAFF')];
    const [a, b] = (await several(world, space, ['A', 'B'])) as [Made, Made];
    const ben = await world.member('CUSTOMER', 'Ben');
    await meToo(world, b.author, a.id);
    await meToo(world, ben, a.id);
    await meToo(world, ben, b.id, 'On the train.');
    await act(world, staff, 'markSame', { irritantId: b.id, sameAsId: a.id });
    const namesAt = async (number: number) => {
      const found = await seen<{ reports: { edges: { node: { member: { name: string } } }[] } }>(
        world,
        null,
        number,
        PEOPLE,
      );
      return found?.reports.edges.map(({ node }) => node.member.name);
    };
    expect(await namesAt(a.number)).toEqual(['Author of B', 'Ben']);
    expect(await namesAt(b.number), 'its author stands above').toEqual(['Author of A', 'Ben']);
  });

  it('lead to the last, which stands for all and counts each person once', async () => {
    const world = await inWorld();
    const [space, staff, ben] = [await world.space(), await world.member('STAFF'), await world.member()];
    const made = await several(world, space, ['A', 'B', 'C']);
    const [a, b, c] = made.map(({ id }) => id) as [string, string, string];
    await meToo(world, ben, a);
    await meToo(world, ben, b);
    await meToo(world, made[0]?.author as TestMember, c);
    await act(world, staff, 'markSame', { irritantId: a, sameAsId: b });
    await act(world, staff, 'markSame', { irritantId: b, sameAsId: c });
    const fields = 'reportCount sameAs { number } same { number } viewerReport { situation } viewerCan';
    expect(await seen(world, ben, 1, fields)).toMatchObject({ reportCount: 4, sameAs: { number: 3 } });
    expect(await seen(world, ben, 3, fields)).toMatchObject({
      reportCount: 4,
      sameAs: null,
      same: [{ number: 1 }, { number: 2 }],
      viewerReport: { situation: null },
    });
    expect((await meToo(world, await world.member(), a)).message, 'it is said at the last').toContain(
      'there',
    );
    const { irritants } = await world.as(null).run<{
      irritants: { totalCount: number; edges: { node: { number: number } }[] };
    }>('{ irritants(sort: MOST_REPORTED) { totalCount edges { node { number } } } }');
    expect(irritants).toEqual({ totalCount: 1, edges: [{ node: { number: 3 } }] });
    await actOn(world, ben, 'takeBackMeToo', c);
    expect(await count(world, 3), 'taken back everywhere').toBe(3);
    await actOn(world, staff, 'unmarkSame', b);
    expect([await count(world, 1), await count(world, 2), await count(world, 3)]).toEqual([2, 2, 2]);
    expect(await seen(world, ben, 1, fields)).toMatchObject({ sameAs: { number: 2 } });
  });

  it('close up when one of them is withdrawn: the oldest stands for the others', async () => {
    const world = await inWorld();
    const [space, staff] = [await world.space(), await world.member('STAFF')];
    const made = await several(world, space, ['A', 'B', 'C', 'D']);
    const [a, b, c, d] = made.map(({ id }) => id) as [string, string, string, string];
    for (const [irritantId, sameAsId] of [
      [a, b],
      [b, c],
      [d, c],
    ]) {
      await act(world, staff, 'markSame', { irritantId, sameAsId });
    }
    await actOn(world, made[2]?.author as TestMember, 'withdrawIrritant', c);
    const fields = 'reportCount sameAs { number }';
    expect([await seen(world, null, 2, fields), await seen(world, null, 1, fields)]).toEqual([
      { reportCount: 3, sameAs: null },
      { reportCount: 3, sameAs: { number: 2 } },
    ]);
    expect(await seen(world, null, 4, fields)).toMatchObject({ sameAs: { number: 2 } });
    await actOn(world, made[1]?.author as TestMember, 'withdrawIrritant', b);
    expect(await seen(world, null, 4, fields)).toMatchObject({ reportCount: 2, sameAs: { number: 1 } });
    await actOn(world, made[2]?.author as TestMember, 'restoreIrritant', c);
    expect(await seen(world, null, 3, fields)).toEqual({ reportCount: 1, sameAs: null });
  });

  it('never form a circle though two people mark them at once, and count right though people say "me too"', async () => {
    const world = await inWorld();
    const [space, staff] = [await world.space(), await world.member('STAFF')];
    const [a, b] = (await several(world, space, ['A', 'B'])).map(({ id }) => id) as [string, string];
    const people = await Promise.all(Array.from({ length: 20 }, () => world.member()));
    const [one, two, ...said] = await Promise.all([
      act(world, staff, 'markSame', { irritantId: a, sameAsId: b }),
      act(world, staff, 'markSame', { irritantId: b, sameAsId: a }),
      ...people.map((person, i) => meToo(world, person, i % 2 ? a : b)),
    ]);
    expect([one.__typename, two.__typename].toSorted()).toEqual(['IrritantChanged', 'NotPossible']);
    const taken = said.filter(({ __typename }) => __typename === 'IrritantChanged').length;
    expect([await count(world, 1), await count(world, 2)]).toEqual([taken + 2, taken + 2]);
  });
});
