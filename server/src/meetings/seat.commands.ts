import { meetingRefInput, testsInput } from '@rapport/shared/inputs/meeting';
import { z } from 'zod';
import { command } from '../platform/command.js';
import { found } from '../platform/problems.js';
import { fingerprint, randomSecret } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { spaceInside } from '../spaces/space.module.js';
import { followQuietly } from '../threads/thread.module.js';
import type { MeetingOutcome } from './meeting.commands.js';
import { meetingSeatsChanged } from './meeting.events.js';
import { meetingFor } from './meeting.inside.js';
import { CalendarLinkEntity, MeetingSeatEntity, SpaceTesterEntity } from './seat.entity.js';
import { countSeats, seatThoseWaiting } from './seat.writes.js';

const take = statement(
  'meetings.take_seat',
  `insert into meeting_seat (community_id, meeting_id, member_id, state, turn, asked_at, seated_at)
   values ($1, $2, $3, $4, $5, $6::timestamptz, case when $4 = 'SEATED' then $6::timestamptz end)
   on conflict (community_id, meeting_id, member_id) do update set state = excluded.state, turn = excluded.turn,
     asked_at = excluded.asked_at, seated_at = excluded.seated_at, given_up_at = null`,
);

/** Takes a seat, or a place among those who wait. The meeting is locked: the last seat goes to exactly one. */
export const takeSeat = command({
  name: 'takeSeat',
  action: 'meeting:join',
  input: meetingRefInput,
  limits: ['vote'],
  async run(write, { meetingId }): Promise<MeetingOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId, seats } = await meetingFor(write, meetingId, 'TAKE_SEAT');
    const { seated, lastTurn } = await countSeats(write, meetingId);
    const state = seats === null || seated < seats ? 'SEATED' : 'WAITING';
    await write.tx.rows(take, [communityId, meetingId, memberId, state, lastTurn + 1, write.now]);
    await followQuietly(write, threadId, memberId);
    await write.emit(meetingSeatsChanged, { meetingId, threadId });
    return { meetingId };
  },
});

/** Gives a seat up, which goes to whoever waits first, or stops waiting. */
export const giveUpSeat = command({
  name: 'giveUpSeat',
  action: 'meeting:join',
  input: meetingRefInput,
  limits: ['vote'],
  async run(write, { meetingId }): Promise<MeetingOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId, seats } = await meetingFor(write, meetingId, 'GIVE_UP_SEAT');
    await write.tx.update(
      MeetingSeatEntity,
      { communityId, meetingId, memberId },
      { state: 'GIVEN_UP', givenUpAt: write.now, seatedAt: null },
    );
    await seatThoseWaiting(write, { id: meetingId, threadId, seats });
    await write.emit(meetingSeatsChanged, { meetingId, threadId });
    return { meetingId };
  },
});

const join = statement(
  'meetings.join_tests',
  `insert into space_tester (community_id, space_id, member_id, since) values ($1, $2, $3, $4) on conflict do nothing`,
);

/** Wants to hear of tests in a space: one step, and nothing is given for it (practice 4.4). */
export const joinTests = command({
  name: 'joinTests',
  action: 'meeting:join',
  input: testsInput,
  limits: ['vote'],
  async run(write, { spaceId }): Promise<{ spaceId: string }> {
    const { communityId, memberId } = write.actor;
    found(await spaceInside(write.tx, write.actor, spaceId));
    await write.tx.rows(join, [communityId, spaceId, memberId, write.now]);
    return { spaceId };
  },
});

/** Does not want to hear of tests in a space any more. */
export const leaveTests = command({
  name: 'leaveTests',
  action: 'meeting:join',
  input: testsInput,
  limits: ['vote'],
  async run(write, { spaceId }): Promise<{ spaceId: string }> {
    const { communityId, memberId } = write.actor;
    await write.tx.remove(SpaceTesterEntity, { communityId, spaceId, memberId });
    return { spaceId };
  },
});

/** Makes the address of one's own calendar; the one before it leads nowhere from then on. */
export const linkCalendar = command({
  name: 'linkCalendar',
  action: 'meeting:join',
  input: z.object({}),
  limits: ['vote'],
  async run(write): Promise<{ secret: string }> {
    const { communityId, memberId } = write.actor;
    const secret = randomSecret();
    await write.tx.remove(CalendarLinkEntity, { communityId, memberId });
    const row = { communityId, memberId, fingerprint: fingerprint(secret), createdAt: write.now };
    await write.tx.insert(CalendarLinkEntity, row);
    return { secret };
  },
});

/** Ends the address of one's own calendar. */
export const unlinkCalendar = command({
  name: 'unlinkCalendar',
  action: 'meeting:join',
  input: z.object({}),
  async run(write): Promise<{ ended: boolean }> {
    const { communityId, memberId } = write.actor;
    return { ended: (await write.tx.remove(CalendarLinkEntity, { communityId, memberId })) > 0 };
  },
});
