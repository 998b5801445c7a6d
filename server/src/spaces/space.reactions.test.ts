import { expect, it } from 'vitest';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { CommunityEntity, forgetCommunities, setUpCommunity } from '../communities/community.module.js';
import { openWrite } from '../platform/command.js';

const inWorld = useWorlds(import.meta.filename);

async function setUp(world: World, admin: TestMember, name: string): Promise<boolean> {
  const { services } = world;
  const done = await services.db.transaction((tx) =>
    setUpCommunity(openWrite(services, admin.actor, tx), name),
  );
  forgetCommunities(services.db);
  return done;
}

it('opens one public space with every needed stage when a new community is named, once', async () => {
  const world = await inWorld();
  await world.services.db.transaction((tx) =>
    tx.update(CommunityEntity, { id: world.communityId }, { setUpAt: null }),
  );
  const admin = await world.member('ADMIN', 'Leah Kim');
  expect(await setUp(world, admin, 'Alder & Co')).toBe(true);
  expect(await setUp(world, admin, 'Somebody else')).toBe(false);
  const document = `{ community { name awaitsSetUp }
    spaces { name slug visibility cadenceDays defaultOwner { name } stages { category } } }`;
  expect(await world.as(null).run(document)).toEqual({
    community: { name: 'Alder & Co', awaitsSetUp: false },
    spaces: [
      {
        name: 'Ideas',
        slug: 'ideas',
        visibility: 'PUBLIC',
        cadenceDays: 5,
        defaultOwner: { name: 'Leah Kim' },
        stages: ['OPEN', 'CONSIDERING', 'PLANNED', 'BUILDING', 'SHIPPED', 'DECLINED'].map((category) => ({
          category,
        })),
      },
    ],
  });
});
