import {
  announceMeetingInput,
  callOffMeetingInput,
  changeMeetingInput,
  type ChangeMeeting,
} from '@rapport/shared/inputs/meeting';
import { isOnTeam } from '../hand-overs/hand-over.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { FieldProblem, found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { spaceInside } from '../spaces/space.module.js';
import { concern, postingLimits } from '../threads/thread.module.js';
import { ideasToMeetAbout, minutesDay, refuseIfAny, spaceProblem } from './meeting.checks.js';
import { MeetingEntity } from './meeting.entity.js';
import { meetingAnnounced, meetingCalledOff, meetingChanged } from './meeting.events.js';
import { meetingFor, type MeetingInside } from './meeting.inside.js';
import { peopleAt, peopleForTest } from './meeting.people.js';
import { isTest, timeProblems, wordingProblems } from './meeting.rules.js';
import { holdWords, insertMeeting, wordsOf } from './meeting.writes.js';
import { countSeats, seatThoseWaiting } from './seat.writes.js';

export interface MeetingOutcome {
  meetingId: string;
}

const isAdmin = statement<{ id: string }>(
  'meetings.is_admin',
  `select id from member where community_id = $1 and id = $2 and role = 'ADMIN'`,
);

/** Announces a meeting. A call for testers reaches who joined the tests of the space and who follows the idea. */
export const announceMeeting = command({
  name: 'announceMeeting',
  action: 'meeting:hold',
  input: announceMeetingInput,
  limits: postingLimits,
  async run(write, input): Promise<MeetingOutcome & { people: number }> {
    const { communityId, memberId } = write.actor;
    const { kind, spaceId } = input;
    const hostId = input.hostId ?? memberId;
    const problems = [...timeProblems(input, write.now), ...wordingProblems(input)];
    const ideas = await ideasToMeetAbout(write, input, problems);
    const space = await spaceInside(write.tx, write.actor, spaceId);
    const narrow = spaceProblem(space, ideas);
    if (!(await isOnTeam(write, hostId))) {
      problems.push(new FieldProblem('hostId', 'UNKNOWN', words.notOnTeam));
    }
    refuseIfAny(narrow ? [narrow, ...problems] : problems);
    const { timeZone, minutesOn } = await minutesDay(write, input.endsAt);
    const listens = kind === 'LISTENING';
    const leads = listens && (input.leader || (await write.tx.row(isAdmin, [communityId, hostId])) !== null);
    const { meetingId, threadId } = await insertMeeting(write, {
      kind,
      spaceId: found(space).id,
      hostId,
      leader: leads,
      timeZone: input.timeZone ?? timeZone,
      minutesOn,
      words: input,
      ideas,
    });
    await write.emit(meetingAnnounced, { meetingId, threadId });
    const ideaIds = ideas.map(({ id }) => id);
    const except = [memberId, hostId];
    const who = isTest(kind) ? await peopleForTest(write, { spaceId, ideaIds, except }) : [];
    // Whoever is to hold it hears of it too, where somebody else announced it.
    const host = hostId === memberId ? [] : [{ memberId: hostId, reason: 'RESPONSIBLE' as const }];
    if (who.length + host.length > 0) {
      await concern(write, { threadId, kind: 'MEETING', who: [...who, ...host], detailId: meetingId });
    }
    return { meetingId, people: who.length + host.length };
  },
});

/** Whether those who come must hear of a change. */
function moves(meeting: MeetingInside, input: ChangeMeeting): boolean {
  return (
    meeting.startsAt.getTime() !== input.startsAt.getTime() ||
    meeting.endsAt.getTime() !== input.endsAt.getTime() ||
    meeting.place !== input.place
  );
}

function changeProblems(
  { now }: Write,
  meeting: MeetingInside,
  input: ChangeMeeting,
  taken: number,
): FieldProblem[] {
  const sameStart = meeting.startsAt.getTime() === input.startsAt.getTime();
  const times = timeProblems(input, now);
  const problems = [
    // One that is going on keeps its start.
    ...(sameStart ? times.filter(({ path }) => path !== 'startsAt') : times),
    ...wordingProblems({ ...input, kind: meeting.kind }),
  ];
  if (moves(meeting, input) && input.why === null) {
    problems.push(new FieldProblem('why', 'REQUIRED', words.whyNeeded));
  }
  if (input.seats !== null && input.seats < taken) {
    problems.push(new FieldProblem('seats', 'OUT_OF_RANGE', fill(words.fewerThanTaken, { taken })));
  }
  return problems;
}

/** Changes time, place or words. Those who come are told of another time or place, with why. */
export const changeMeeting = command({
  name: 'changeMeeting',
  action: 'meeting:hold',
  input: changeMeetingInput,
  limits: ['edit'],
  async run(write, input): Promise<MeetingOutcome> {
    const { communityId } = write.actor;
    const { meetingId, fromRevision, why } = input;
    const meeting = await meetingFor(write, meetingId, 'EDIT');
    if (fromRevision !== meeting.revision) {
      refuse(new NotPossible(words.changedMeanwhile));
    }
    const { seated } = await countSeats(write, meetingId);
    refuseIfAny(changeProblems(write, meeting, input, seated));
    const moved = moves(meeting, input);
    const { minutesOn } = await minutesDay(write, input.endsAt);
    await write.tx.update(
      MeetingEntity,
      { communityId, id: meetingId },
      {
        ...wordsOf(input),
        timeZone: input.timeZone ?? meeting.timeZone,
        minutesOn,
        revision: meeting.revision + 1,
        editedAt: write.now,
        ...(moved && { changedWhy: why, nearToldAt: null }),
      },
    );
    const { threadId } = meeting;
    await holdWords(write, { id: meetingId, threadId }, input.text);
    await seatThoseWaiting(write, { id: meetingId, threadId, seats: input.seats });
    await write.emit(meetingChanged, { meetingId, threadId });
    if (moved) {
      const who = await peopleAt(write, meetingId);
      await concern(write, { threadId, kind: 'MEETING_CHANGED', who, detailId: meetingId });
    }
    return { meetingId };
  },
});

/** Calls a meeting off and tells everybody who would have come. */
export const callOffMeeting = command({
  name: 'callOffMeeting',
  action: 'meeting:hold',
  input: callOffMeetingInput,
  limits: ['edit'],
  async run(write, { meetingId, why }): Promise<MeetingOutcome> {
    const { communityId } = write.actor;
    const meeting = await meetingFor(write, meetingId, 'CALL_OFF');
    await write.tx.update(
      MeetingEntity,
      { communityId, id: meetingId },
      { calledOffAt: write.now, calledOffWhy: why, revision: meeting.revision + 1, editedAt: write.now },
    );
    const { threadId } = meeting;
    await write.emit(meetingCalledOff, { meetingId, threadId });
    const who = await peopleAt(write, meetingId);
    await concern(write, { threadId, kind: 'MEETING_CHANGED', who, detailId: meetingId });
    return { meetingId };
  },
});
