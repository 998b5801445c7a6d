import { expect, it } from 'vitest';
import { readFeed } from '../../test/feeds.js';
import { act, announced, LINES, meetingPlace, write } from '../../test/meetings.js';
import { usePlace } from '../../test/place.js';
import { World } from '../../test/world.js';
import { modules } from '../modules.js';
import { addDays, localDay } from '../platform/clock.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);

it('tells of meetings and their minutes, each once, to visitors only what they may read', async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const people = await meetingPlace(world);
  const { ada, mira, space } = people;
  const day = addDays(localDay(world.clock.now(), 'UTC'), 3);
  const times = { startsAt: `${day}T10:00:00Z`, endsAt: `${day}T11:00:00Z` };
  const closed = await world.space('MEMBERS');
  await announced(people, { ...times, spaceId: closed.id, title: 'For members' });
  const { id: meetingId, path } = await announced(people, { ...times, title: 'Talk <to> us' });
  const titles = async (url: string): Promise<string[]> => {
    world.clock.advance({ seconds: 2 });
    const { statusCode, body } = await place.http.inject({ url });
    expect(statusCode, url).toBe(200);
    expect(body).not.toContain('For members');
    return readFeed(body)
      .entries.map(({ title }) => title)
      .filter((title) => !title.includes('Dark colours'));
  };
  expect(await titles('/feed.atom')).toEqual(['A meeting: Talk <to> us']);
  const asked = await act(world, ada, 'askInMeeting', { meetingId, text: 'When?' });
  await act(world, mira, 'answerMeetingQuestion', {
    questionId: asked.meeting?.questions[0]?.id ?? '',
    answer: 'Soon.',
  });
  world.clock.set(times.endsAt);
  const lines = LINES.filter(({ kind }) => kind !== 'WILL_DO');
  await write(people, 'closeMeeting', { meetingId, fromRevision: 0, lines });
  for (const url of ['/feed.atom', `/spaces/${space.slug}/feed.atom`]) {
    expect(await titles(url)).toEqual(['What we heard: Talk <to> us', 'A meeting: Talk <to> us']);
  }
  const map = await place.http.inject({ url: '/sitemap.xml' });
  expect(map.body).toContain(path);
  expect(map.body).not.toContain('for-members');
  const card = await place.http.inject({ url: `/social${path}.png` });
  expect([card.statusCode, card.headers['content-type']]).toEqual([200, 'image/png']);
});
