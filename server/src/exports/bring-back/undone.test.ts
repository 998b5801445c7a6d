import { expect, it } from 'vitest';
import { deaf, emptyPlace, testFolder } from '../../../test/exports.js';
import { communityTogether } from '../../../test/exports-together.js';
import { actOn } from '../../../test/irritants.js';
import { undoing } from '../../../test/merging.js';
import { commentBy } from '../../../test/threads.js';
import { leave } from '../../../test/together.js';
import type { TestMember, World } from '../../../test/world.js';
import { exportCommunity, importExport } from '../export.module.js';

async function one<Row extends object>(world: World, query: string): Promise<Row> {
  const { rows } = await world.services.db.connections.query<Row>(query);
  const [row] = rows;
  if (!row) throw new Error(`Nothing: ${query}`);
  return row;
}

/** The member of that name, as they act. */
async function person(world: World, name: string): Promise<TestMember> {
  const query = `select id, name, email, role from member where name = '${name}'`;
  const { id, email, role } = await one<{ id: string; email: string; role: 'CUSTOMER' | 'STAFF' }>(
    world,
    query,
  );
  const actor = { kind: 'member', communityId: world.communityId, memberId: id, role } as const;
  return { id, name, email, actor: { ...actor, sessionId: null, scopes: null } };
}

it('takes what was undone, taken back and opened again, and who left', async () => {
  const place = await emptyPlace(import.meta.filename, 'place');
  const world = await communityTogether(place);
  const [ada, ben, mira, eve] = [
    await person(world, 'Ada'),
    await person(world, 'Ben'),
    await person(world, 'Mira'),
    await person(world, 'Eve'),
  ];
  const idea = await one<{ id: string; number: number; threadId: string }>(
    world,
    `select id, number, thread_id as "threadId" from idea where merged_count > 0 and category <> 'MERGED'`,
  );
  const moved = await one<{ id: string }>(
    world,
    `select id from comment where home_thread_id is not null and thread_id = '${idea.threadId}'`,
  );
  await commentBy(world, ben, idea.threadId, 'So do I.', { parentId: moved.id });
  const merge = await one<{ id: string }>(world, `select id from idea_merge where target_id = '${idea.id}'`);
  expect((await undoing(world, mira, merge.id)).__typename).toBe('MergeChanged');
  expect((await leave(world, ben, idea)).__typename).toBe('CoAuthorsChanged');
  const inner = await one<{ id: string }>(
    world,
    `select id from irritant i where same_as_id is not null
       and exists (select 1 from irritant o where o.same_as_id = i.id)`,
  );
  expect((await actOn(world, eve, 'withdrawIrritant', inner.id)).__typename).toBe('IrritantChanged');
  const fixed = await one<{ id: string }>(world, `select id from irritant where fixed_at is not null`);
  const again = `mutation ($id: ID!) { reopenIrritant(irritantId: $id, why: "It is back.") { __typename } }`;
  await world.as(ada).run(again, { id: fixed.id });
  await world
    .as(ada)
    .run(`mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }`, { id: idea.id });
  await world.services.db.connections.query(`update member set role = 'CUSTOMER' where id = $1`, [mira.id]);
  await world.services.db.connections.query(`update member set left_at = now() where id = $1`, [eve.id]);
  const folder = await testFolder();
  await exportCommunity(place, `${folder}/undone`, deaf);
  const other = await emptyPlace(import.meta.filename, 'other');
  await importExport(other, `${folder}/undone`, deaf);
  const { rows } = await other.db.connections.query(
    `select (select count(*)::int from idea_merge where undone_at is not null) as undone,
       (select count(*)::int from irritant_fix where reopened_at is not null) as reopened,
       (select count(*)::int from idea_co_author where state = 'LEFT') as left,
       (select count(*)::int from irritant where withdrawn_at is not null) as withdrawn`,
  );
  expect(rows).toEqual([{ undone: 1, reopened: 1, left: 1, withdrawn: 1 }]);
}, 60_000);
