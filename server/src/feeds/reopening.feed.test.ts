import { expect, it } from 'vitest';
import { readFeed, type ReadEntry } from '../../test/feeds.js';
import { followUpPlace, pass, questionsOf, say, shipped } from '../../test/follow-ups.js';
import { usePlace } from '../../test/place.js';
import { World, type TestMember } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);

it('tells that a shipped idea is open again, and whose words they are only where they want it', async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const here = await followUpPlace(world);
  const { idea, space, ada, cleo } = here;
  const told = async (url: string): Promise<ReadEntry[]> => {
    world.clock.advance({ minutes: 5 });
    place.services.live.wroteHere(place.communityId);
    const { statusCode, body } = await place.http.inject({ url });
    expect(statusCode, url).toBe(200);
    return readFeed(body).entries.filter(({ title }) => title.startsWith('Open again'));
  };
  const no = async (who: TestMember, more: object): Promise<void> => {
    const [newest] = await questionsOf(here, who);
    await say(here, who, newest!.id, { verdict: 'NOT', ...more });
  };
  await shipped(here);
  await pass(here, 30);
  await no(cleo, { text: 'Ask me in private.' });
  const feeds = [
    '/feed.atom',
    '/roadmap/feed.atom',
    `/spaces/${space.slug}/feed.atom`,
    `/ideas/${idea.number}/feed.atom`,
  ];
  for (const url of feeds) {
    const [entry, ...more] = await told(url);
    expect(more, url).toEqual([]);
    expect(entry).toMatchObject({ title: 'Open again: Read the meter from a photo', author: 'Mira · Team' });
    expect(entry?.href).toMatch(/#reopened$/);
    expect(entry?.content).not.toMatch(/private|Cleo/);
  }
  await shipped(here, { title: 'Again' });
  await pass(here, 30);
  await no(ada, { text: 'It reads <my> 7.', shown: 'NAMED' });
  expect((await told(feeds[0]!))[0]?.content).toContain('It reads &lt;my&gt; 7.');
});
