import { expect, it } from 'vitest';
import { ideaSaying, titlesFound } from '../../test/search.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type World } from '../../test/world.js';
import { indexWhatIsOutOfDate, indexCommunity, reindexCommunity } from './reindex.js';

const inWorld = useWorlds(import.meta.filename);

async function rowsOf(world: World): Promise<unknown[]> {
  const { rows } = await world.services.db.connections.query(
    `select 'entry', id::text, words::text, folded from search_entry where community_id = $1
     union all select configuration, word, coalesce(stem, '-'), entries::text from search_word where community_id = $1
     order by 1, 2`,
    [world.communityId],
  );
  return rows;
}

it('makes from the rows what the writes had made, and takes away what is gone', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const space = await world.space();
  const idea = await ideaSaying(world, rosa, space, 'Meters: 計程車, café and the like');
  await commentBy(world, rosa, idea.threadId, 'The meter again.');
  const gone = await commentBy(world, rosa, idea.threadId, 'Vanishing words.');
  const made = await rowsOf(world);
  expect(made.length).toBeGreaterThan(15);
  await reindexCommunity(world.services, world.communityId);
  expect(await rowsOf(world)).toEqual(made);
  await world.services.db.connections.query('update comment set withdrawn_at = now() where id = $1', [gone]);
  await world.services.db.transaction((tx) => indexCommunity(tx, world.communityId));
  expect(await titlesFound(world.as(null), 'vanishing')).toEqual([]);
  expect(await titlesFound(world.as(null), 'meter cafe')).toHaveLength(2);
});

it('does not bring back what was withdrawn while it was at work', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const idea = await ideaSaying(world, rosa, await world.space(), 'Zeppelins');
  await commentBy(world, rosa, idea.threadId, 'A zeppelin is slow.');
  const sql = world.services.db.connections;
  const withdrawals: Promise<unknown>[] = [];
  await reindexCommunity(world.services, world.communityId, () => {
    // As if its entries had been written just after the withdrawal took away those that were there.
    withdrawals.push(sql.query('update thread set withdrawn_at = now() where id = $1', [idea.threadId]));
  });
  await Promise.all(withdrawals);
  expect(await titlesFound(world.as(null), 'zeppelin')).toEqual([]);
});

it('finds what was written past the events, once the server has seen that nothing is indexed', async () => {
  const world = await inWorld();
  const idea = await ideaSaying(world, await world.member(), await world.space(), 'Zeppelins');
  const sql = world.services.db.connections;
  await sql.query('delete from search_entry where community_id = $1', [world.communityId]);
  await sql.query('delete from search_word where community_id = $1', [world.communityId]);
  expect(await titlesFound(world.as(null), 'zeppelin')).toEqual([]);
  await indexWhatIsOutOfDate(world.services);
  expect(await titlesFound(world.as(null), 'zeppelin')).toEqual(['Zeppelins']);
  await sql.query('delete from search_entry where id = $1', [idea.id]);
  await indexWhatIsOutOfDate(world.services);
  expect(await titlesFound(world.as(null), 'zeppelin')).toEqual([]);
});
