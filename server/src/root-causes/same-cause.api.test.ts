import { describe, expect, it } from 'vitest';
import { act, causeBy, irritantBy, meToo, seen } from '../../test/irritants.js';
import { summary } from '../../test/inbox.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

/** One irritant of Ada's under a root cause, and one of Ben's, who has said that it hurts Cleo, too. */
async function sceneIn(world: World, visibility: 'PUBLIC' | 'STAFF' = 'PUBLIC') {
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const cleo = await world.member('CUSTOMER', 'Cleo');
  const mira = await world.member('STAFF', 'Mira');
  const space = await world.space();
  const found = await irritantBy(world, ada, space, 'Found');
  const free = await irritantBy(world, ben, space, 'Free');
  await meToo(world, cleo, free.id);
  const causeSpace = visibility === 'PUBLIC' ? space : await world.space('STAFF');
  const rootCauseId = await causeBy(world, mira, causeSpace, [found.id]);
  const same = (who: TestMember, irritantId: string, sameAsId: string) =>
    act(world, who, 'markSame', { irritantId, sameAsId });
  const gatheredIds = async (): Promise<unknown[]> => {
    const { rows } = await world.services.db.connections.query<{ id: string }>(
      `select data->>'irritantId' as id from domain_event
       where community_id = $1 and kind = 'irritantGathered' order by domain_event.id`,
      [world.communityId],
    );
    return rows.map(({ id }) => id);
  };
  const causeOf = async (number: number) => seen(world, mira, number, 'rootCause { id }');
  return { ada, ben, cleo, mira, found, free, rootCauseId, same, gatheredIds, causeOf };
}

describe('a root cause and what is the same', () => {
  it('is not changed by customers, whichever of the two is theirs', async () => {
    const world = await inWorld();
    const { ada, ben, found, free, same, causeOf, gatheredIds } = await sceneIn(world);
    expect((await same(ada, found.id, free.id)).message).toContain('somebody of the team');
    expect((await same(ben, free.id, found.id)).message).toContain('somebody of the team');
    expect(await causeOf(free.number)).toEqual({ rootCause: null });
    expect(await seen(world, ben, free.number, 'sameAs { number }')).toEqual({ sameAs: null });
    expect(await gatheredIds()).toEqual([found.id]);
  });

  it('is shared when staff mark them, and everybody who hears of gathering hears of it', async () => {
    const world = await inWorld();
    const { ada, ben, cleo, mira, found, free, rootCauseId, same, causeOf, gatheredIds } =
      await sceneIn(world);
    expect((await same(mira, found.id, free.id)).__typename).toBe('IrritantChanged');
    expect(await causeOf(free.number)).toEqual({ rootCause: { id: rootCauseId } });
    expect(await gatheredIds(), 'once each').toEqual([found.id, free.id]);
    expect(await summary(world, ada), 'knew it before').toEqual(['IRRITANT_GATHERED AUTHOR 1']);
    expect(await summary(world, ben)).toEqual(['IRRITANT_GATHERED AUTHOR 1']);
    expect(await summary(world, cleo)).toEqual(['IRRITANT_GATHERED REPORTED 1']);
  });

  it('is told to no customer while only the team sees the cause', async () => {
    const world = await inWorld();
    const { ben, mira, found, free, rootCauseId, same, causeOf } = await sceneIn(world, 'STAFF');
    expect((await same(mira, free.id, found.id)).__typename).toBe('IrritantChanged');
    expect(await causeOf(free.number)).toEqual({ rootCause: { id: rootCauseId } });
    expect(await summary(world, ben)).toEqual([]);
  });
});
