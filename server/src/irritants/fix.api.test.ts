import { describe, expect, it } from 'vitest';
import { act, irritantBy, meToo, seen } from '../../test/irritants.js';
import { follow, inboxOf, summary } from '../../test/inbox.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const fix = (world: World, who: TestMember, irritantId: string, words = 'The cookie lives longer now.') =>
  act(world, who, 'fixIrritant', { irritantId, words });

async function reopen(world: World, who: TestMember, id: string, why: string): Promise<string> {
  const document = `mutation ($id: ID!, $why: String!) {
    result: reopenIrritant(irritantId: $id, why: $why) { __typename } }`;
  return (await world.as(who).run<{ result: { __typename: string } }>(document, { id, why })).result
    .__typename;
}

async function events(world: World, kind: string): Promise<Record<string, unknown>[]> {
  const { rows } = await world.services.db.connections.query<{ data: Record<string, unknown> }>(
    'select data from domain_event where community_id = $1 and kind = $2 order by id',
    [world.communityId, kind],
  );
  return rows.map(({ data }) => data);
}

describe('fixing an irritant', () => {
  it('is for the team, needs words, and happens once', async () => {
    const world = await inWorld();
    const [ada, staff] = [await world.member(), await world.member('STAFF', 'Mira')];
    const { id, number } = await irritantBy(world, ada, await world.space());
    const document = `mutation { fixIrritant(input: { irritantId: "${id}", words: "x" }) { __typename } }`;
    expect(codeOf(await world.as(null).ask(document))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(document))).toBe('FORBIDDEN');
    expect(await fix(world, staff, id, ' ')).toMatchObject({ fields: [{ path: 'words', code: 'REQUIRED' }] });
    expect((await fix(world, staff, staff.id)).__typename).toBe('NotFound');
    expect((await fix(world, staff, id)).__typename).toBe('IrritantChanged');
    expect((await fix(world, staff, id)).message).toContain('fixed already');
    expect(await seen(world, null, number, 'state fixedBy { name } fix')).toEqual({
      state: 'FIXED',
      fixedBy: { name: 'Mira' },
      fix: 'The cookie lives longer now.',
    });
  });

  it('is quiet (practice 0.19): one plain message to everybody it hit or who follows, and nothing else', async () => {
    const world = await inWorld();
    const space = await world.space();
    const [ada, ben, cleo, dora] = [
      await world.member('CUSTOMER', 'Ada'),
      await world.member('CUSTOMER', 'Ben'),
      await world.member('CUSTOMER', 'Cleo'),
      await world.member('CUSTOMER', 'Dora'),
    ];
    const [mira, noah] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Noah')];
    const one = await irritantBy(world, ada, space, 'One');
    const two = await irritantBy(world, ben, space, 'Two');
    for (const { id } of [one, two]) {
      await meToo(world, cleo, id);
    }
    await meToo(world, ben, one.id);
    await follow(world, cleo, two.threadId);
    await follow(world, noah, two.threadId);
    await follow(world, mira, one.threadId);
    await act(world, mira, 'markSame', { irritantId: two.id, sameAsId: one.id });
    const before = await world
      .as(dora)
      .run(`{ inbox { unreadCount } ideas { totalCount } conversations { totalCount } }`);
    await fix(world, mira, one.id);
    expect(await summary(world, ada)).toEqual(['IRRITANT_FIXED AUTHOR 1']);
    expect(await summary(world, ben)).toEqual(['IRRITANT_FIXED AUTHOR 1']);
    expect(await summary(world, cleo)).toEqual(['IRRITANT_FIXED REPORTED 1']);
    expect(await summary(world, noah)).toEqual(['IRRITANT_FIXED FOLLOWING 1']);
    expect(await inboxOf(world, mira), 'nobody is told of their own act').toEqual([]);
    expect(await inboxOf(world, dora), 'whom it did not hit hears nothing').toEqual([]);
    expect(
      await world.as(dora).run(`{ inbox { unreadCount } ideas { totalCount } conversations { totalCount } }`),
    ).toEqual(before);
    expect((await inboxOf(world, cleo))[0]).toMatchObject({
      excerpt: 'The cookie lives longer now.',
      path: '/irritants/1-one',
      subject: { __typename: 'Irritant' },
    });
    expect(await seen(world, null, 2, 'state fix'), 'the same one is fixed too').toMatchObject({
      state: 'FIXED',
    });
  });

  it('happens once though two of the team do it at once', async () => {
    const world = await inWorld();
    const [ada, mira, noah] = [
      await world.member(),
      await world.member('STAFF'),
      await world.member('STAFF'),
    ];
    const { id } = await irritantBy(world, ada, await world.space());
    const outcomes = await Promise.all([mira, noah, mira, noah].map((who) => fix(world, who, id)));
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'IrritantChanged',
      'NotPossible',
      'NotPossible',
      'NotPossible',
    ]);
    expect(await summary(world, ada)).toEqual(['IRRITANT_FIXED AUTHOR 1']);
    expect(await events(world, 'irritantFixed')).toHaveLength(1);
  });

  it('can turn out not to have held: reopened with why, by its author or the team, and fixed again', async () => {
    const world = await inWorld();
    const [ada, ben, mira] = [await world.member(), await world.member(), await world.member('STAFF')];
    const { id, number } = await irritantBy(world, ada, await world.space());
    await meToo(world, ben, id);
    expect(await reopen(world, mira, id, 'Why not')).toBe('NotPossible');
    await fix(world, mira, id, 'First try.');
    expect(await reopen(world, ben, id, 'It still hurts')).toBe('NotPossible');
    expect(await reopen(world, ada, id, ' ')).toBe('InvalidInput');
    expect(await reopen(world, ada, id, 'It still hurts')).toBe('IrritantChanged');
    expect(await seen(world, null, number, 'state fix fixedBy { name } fixes { words reopenedWhy }')).toEqual(
      {
        state: 'OPEN',
        fix: null,
        fixedBy: null,
        fixes: [{ words: 'First try.', reopenedWhy: 'It still hurts' }],
      },
    );
    const told = async (who: TestMember) =>
      (await inboxOf(world, who)).filter(({ kind }) => kind === 'IRRITANT_REOPENED');
    expect(await told(ben), 'who heard that it was fixed hears that it was not').toMatchObject([
      { reason: 'REPORTED', path: `/irritants/${number}-the-login-forgets-me`, excerpt: 'It still hurts' },
    ]);
    expect([await told(ada), await told(mira)], 'who opened it knows, and the rest was not told').toEqual([
      [],
      [],
    ]);
    world.clock.advance({ days: 1 });
    await fix(world, mira, id, 'Second try.');
    expect(await seen(world, null, number, 'state fix fixes { words reopenedWhy }')).toEqual({
      state: 'FIXED',
      fix: 'Second try.',
      fixes: [
        { words: 'Second try.', reopenedWhy: null },
        { words: 'First try.', reopenedWhy: 'It still hurts' },
      ],
    });
  });
});
