import { randomUUID } from 'node:crypto';
import { own, same, theme } from '../check.ts';
import { announced, letItBeOver } from '../long/long.ts';
import { day } from '../kept/kept.ts';
import type { Place } from '../place.ts';
import { act, cameOf, made } from '../together/act.ts';

interface Seats {
  seated: number;
  waiting: number;
}

async function seatsOf(place: Place, meetingId: string): Promise<Seats | undefined> {
  const { rows } = await place.own.database.query<Seats>(
    `select count(*) filter (where state = 'SEATED')::int as seated,
       count(*) filter (where state = 'WAITING')::int as waiting from meeting_seat where meeting_id = $1`,
    [meetingId],
  );
  return rows[0];
}

/** What happens when several do it at the same moment. */
export const longAtOnce = theme('long-at-once', [
  own('of nine who want the last seat at once exactly one has it, and eight wait', async (place) => {
    const { publicSpace, customer, other, staff, admin } = place.things;
    const { id: meetingId } = await announced(place, publicSpace);
    const nia = await place.newcomer('Nia Seat');
    const people = [customer, other, nia, admin];
    await Promise.all(
      [...people, ...people, staff].map((who) => act(who, 'takeSeat', { meetingId }, randomUUID())),
    );
    const first = await seatsOf(place, meetingId);
    // Everybody gives up and comes back at once: never two on one seat, and nobody waits beside an empty one.
    await Promise.all(
      people.flatMap((who) => [
        act(who, 'giveUpSeat', { meetingId }, randomUUID()),
        act(who, 'takeSeat', { meetingId }, randomUUID()),
      ]),
    );
    const then = await seatsOf(place, meetingId);
    const whole = then && (then.seated === 1 || then.waiting === 0) && then.seated <= 1;
    return same([1, true, true], [first?.seated, (first?.waiting ?? 0) >= 3, whole]);
  }),
  own('a meeting is closed once, with each promise of its minutes made once', async (place) => {
    const { publicSpace, staff, admin, customer } = place.things;
    const meeting = await announced(place, publicSpace);
    await made(customer, 'askInMeeting', { meetingId: meeting.id, text: 'Why is it dark?' });
    await letItBeOver(place, meeting.id);
    const { rows: questions } = await place.own.database.query<{ id: string }>(
      'select id from meeting_question where meeting_id = $1',
      [meeting.id],
    );
    await made(staff, 'answerMeetingQuestion', { questionId: questions[0]?.id, answer: 'A lamp broke.' });
    const input = {
      meetingId: meeting.id,
      fromRevision: 0,
      lines: [
        { kind: 'HEARD', text: 'It is dark.' },
        { kind: 'WILL_DO', text: 'We hang a lamp.', promise: { ownerId: staff.memberId, dueOn: day(30) } },
      ],
    };
    const came = await Promise.all(
      [staff, admin, staff, admin].map((who) => act(who, 'closeMeeting', { input }, randomUUID())),
    );
    const closed = came.filter((answer) => cameOf('closeMeeting', answer) === 'MeetingChanged').length;
    const { rows } = await place.own.database.query<{ n: number }>(
      `select count(*)::int as n from promise where thread_id = (select thread_id from meeting where id = $1)`,
      [meeting.id],
    );
    return same([1, 1], [closed, rows[0]?.n]);
  }),
]);
