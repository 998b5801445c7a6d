import { expect, it } from 'vitest';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { nextToTell, responsibleFor } from './responsible.js';

const inWorld = useWorlds(import.meta.filename);

async function setOwner(world: World, spaceId: string, owner: TestMember): Promise<void> {
  await world.services.db.connections.query('update space set default_owner_id = $1 where id = $2', [
    owner.id,
    spaceId,
  ]);
}

it('asks the owner, then the default owner, then the admins, each once, and nobody who is not of the team', async () => {
  const world = await inWorld();
  const [mira, tom, ada] = [
    await world.member('STAFF'),
    await world.member('STAFF'),
    await world.member('CUSTOMER'),
  ];
  const admin = await world.member('ADMIN');
  const space = await world.space();
  const steps = (owner: TestMember | null): Promise<readonly (readonly string[])[]> =>
    world.services.db.transaction((tx) => responsibleFor(tx, world.communityId, space.id, owner?.id ?? null));
  expect(await steps(null)).toEqual([[admin.id]]);
  await setOwner(world, space.id, mira);
  expect(await steps(tom)).toEqual([[tom.id], [mira.id], [admin.id]]);
  expect(await steps(mira)).toEqual([[mira.id], [admin.id]]);
  expect(await steps(ada)).toEqual([[mira.id], [admin.id]]);
  await setOwner(world, space.id, admin);
  expect(await steps(admin)).toEqual([[admin.id]]);
});

it('tells of the first step those who were not told, whatever was told before', () => {
  const steps = [['owner'], ['default'], ['one', 'two']];
  expect(nextToTell(steps, new Set())).toEqual(['owner']);
  expect(nextToTell(steps.slice(1), new Set(['owner']))).toEqual(['default']);
  expect(nextToTell(steps, new Set(['owner', 'default', 'one']))).toEqual(['two']);
  expect(nextToTell(steps, new Set(['owner', 'default', 'one', 'two']))).toEqual([]);
  expect(nextToTell([], new Set())).toEqual([]);
});
