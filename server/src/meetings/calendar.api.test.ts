import { expect, it } from 'vitest';
import { act, announced, meetingPlace } from '../../test/meetings.js';
import { usePlace } from '../../test/place.js';
import { World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);

const LINK = `mutation { linkCalendar { __typename ... on CalendarLinked { url } } }`;
const UNLINK = `mutation { unlinkCalendar { ... on CalendarUnlinked { ended } } }`;

it('gives everybody what is open, and each their own meetings by an address they can end', async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const day = (days: number, hour = 10): string => {
    const moment = world.clock.now();
    moment.setUTCDate(moment.getUTCDate() + days);
    moment.setUTCHours(hour, 0, 0, 0);
    return moment.toISOString();
  };
  const people = await meetingPlace(world);
  const { ada, ben, mira } = people;
  const times = { startsAt: day(3), endsAt: day(3, 11) };
  const open = await announced(people, {
    ...times,
    title: 'Open; to all',
    place: 'https://meet.example.org/a',
    seats: 1,
  });
  const closed = await world.space('MEMBERS');
  const inside = await announced(people, { ...times, title: 'For members', spaceId: closed.id });
  await act(world, ada, 'takeSeat', { meetingId: open.id });
  await act(world, ben, 'takeSeat', { meetingId: open.id });
  await act(world, ada, 'takeSeat', { meetingId: inside.id });
  const get = async (url: string) => place.http.inject({ url });
  const all = await get('/meetings.ics');
  expect(all.statusCode).toBe(200);
  expect(all.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(all.body).toContain('SUMMARY:Open\\; to all\r\n');
  expect(all.body).not.toContain('For members');
  expect(all.body).not.toContain('meet.example.org');
  const again = await place.http.inject({
    url: '/meetings.ics',
    headers: { 'if-none-match': String(all.headers['etag']) },
  });
  expect(again.statusCode).toBe(304);
  const single = await get(open.path.replace(/-.*/, '.ics'));
  expect(single.body).toContain(`UID:meeting-${open.id}@`);
  expect(single.headers['content-disposition']).toBe(`attachment; filename="meeting-${open.number}.ics"`);
  // What one cannot see and what is not there answer alike.
  for (const url of [
    `/meetings/${inside.number}.ics`,
    '/meetings/99.ics',
    '/meetings/9999999999.ics',
    `/calendar/${'x'.repeat(43)}.ics`,
  ]) {
    expect((await get(url)).statusCode, url).toBe(404);
  }
  const linkFor = async (who: typeof ada): Promise<string> => {
    const { linkCalendar } = await world.as(who).run<{ linkCalendar: { url: string } }>(LINK);
    return new URL(linkCalendar.url).pathname;
  };
  const former = await linkFor(ada);
  const link = await linkFor(ada);
  expect((await get(former)).statusCode).toBe(404);
  const own = await get(link);
  expect(own.body).toContain('SUMMARY:For members');
  expect(own.body).toContain('LOCATION:https://meet.example.org/a');
  expect(own.headers['cache-control']).toContain('private');
  const waits = await get(await linkFor(ben));
  expect(waits.body).toContain('STATUS:TENTATIVE');
  expect(waits.body).not.toContain('LOCATION');
  await act(world, mira, 'callOffMeeting', { meetingId: open.id, why: 'Snow, and more of it.' });
  const off = await get(link);
  expect(off.body).toContain('STATUS:CANCELLED');
  expect(off.body).toContain('SEQUENCE:1');
  expect(off.body).toContain('Called off: Snow\\, and more of it.');
  expect(await world.as(ada).run(UNLINK)).toEqual({ unlinkCalendar: { ended: true } });
  expect((await get(link)).statusCode).toBe(404);
  expect(await world.as(ada).run('{ viewer { calendarLinkedAt tests { name } } }')).toEqual({
    viewer: { calendarLinkedAt: null, tests: [] },
  });
});
