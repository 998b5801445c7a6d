import { INDICATORS } from '@rapport/shared/indicating';
import { expect, it } from 'vitest';
import { randomHistory } from '../../test/indicator-history.js';
import { keptIndicators, plainIndicators, type Figures } from '../../test/indicators.js';
import { useWorlds, type TestMember } from '../../test/world.js';
import { countIndicators } from './indicator.module.js';

const inWorld = useWorlds(import.meta.filename);
const SEEDS = [11, 12];
const CASES = `{ indicatorCases(indicator: RECOVERY, first: 50) { edges { node { title path } } }
  indicators(only: RECOVERY) { indicators { months { month } } } }`;
interface Cases {
  indicatorCases: { edges: { node: { title: string; path: string } }[] };
  indicators: { indicators: { months: { month: string }[] }[] };
}

it('counts each of the sixteen as a plain walk over the rows does, on any history, in any zone, and rebuilt', async () => {
  const world = await inWorld();
  const { services, communityId } = world;
  const customers = await Promise.all(Array.from({ length: 8 }, () => world.member()));
  const team = await Promise.all(['STAFF', 'STAFF', 'ADMIN'].map((role) => world.member(role as 'STAFF')));
  const mira = team[0] as TestMember;
  const spaces = [await world.space(), await world.space('MEMBERS'), await world.space('STAFF')];
  const { connections } = services.db;
  await connections.query(
    `update member set preferences = preferences || '{"mutedTopics": ["ANSWERS"]}' where id = $1`,
    [customers[0]?.id],
  );
  await connections.query('update member set left_at = now() where id = $1', [customers[1]?.id]);
  const zones = ['Pacific/Auckland', 'America/St_Johns'];
  let plain: Figures = {};
  const listed: number[] = [];
  for (const [place, seed] of SEEDS.entries()) {
    await randomHistory(world, seed, { customers, team, spaces });
    await connections.query('update community set time_zone = $2 where id = $1', [communityId, zones[place]]);
    // Another zone, other days: what is due is not asked.
    expect(await countIndicators(services, communityId, { always: place === 0 })).toBe(true);
    plain = await plainIndicators(services, communityId);
    expect(await keptIndicators(services, communityId)).toEqual(plain);
    for (const name of INDICATORS) {
      const counts = Object.entries(plain).filter(
        ([key]) => key.startsWith(`${name} `) && key.endsWith(' N'),
      );
      expect(Math.max(...counts.map(([, n]) => n)), name).toBeGreaterThan(0);
    }
    // What went wrong for people is listed for the team, by what it is about, and leads to where both sides write.
    const list = await world.as(mira).run<Cases>(CASES);
    const n = plain[`RECOVERY ${list.indicators.indicators[0]?.months.at(-1)?.month} N`] ?? 0;
    listed.push(list.indicatorCases.edges.length);
    expect(listed.at(-1)).toBe(n < 5 ? 0 : n);
    for (const { node } of list.indicatorCases.edges) expect(node.path).toMatch(/^\/recoveries\//);
    if (place === 0) world.clock.set('2026-03-20T13:37:00Z');
  }
  expect(Math.max(...listed), 'lists are there from five on').toBeGreaterThan(4);
  await connections.query('delete from indicator_value where community_id = $1', [communityId]);
  await countIndicators(services, communityId, { always: true });
  expect(await keptIndicators(services, communityId)).toEqual(plain);
}, 60_000);
