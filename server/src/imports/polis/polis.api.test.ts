import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statement } from '../../platform/statement.js';
import { useWorlds, type World } from '../../../test/world.js';
import { importPolis } from '../import.module.js';

const inWorld = useWorlds(import.meta.filename);
const SETS = join(import.meta.dirname, '../../../test/data/polis');
const PLAIN = { space: null, dryRun: false, skipBad: false };

const totals = statement<Record<string, number>>(
  'test.polis_totals',
  `select (select count(*)::int from idea where community_id = $1) as ideas,
     (select count(*)::int from vote where community_id = $1) as votes,
     (select coalesce(sum(customers), 0)::int from idea_stat where community_id = $1) as counted,
     (select count(*)::int from member where community_id = $1) as members,
     (select count(*)::int from vote_delta where community_id = $1) as deltas,
     (select count(*)::int from idea where community_id = $1 and waiting_since is not null) as waiting,
     (select count(*)::int from domain_event where community_id = $1) as events`,
);

const topSupported = statement<{ key: string; customers: number }>(
  'test.polis_top',
  `select t.key, st.customers from import_item t
   join idea_stat st on st.community_id = t.community_id and st.idea_id = t.target_id
   where t.community_id = $1 and t.kind = 'IDEA' order by st.customers desc limit 5`,
);

async function totalsOf(world: World): Promise<Record<string, number> | null> {
  return world.services.db.row(totals, [world.communityId]);
}

describe('the two conversations', () => {
  it.each([
    {
      set: 'scoop-hivemind.biodiversity',
      counts: {
        statements: 316,
        published: 154,
        voteEvents: 29_802,
        lastVotes: 29_719,
        support: 18_942,
        people: 536,
      },
      top: { 23: 312, 45: 304, 19: 303, 24: 292, 42: 291 },
    },
    {
      set: 'vtaiwan.uberx',
      counts: {
        statements: 197,
        published: 119,
        voteEvents: 49_997,
        lastVotes: 49_443,
        support: 30_950,
        people: 1_921,
      },
      top: { 16: 689, 7: 683, 40: 616, 8: 582, 3: 550 },
    },
  ])('$set comes to the known totals, and again to the same', async ({ set, counts, top }) => {
    const world = await inWorld();
    const outcome = await importPolis(world.services, world.communityId, join(SETS, set), PLAIN);
    expect(outcome.counts).toMatchObject(counts);
    expect(outcome.bad).toEqual([]);
    const there = await totalsOf(world);
    expect(there).toEqual({
      ideas: counts.published,
      votes: counts.support,
      counted: counts.support,
      members: counts.people,
      deltas: 0,
      waiting: 0,
      events: 1,
    });
    const best = await world.services.db.rows(topSupported, [world.communityId]);
    expect(Object.fromEntries(best.map(({ key, customers }) => [key, customers]))).toEqual(top);

    const again = await importPolis(world.services, world.communityId, join(SETS, set), PLAIN);
    expect(again.added).toEqual({ people: 0, ideas: 0, support: 0 });
    expect(await totalsOf(world)).toEqual({ ...there, events: 2 });
  });
});
