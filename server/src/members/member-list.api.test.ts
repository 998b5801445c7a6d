import { expect, it } from 'vitest';
import { codeOf, useWorlds, type World } from '../../test/world.js';
import { MemberEntity } from './member.entity.js';

const inWorld = useWorlds(import.meta.filename);

const LIST = `query ($first: Int = 20, $after: String, $search: String, $role: Role) {
  members(first: $first, after: $after, search: $search, role: $role) {
    edges { cursor email node { name role } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;
interface Listed {
  members: {
    edges: { cursor: string; email: string | null; node: { name: string; role: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}
const names = (listed: Listed): string[] => listed.members.edges.map((edge) => edge.node.name);

async function people(world: World): Promise<void> {
  for (const name of ['ines Duarte', 'Ana Nowak', 'Bert 100% Holm', 'Ana Nowak']) {
    await world.member('CUSTOMER', name);
  }
}

it('is for staff only', async () => {
  const world = await inWorld();
  expect(codeOf(await world.as(null).ask(LIST))).toBe('UNAUTHENTICATED');
  expect(codeOf(await world.as(await world.member()).ask(LIST))).toBe('FORBIDDEN');
});

it('shows e-mail addresses to admins and to nobody else', async () => {
  const world = await inWorld();
  const staff = await world.member('STAFF', 'Mira');
  const admin = await world.member('ADMIN', 'Leah');
  const seen = await world.as(staff).run<Listed>(LIST);
  expect(seen.members.edges.map((edge) => edge.email)).toEqual([null, null]);
  const byAddress = { search: staff.email.slice(0, 30) };
  expect(names(await world.as(staff).run<Listed>(LIST, byAddress)), 'no guessing of addresses').toEqual([]);
  const found = await world.as(admin).run<Listed>(LIST, byAddress);
  expect(found.members.edges[0]).toMatchObject({ email: staff.email, node: { name: 'Mira' } });
});

it('lists by name whatever the capitals, page by page, each person once', async () => {
  const world = await inWorld();
  await people(world);
  const staff = world.as(await world.member('STAFF', 'Mira'));
  const all: string[] = [];
  let after: string | null = null;
  do {
    const page: Listed = await staff.run<Listed>(LIST, { first: 2, after });
    expect(page.members.totalCount).toBe(5);
    all.push(...names(page));
    after = page.members.pageInfo.hasNextPage ? page.members.pageInfo.endCursor : null;
  } while (after);
  expect(all).toEqual(['Ana Nowak', 'Ana Nowak', 'Bert 100% Holm', 'ines Duarte', 'Mira']);
});

it('narrows down by role and by part of a name, taking signs as they are', async () => {
  const world = await inWorld();
  await people(world);
  const staff = world.as(await world.member('STAFF', 'Mira'));
  expect(names(await staff.run<Listed>(LIST, { role: 'STAFF' }))).toEqual(['Mira']);
  expect(names(await staff.run<Listed>(LIST, { search: 'INES' }))).toEqual(['ines Duarte']);
  expect(names(await staff.run<Listed>(LIST, { search: '100%' }))).toEqual(['Bert 100% Holm']);
  expect(names(await staff.run<Listed>(LIST, { search: '_' }))).toEqual([]);
});

it('leaves out who has left, and other communities', async () => {
  const world = await inWorld();
  const other = await inWorld();
  await other.member('CUSTOMER', 'Elsewhere');
  const gone = await world.member('CUSTOMER', 'Gone');
  await world.services.db.transaction((tx) =>
    tx.update(MemberEntity, { communityId: world.communityId, id: gone.id }, { leftAt: world.clock.now() }),
  );
  const staff = world.as(await world.member('STAFF', 'Mira'));
  expect(names(await staff.run<Listed>(LIST))).toEqual(['Mira']);
});

it('refuses a page too long and a cursor of another list', async () => {
  const world = await inWorld();
  const staff = world.as(await world.member('STAFF'));
  expect(codeOf(await staff.ask(LIST, { first: 51 }))).toBe('BAD_USER_INPUT');
  expect(codeOf(await staff.ask(LIST, { after: 'abc' }))).toBe('BAD_USER_INPUT');
});

it('takes two statements, one of them for the total', async () => {
  const world = await inWorld();
  await people(world);
  const staff = world.as(await world.member('STAFF'));
  expect(await world.statements(() => staff.run(LIST))).toBe(2);
});
