import { beforeEach, expect, it } from 'vitest';
import { readFeed } from '../../test/feeds.js';
import { hit, publish, report } from '../../test/incidents.js';
import { usePlace } from '../../test/place.js';
import { World, type TestMember, type TestSpace } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { addDays, localDay } from '../platform/clock.js';

const place = usePlace(import.meta.filename);
let world: World;
let [rosa, mira] = [] as unknown as [TestMember, TestMember];
let [space, closed] = [] as unknown as [TestSpace, TestSpace];
let reportOn: string;

beforeEach(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  rosa = await world.member('CUSTOMER', 'Rosa');
  mira = await world.member('STAFF', 'Mira');
  [space, closed] = [await world.space(), await world.space('MEMBERS')];
  reportOn = addDays(localDay(world.clock.now(), 'UTC'), 9);
});

async function entries(url: string): Promise<{ title: string; text: string }[]> {
  world.clock.advance({ seconds: 2 });
  const { statusCode, body } = await place.http.inject({ url });
  expect(statusCode, url).toBe(200);
  return readFeed(body).entries.map(({ title }) => ({ title, text: body }));
}
const titles = async (url: string): Promise<string[]> => (await entries(url)).map(({ title }) => title);

it('tells a visitor only of what went wrong in public', async () => {
  await publish({ world, space: closed }, mira, { reportOn });
  expect(await titles('/feed.atom')).toEqual([]);
  const { body } = await place.http.inject({ url: '/sitemap.xml' });
  expect(body).not.toContain('/incidents/1');
});

it('tells the note and the report, each once, and never whom it hit', async () => {
  const { incident } = await publish({ world, space }, mira, { reportOn, title: 'Lost <readings>' });
  await hit(world, rosa, incident.id, 'SECRET');
  expect(await titles('/feed.atom')).toEqual(['What went wrong: Lost <readings>']);
  await report(world, mira, incident.id);
  for (const url of ['/feed.atom', `/spaces/${space.slug}/feed.atom`]) {
    const told = await entries(url);
    expect(told.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['What came of it: Lost <readings>', 'What went wrong: Lost <readings>']),
    );
    expect(told[0]?.text).toContain('We are sorry.');
    expect(told[0]?.text).not.toMatch(/SECRET|Rosa/);
  }
  const { body } = await place.http.inject({ url: '/sitemap.xml' });
  expect(body).toContain('/incidents/1-lost-readings');
});
