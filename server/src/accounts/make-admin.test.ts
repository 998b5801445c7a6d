import { expect, it } from 'vitest';
import { useWorlds, type World } from '../../test/world.js';
import { MemberEntity } from '../members/member.module.js';
import { statement } from '../platform/statement.js';
import { makeAdmin } from './make-admin.js';

const inWorld = useWorlds(import.meta.filename);

const member = statement<{ name: string; role: string; hasIdentity: boolean }>(
  'test.admin_member',
  `select name, role, user_id is not null as "hasIdentity" from member where community_id = $1 and email = $2`,
);
const find = (world: World, email: string) => world.services.db.rows(member, [world.communityId, email]);

it('adds a new admin who can sign in, once', async () => {
  const world = await inWorld();
  const ada = { email: 'ada@example.org', name: 'Ada' };
  expect(await makeAdmin(world.services, world.communityId, ada)).toBe('MADE');
  expect(await find(world, ada.email)).toEqual([{ name: 'Ada', role: 'ADMIN', hasIdentity: true }]);
  expect(await makeAdmin(world.services, world.communityId, ada)).toBe('ALREADY');
});

it('raises a member and keeps their name', async () => {
  const world = await inWorld();
  const { email, name } = await world.member('CUSTOMER');
  expect(await makeAdmin(world.services, world.communityId, { email, name: 'Another' })).toBe('RAISED');
  expect(await find(world, email)).toMatchObject([{ name, role: 'ADMIN' }]);
});

it('leaves a closed account closed', async () => {
  const world = await inWorld();
  const { id, email, name } = await world.member();
  await world.services.db.transaction((tx) => tx.update(MemberEntity, { id }, { leftAt: world.clock.now() }));
  expect(await makeAdmin(world.services, world.communityId, { email, name })).toBe('HAS_LEFT');
  expect(await find(world, email)).toMatchObject([{ role: 'CUSTOMER' }]);
});

it('does not go past the set-up of a new community', async () => {
  const world = await inWorld();
  const ada = { email: 'ada@example.net', name: 'Ada' };
  expect(await makeAdmin(world.services, world.services.ids.next(), ada)).toBe('NOT_SET_UP');
  expect(await find(world, ada.email)).toEqual([]);
});
