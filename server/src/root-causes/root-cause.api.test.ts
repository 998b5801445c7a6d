import { describe, expect, it } from 'vitest';
import { act, causeBy, irritantBy, meToo, seen } from '../../test/irritants.js';
import { inboxOf, summary } from '../../test/inbox.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const fix = (world: World, who: TestMember, irritantId: string, words = 'The cookie lives longer now.') =>
  act(world, who, 'fixIrritant', { irritantId, words });

async function events(world: World, kind: string): Promise<Record<string, unknown>[]> {
  const { rows } = await world.services.db.connections.query<{ data: Record<string, unknown> }>(
    'select data from domain_event where community_id = $1 and kind = $2 order by id',
    [world.communityId, kind],
  );
  return rows.map(({ data }) => data);
}

describe('root causes', () => {
  const CAUSES = `{ rootCauses { totalCount edges { node { number path title reportCount explanationHtml fixedAt fix
    owner { name } upstreamOwner { name } viewerCan irritants { number } } } } }`;
  interface Causes {
    rootCauses: { totalCount: number; edges: { node: Record<string, unknown> }[] };
  }

  it('are named by the team, with somebody of the team who answers, and gather what nobody else gathered', async () => {
    const world = await inWorld();
    const [ada, mira, space] = [
      await world.member(),
      await world.member('STAFF', 'Mira'),
      await world.space(),
    ];
    const hidden = await world.space('STAFF');
    const { id } = await irritantBy(world, ada, space);
    const input = {
      spaceId: space.id,
      title: 'Sessions end',
      explanation: 'Early.',
      ownerId: mira.id,
      irritantIds: [id],
    };
    const document = `mutation ($input: CreateRootCauseInput!) { createRootCause(input: $input) { __typename } }`;
    expect(codeOf(await world.as(ada).ask(document, { input }))).toBe('FORBIDDEN');
    for (const [bad, outcome] of [
      [{ title: '' }, { fields: [{ path: 'title', code: 'REQUIRED' }] }],
      [{ explanation: '' }, { fields: [{ path: 'explanation', code: 'REQUIRED' }] }],
      [{ irritantIds: [] }, { fields: [{ path: 'irritantIds', code: 'REQUIRED' }] }],
      [{ ownerId: ada.id }, { fields: [{ path: 'ownerId', code: 'UNKNOWN' }] }],
      [
        { spaceId: hidden.id, upstreamOwnerId: ada.id },
        { fields: [{ path: 'upstreamOwnerId', code: 'UNKNOWN' }] },
      ],
      [{ irritantIds: [mira.id] }, { __typename: 'NotFound' }],
      [{ spaceId: mira.id }, { __typename: 'NotFound' }],
    ] as const) {
      expect(await act(world, mira, 'createRootCause', { ...input, ...bad })).toMatchObject(outcome);
    }
    const rootCauseId = await causeBy(world, mira, space, [id]);
    expect((await act(world, mira, 'createRootCause', input)).message).toContain('another root cause');
    const again = { rootCauseId, irritantIds: [id] };
    expect((await act(world, mira, 'gatherIrritants', again)).message).toContain('already');
    const most = `{ rootCauses { edges { node { irritants(first: 51) { id } } } } }`;
    expect(codeOf(await world.as(ada).ask(most))).toBe('BAD_USER_INPUT');
    const { rootCauses } = await world.as(ada).run<Causes>(CAUSES);
    expect(rootCauses).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: { path: '/irritants/causes/1-sessions-end-early', viewerCan: ['LINK_IDEA'], reportCount: 1 },
        },
      ],
    });
    expect(await summary(world, ada), 'who is behind it was found').toEqual(['IRRITANT_GATHERED AUTHOR 1']);
  });

  it('show nobody irritants and numbers that are not theirs to see', async () => {
    const world = await inWorld();
    const [ada, mira] = [await world.member(), await world.member('STAFF')];
    const [open, hidden] = [await world.space(), await world.space('STAFF')];
    const one = await irritantBy(world, ada, open);
    const two = await irritantBy(world, mira, hidden);
    await causeBy(world, mira, open, [one.id, two.id]);
    const secret = await irritantBy(world, ada, open);
    await causeBy(world, mira, hidden, [secret.id], { title: 'Our own mistake' });
    const numbersOf = async (who: TestMember | null): Promise<unknown> =>
      (await world.as(who).run<Causes>(CAUSES)).rootCauses.edges.map(({ node }) => [
        node['number'],
        node['reportCount'],
        (node['irritants'] as unknown[]).length,
      ]);
    expect(await numbersOf(null)).toEqual([[1, 1, 1]]);
    expect(await numbersOf(mira)).toEqual([
      [2, 1, 1],
      [1, 2, 2],
    ]);
    expect(await seen(world, ada, secret.number, 'rootCause { title }')).toEqual({ rootCause: null });
    expect(JSON.stringify(await inboxOf(world, ada))).not.toContain('Our own mistake');
    const { rootCause } = await world
      .as(ada)
      .run<{ rootCause: unknown }>('{ rootCause(number: 2) { title } }');
    expect(rootCause).toBeNull();
  });

  it('fix all they gather, and tell everybody once, upstream too; both are logged (practices 4.6-4.8)', async () => {
    const world = await inWorld();
    const [ada, ben, ute] = [await world.member(), await world.member(), await world.member('STAFF', 'Ute')];
    const [mira, noah] = [await world.member('STAFF'), await world.member('STAFF')];
    const [space, other] = [await world.space(), await world.space('MEMBERS')];
    const one = await irritantBy(world, ada, space, 'One');
    const two = await irritantBy(world, ada, other, 'Two');
    const same = await irritantBy(world, ben, space, 'Same as one');
    const early = await irritantBy(world, ben, space, 'Fixed before');
    await meToo(world, ben, two.id);
    await act(world, mira, 'markSame', { irritantId: same.id, sameAsId: one.id });
    const people = { ownerId: noah.id, upstreamOwnerId: ute.id };
    const rootCauseId = await causeBy(world, mira, space, [one.id, two.id, early.id], people);
    await fix(world, mira, early.id, 'By itself.');
    const fixedOf = async (who: TestMember): Promise<string[]> =>
      (await inboxOf(world, who)).flatMap(({ kind, reason, path }) =>
        kind === 'IRRITANT_FIXED' ? [`${reason} ${path}`] : [],
      );
    const earlier = await fixedOf(ben);
    expect(
      (await act(world, mira, 'fixRootCause', { rootCauseId, words: 'The clock is right.' })).__typename,
    ).toBe('RootCauseChanged');
    expect(await fixedOf(ada)).toEqual(['AUTHOR /irritants/1-one']);
    expect((await fixedOf(ben)).length - earlier.length, 'once, though three are his').toBe(1);
    expect(await fixedOf(ute)).toHaveLength(1);
    expect(await fixedOf(noah)).toHaveLength(1);
    expect(await fixedOf(mira)).toEqual([]);
    const fields = 'state fix rootCause { fix fixedBy { name } }';
    for (const { number } of [one, two, same]) {
      expect(await seen(world, mira, number, fields)).toMatchObject({
        state: 'FIXED',
        fix: 'The clock is right.',
        rootCause: { fix: 'The clock is right.' },
      });
    }
    expect(await seen(world, mira, early.number, fields)).toMatchObject({ fix: 'By itself.' });
    expect((await act(world, mira, 'fixRootCause', { rootCauseId, words: 'Again.' })).message).toContain(
      'already',
    );
    expect(await events(world, 'rootCauseFixed')).toEqual([
      { rootCauseId, irritantIds: expect.anything() as unknown, told: 4, upstreamOwnerId: ute.id },
    ]);
    expect(await events(world, 'irritantFixed')).toHaveLength(4);
  });

  it('let irritants go, and cannot be fixed while they gather nothing', async () => {
    const world = await inWorld();
    const [ada, mira, space] = [await world.member(), await world.member('STAFF'), await world.space()];
    const { id } = await irritantBy(world, ada, space);
    const rootCauseId = await causeBy(world, mira, space, [id]);
    const letGo = `mutation { result: letGo(irritantId: "${id}") { __typename ... on Problem { message } } }`;
    expect(codeOf(await world.as(ada).ask(letGo))).toBe('FORBIDDEN');
    expect(await world.as(mira).run(letGo)).toMatchObject({ result: { __typename: 'IrritantChanged' } });
    expect(await world.as(mira).run(letGo)).toMatchObject({ result: { __typename: 'NotPossible' } });
    const done = { rootCauseId, words: 'Done.' };
    expect((await act(world, mira, 'fixRootCause', done)).message).toContain('gathered');
    const edit = { rootCauseId, title: 'New', explanation: 'Words.', ownerId: mira.id };
    expect((await act(world, mira, 'editRootCause', edit)).__typename).toBe('RootCauseChanged');
  });

  it('fix what is gathered a moment before and refuse what comes a moment later', async () => {
    const world = await inWorld();
    const [ada, mira, noah] = [
      await world.member(),
      await world.member('STAFF'),
      await world.member('STAFF'),
    ];
    const space = await world.space();
    const first = await irritantBy(world, ada, space);
    const more = [];
    for (let i = 0; i < 6; i += 1) {
      more.push(await irritantBy(world, ada, space, `More ${i}`));
    }
    const rootCauseId = await causeBy(world, mira, space, [first.id]);
    const [fixed, ...gathered] = await Promise.all([
      act(world, mira, 'fixRootCause', { rootCauseId, words: 'Done.' }),
      ...more.map(({ id }) => act(world, noah, 'gatherIrritants', { rootCauseId, irritantIds: [id] })),
    ]);
    expect(fixed.__typename).toBe('RootCauseChanged');
    for (const [i, { number }] of more.entries()) {
      const irritant = await seen(world, mira, number, 'state rootCause { id }');
      expect(irritant).toEqual(
        gathered[i]?.__typename === 'RootCauseChanged'
          ? { state: 'FIXED', rootCause: { id: rootCauseId } }
          : { state: 'OPEN', rootCause: null },
      );
    }
  });
});
