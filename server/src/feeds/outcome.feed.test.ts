import { beforeEach, expect, it } from 'vitest';
import { readFeed } from '../../test/feeds.js';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { irritantBy } from '../../test/irritants.js';
import { edit, published } from '../../test/outcomes.js';
import { usePlace } from '../../test/place.js';
import { World, type TestMember, type TestSpace } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);
let world: World;
let [rosa, mira] = [] as unknown as [TestMember, TestMember];
let [space, elsewhere, closed] = [] as unknown as [TestSpace, TestSpace, TestSpace];
let idea: TestIdea;

beforeEach(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  rosa = await world.member('CUSTOMER', 'Rosa');
  mira = await world.member('STAFF', 'Mira');
  [space, elsewhere, closed] = [await world.space(), await world.space(), await world.space('MEMBERS')];
  idea = await postIdea(world, rosa, space, 'A lamp');
});

async function titles(url: string): Promise<string[]> {
  world.clock.advance({ seconds: 2 });
  const { statusCode, body } = await place.http.inject({ url });
  expect(statusCode, url).toBe(200);
  return readFeed(body).entries.map(({ title }) => title);
}

it('tells a visitor only what is told in public', async () => {
  await published(world, mira, closed, [idea]);
  expect(await titles('/outcomes.atom')).toEqual([]);
  // Then the answer is all that a visitor may read of it.
  expect(await titles('/feed.atom')).toContain('A lamp: from open to shipped');
  const { body } = await place.http.inject({ url: '/sitemap.xml' });
  expect(body).not.toContain('/outcomes/1');
});

it('tells what was built once, in every feed it belongs to, and nothing of irritants', async () => {
  const [there, hurt] = [
    await postIdea(world, rosa, elsewhere, 'Light'),
    await irritantBy(world, rosa, space, 'Darkness'),
  ];
  const outcome = await published(world, mira, space, [idea, there], {
    title: 'The lamp',
    irritantIds: [hurt.id],
  });
  for (const url of ['/outcomes.atom', '/feed.atom', `/spaces/${elsewhere.slug}/feed.atom`]) {
    const told = (await titles(url)).filter((title) => !['A lamp', 'Light'].includes(title));
    expect(told, url).toEqual(['Built together: The lamp']);
  }
  expect(await titles(`/ideas/${idea.number}/feed.atom`)).toContain('Built together: The lamp');
  const { body } = await place.http.inject({ url: '/outcomes.atom' });
  expect(body).not.toContain('Darkness');
  const [entry] = readFeed(body).entries;
  expect(entry).toMatchObject({
    id: `urn:uuid:${outcome.id}`,
    author: 'Mira · Team',
    href: `https://ideas.example.com${outcome.path}`,
  });
  const { body: map } = await place.http.inject({ url: '/sitemap.xml' });
  expect(map).toContain(`<loc>https://ideas.example.com${outcome.path}</loc>`);
  world.clock.advance({ hours: 1 });
  await edit(world, mira, outcome.id, { title: 'A lamp for all' });
  expect(await titles('/outcomes.atom')).toEqual(['Built together: A lamp for all']);
});

it('tells small wins only to who follows them', async () => {
  await published(world, mira, space, [idea], { kind: 'SMALL_WIN', title: 'It shines' });
  expect(await titles('/outcomes/small-wins.atom')).toEqual(['Built together: It shines']);
  expect(await titles('/outcomes.atom')).toEqual([]);
  expect(await titles('/feed.atom')).toEqual(['A lamp']);
});
