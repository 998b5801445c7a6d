import { expect, it } from 'vitest';
import { readFeed, type ReadEntry } from '../../test/feeds.js';
import { usePlace } from '../../test/place.js';
import { madePromise, promisePlace, promising, type PromisePlace } from '../../test/promises.js';
import { set } from '../../test/reviews.js';
import { World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);

async function promised(): Promise<PromisePlace> {
  await place.community();
  return promisePlace(new World(place.services, await schemaOf(modules), place.clock, place.communityId));
}

async function promisesAt(url: string): Promise<ReadEntry[]> {
  const { statusCode, body } = await place.http.inject({ url });
  expect(statusCode, url).toBe(200);
  return readFeed(body).entries.filter(({ href }) => href.includes('/promises/'));
}

it('tells each step of a promise in the feeds of its idea and space, to nobody who may not read it', async () => {
  const here = await promised();
  const { world, jon, idea, space } = here;
  const day = (days: number): string =>
    new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const { id: promiseId } = await madePromise(here, { text: 'Send <a> reader', dueOn: day(4) });
  world.clock.advance({ hours: 1 });
  const moved = { promiseId, dueOn: day(9), why: 'Parts are <late>.\nSorry.' };
  await promising(world, jon, 'movePromise', moved);
  world.clock.advance({ days: 6 });
  await promising(world, jon, 'keepPromise', { promiseId, text: 'Sent by post.' });
  const title = 'Read the meter from a photo';
  const entries = await promisesAt(`/ideas/${idea.number}/feed.atom`);
  expect(entries.map((entry) => entry.title)).toEqual([
    `A promise is kept, later than said: ${title}`,
    expect.stringMatching(/^A promise is due by .* now: Read/) as string,
    expect.stringMatching(/^Mira promised by .*: Read/) as string,
  ]);
  expect(entries[1]?.content).toContain('Parts are &lt;late&gt;.<br>Sorry.');
  expect(entries[1]?.content).toContain('Send &lt;a&gt; reader');
  expect(entries[1]?.author).toBe('Jon · Team');
  expect(await promisesAt(`/spaces/${space.slug}/feed.atom`)).toEqual(entries);
  await set(world, `update thread set withdrawn_at = now() where id = $1`, [idea.threadId]);
  world.clock.advance({ minutes: 5 });
  place.services.live.wroteHere(place.communityId);
  expect(await promisesAt(`/spaces/${space.slug}/feed.atom?x`)).toEqual([]);
});
