import { expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { act, announced, change, inDays, meetingPlace, write, LINES } from '../../test/meetings.js';
import { set } from '../../test/reviews.js';
import { useWorlds } from '../../test/world.js';
import { askForMinutes, tellOfNearMeetings } from './meeting.module.js';

const inWorld = useWorlds(import.meta.filename);

it('tells those with a seat a day before, once, by two workers, and again for another time', async () => {
  const place = await meetingPlace(await inWorld());
  const { world, ada, ben, cleo } = place;
  const { id: meetingId } = await announced(place, { seats: 1 });
  await act(world, ada, 'takeSeat', { meetingId });
  await act(world, ben, 'takeSeat', { meetingId });
  const off = await announced(place, { title: 'Called off' });
  await act(world, cleo, 'takeSeat', { meetingId: off.id });
  await act(world, place.mira, 'callOffMeeting', { meetingId: off.id, why: 'Ill.' });
  const near = async (): Promise<void> => {
    await Promise.all([tellOfNearMeetings.run(world.services), tellOfNearMeetings.run(world.services)]);
  };
  const count = async (who: typeof ada): Promise<number> =>
    (await inboxOf(world, who)).filter(({ kind }) => kind === 'MEETING_NEAR').length;
  await near();
  expect(await count(ada)).toBe(0);
  // Half a day before: the worker was away when the day began.
  world.clock.advance({ days: 2, hours: 13 });
  await near();
  await near();
  const told = (await inboxOf(world, ada)).filter(({ kind }) => kind === 'MEETING_NEAR');
  expect(told).toHaveLength(1);
  expect(told[0]?.excerpt).toContain('2026-03-05 11:00 (Europe/Berlin)');
  expect([await count(ben), await count(cleo)]).toEqual([0, 0]);
  await change(place, meetingId, { startsAt: inDays(6), endsAt: inDays(6, 12), seats: 1, why: 'Snow.' });
  await near();
  world.clock.advance({ days: 3 });
  await near();
  // The same notice with one more in it, as the inbox gathers what is unread.
  expect(
    (await inboxOf(world, ada))
      .filter(({ kind }) => kind === 'MEETING_NEAR')
      .reduce((sum, one) => sum + one.count, 0),
  ).toBe(2);
});

it('asks for minutes on the working day after, step by step, until they are there', async () => {
  const place = await meetingPlace(await inWorld());
  const { world, space, ada, mira, timo } = place;
  const owner = await world.member('STAFF', 'Olga');
  await set(world, `update space set default_owner_id = $2 where id = $1`, [space.id, owner.id]);
  // A Friday: the working day after it is Monday the ninth.
  const { id: meetingId } = await announced(place, { startsAt: inDays(4), endsAt: inDays(4, 12) });
  await act(world, ada, 'takeSeat', { meetingId });
  await act(world, ada, 'askInMeeting', { meetingId, text: 'When?' });
  const asked = async (): Promise<string[]> => {
    await Promise.all([askForMinutes.run(world.services), askForMinutes.run(world.services)]);
    const people = [mira, owner, timo];
    const told: string[] = [];
    for (const who of people) {
      const own = (await inboxOf(world, who)).filter(({ kind }) => kind === 'MEETING_DUE');
      expect(own.length).toBeLessThanOrEqual(1);
      if (own.length > 0) told.push(who.name);
    }
    return told;
  };
  world.clock.set('2026-03-08T22:00:00Z');
  expect(await asked()).toEqual([]);
  world.clock.set('2026-03-09T00:00:00Z');
  expect(await asked()).toEqual(['Mira']);
  world.clock.advance({ days: 4 });
  expect(await asked()).toEqual(['Mira']);
  // The worker was away for a month: both steps come at once, each once.
  world.clock.advance({ days: 30 });
  expect(await asked()).toEqual(['Mira', 'Olga', 'Timo']);
  expect(await asked()).toEqual(['Mira', 'Olga', 'Timo']);
  const other = await announced(place, { startsAt: '2026-04-20T10:00:00Z', endsAt: '2026-04-20T11:00:00Z' });
  await act(world, ada, 'askInMeeting', { meetingId: other.id, text: 'When?' });
  world.clock.set('2026-04-20T12:00:00Z');
  const question = await act(world, ada, 'askInMeeting', { meetingId: other.id, text: 'And where?' });
  await act(world, mira, 'answerMeetingQuestion', {
    questionId: question.meeting?.questions[0]?.id ?? '',
    answer: 'Soon.',
  });
  const lines = LINES.filter(({ kind }) => kind !== 'WILL_DO');
  expect(
    (await write(place, 'closeMeeting', { meetingId: other.id, fromRevision: 0, lines })).__typename,
  ).toBe('MeetingChanged');
  world.clock.advance({ days: 60 });
  expect((await asked()).sort()).toEqual(['Mira', 'Olga', 'Timo']);
});
