import { expect, it } from 'vitest';
import { codeOf, useWorlds, type World } from '../../test/world.js';
import { statement } from '../platform/statement.js';
import { MemberEntity } from './member.entity.js';

const inWorld = useWorlds(import.meta.filename);

const CHANGE = `mutation ($memberId: ID!, $role: Role!) {
  changeMemberRole(input: { memberId: $memberId, role: $role }) {
    __typename
    ... on MemberChanged { member { id role } }
    ... on Problem { message }
  }
}`;
interface Changed {
  changeMemberRole: { __typename: string; member?: { role: string } };
}
const changed = statement<{ data: Record<string, unknown> }>(
  'test.role_events',
  `select data from domain_event where community_id = $1 and kind = 'memberRoleChanged' order by id`,
);
const eventsOf = async (world: World): Promise<Record<string, unknown>[]> =>
  (await world.services.db.rows(changed, [world.communityId])).map((row) => row.data);

it('lets nobody but an admin change a role, least of all their own', async () => {
  const world = await inWorld();
  for (const [who, code] of [
    [await world.member(), 'FORBIDDEN'],
    [await world.member('STAFF'), 'FORBIDDEN'],
  ] as const) {
    expect(codeOf(await world.as(who).ask(CHANGE, { memberId: who.id, role: 'ADMIN' }))).toBe(code);
  }
  const someone = await world.member();
  expect(codeOf(await world.as(null).ask(CHANGE, { memberId: someone.id, role: 'ADMIN' }))).toBe(
    'UNAUTHENTICATED',
  );
});

it('makes a customer staff and says on which side they stand now', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const someone = await world.member();
  const { changeMemberRole } = await admin.run<Changed>(CHANGE, { memberId: someone.id, role: 'STAFF' });
  expect(changeMemberRole).toMatchObject({ __typename: 'MemberChanged', member: { role: 'STAFF' } });
  await admin.run(CHANGE, { memberId: someone.id, role: 'STAFF' });
  expect(await eventsOf(world), 'the second time nothing happened').toEqual([
    { memberId: someone.id, from: 'CUSTOMER', to: 'STAFF', byTeam: true, wasTeam: false },
  ]);
});

it('keeps the last admin', async () => {
  const world = await inWorld();
  const last = await world.member('ADMIN');
  const { changeMemberRole } = await world
    .as(last)
    .run<Changed>(CHANGE, { memberId: last.id, role: 'STAFF' });
  expect(changeMemberRole).toMatchObject({
    __typename: 'NotPossible',
    message: 'This is the last admin. Make somebody else an admin first.',
  });
  expect(await eventsOf(world)).toEqual([]);
});

it('keeps one admin though two demote each other at the same moment', async () => {
  const world = await inWorld();
  const [one, two] = [await world.member('ADMIN'), await world.member('ADMIN')];
  for (let round = 0; round < 5; round++) {
    const outcomes = await Promise.all([
      world.as(one).run<Changed>(CHANGE, { memberId: two.id, role: 'STAFF' }),
      world.as(two).run<Changed>(CHANGE, { memberId: one.id, role: 'STAFF' }),
    ]);
    expect(outcomes.map((outcome) => outcome.changeMemberRole.__typename).sort()).toEqual([
      'MemberChanged',
      'NotPossible',
    ]);
    await world.services.db.transaction((tx) =>
      tx.update(MemberEntity, { communityId: world.communityId }, { role: 'ADMIN' }),
    );
  }
});

it('does not count an admin who has left, and cannot bring one back', async () => {
  const world = await inWorld();
  const [here, gone] = [await world.member('ADMIN'), await world.member('ADMIN')];
  await world.services.db.transaction((tx) =>
    tx.update(MemberEntity, { communityId: world.communityId, id: gone.id }, { leftAt: world.clock.now() }),
  );
  const admin = world.as(here);
  const demote = await admin.run<Changed>(CHANGE, { memberId: here.id, role: 'CUSTOMER' });
  expect(demote.changeMemberRole.__typename).toBe('NotPossible');
  const revive = await admin.run<Changed>(CHANGE, { memberId: gone.id, role: 'STAFF' });
  expect(revive.changeMemberRole.__typename).toBe('NotFound');
});

it('answers alike for somebody of another community and for nobody', async () => {
  const world = await inWorld();
  const stranger = await (await inWorld()).member();
  const admin = world.as(await world.member('ADMIN'));
  for (const memberId of [stranger.id, '0192d0a0-0000-7000-8000-000000000001']) {
    const { changeMemberRole } = await admin.run<Changed>(CHANGE, { memberId, role: 'STAFF' });
    expect(changeMemberRole.__typename).toBe('NotFound');
  }
});
