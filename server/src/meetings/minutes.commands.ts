import { logMeetingInput, minutesInput, type Minutes } from '@rapport/shared/inputs/meeting';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { FieldProblem, found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { spaceInside } from '../spaces/space.module.js';
import { concern, postingLimits } from '../threads/thread.module.js';
import { ideasToMeetAbout, minutesDay, refuseIfAny, spaceProblem } from './meeting.checks.js';
import type { MeetingOutcome } from './meeting.commands.js';
import { MeetingEntity } from './meeting.entity.js';
import { meetingClosed } from './meeting.events.js';
import { meetingFor, type MeetingInside } from './meeting.inside.js';
import { peopleConcernedBy } from './meeting.people.js';
import { closingProblems, endProblems } from './meeting.rules.js';
import { insertMeeting } from './meeting.writes.js';
import { bringToIdeas, makePromises, type Closing } from './minutes.closing.js';
import { accountOf, holdAccount, lineProblems, replaceLines } from './minutes.writes.js';

const answered = statement<{ count: number }>(
  'meetings.count_answered',
  `select count(*)::int as count from meeting_question where community_id = $1 and meeting_id = $2 and answer is not null`,
);

async function forMinutes(write: Write, { meetingId, fromRevision }: Minutes): Promise<MeetingInside> {
  const meeting = await meetingFor(write, meetingId, 'WRITE_MINUTES');
  if (fromRevision !== meeting.minutesRevision) {
    refuse(new NotPossible(words.changedMeanwhile));
  }
  return meeting;
}

/** Keeps minutes as a draft, which the team reads. */
export const writeMinutes = command({
  name: 'writeMinutes',
  action: 'meeting:hold',
  input: minutesInput,
  limits: ['edit'],
  async run(write, input): Promise<MeetingOutcome> {
    const { communityId } = write.actor;
    const { id, threadId, minutesRevision } = await forMinutes(write, input);
    const { lines, learned, account } = input;
    refuseIfAny(await lineProblems(write, id, lines));
    await replaceLines(write, id, lines);
    await holdAccount(write, { id, threadId }, account, 'DRAFT');
    const kept = { learned, ...accountOf(account), minutesRevision: minutesRevision + 1 };
    await write.tx.update(MeetingEntity, { communityId, id }, kept);
    return { meetingId: id };
  },
});

/**
 * Publishes the minutes: what will be done becomes promises where that is wanted, what was found out goes to the ideas,
 * and everybody concerned is told. All of it, or nothing.
 *
 * @param problems takes what speaks against it; the caller refuses when there is any.
 */
async function publish(
  write: Write,
  meeting: Closing & { minutesRevision: number },
  { lines, learned, account }: Pick<Minutes, 'lines' | 'learned' | 'account'>,
  problems: FieldProblem[],
): Promise<void> {
  const { communityId, memberId } = write.actor;
  const { id, threadId } = meeting;
  const lineIds = await replaceLines(write, id, lines);
  await makePromises(write, meeting, lines, lineIds, problems);
  await bringToIdeas(write, meeting, { lines, learned }, problems);
  await holdAccount(write, meeting, account, 'PUBLISHED');
  const said = { learned, ...accountOf(account), minutesRevision: meeting.minutesRevision + 1 };
  const closed = { closedAt: write.now, closedById: memberId };
  await write.tx.update(MeetingEntity, { communityId, id }, { ...said, ...closed });
  await write.emit(meetingClosed, { meetingId: id, threadId });
}

/** Closes a meeting with its minutes (practices 0.18, 0.23). @throws Refusal while anything of them is missing. */
export const closeMeeting = command({
  name: 'closeMeeting',
  action: 'meeting:hold',
  input: minutesInput,
  limits: ['edit'],
  async run(write, input): Promise<MeetingOutcome> {
    const { communityId } = write.actor;
    const meeting = await forMinutes(write, input);
    const { id, threadId, kind } = meeting;
    const questions = await write.tx.row(answered, [communityId, id]);
    const problems = [
      ...closingProblems({ ...input, kind, questionsAnswered: questions?.count ?? 0 }),
      ...(await lineProblems(write, id, input.lines)),
    ];
    refuseIfAny(problems);
    await publish(write, meeting, input, problems);
    refuseIfAny(problems);
    const who = await peopleConcernedBy(write, meeting);
    await concern(write, { threadId, kind: 'MEETING_MINUTES', who, detailId: id });
    return { meetingId: id };
  },
});

/** Writes down a meeting that took place elsewhere, with its minutes (practice 3.11). */
export const logMeeting = command({
  name: 'logMeeting',
  action: 'meeting:hold',
  input: logMeetingInput,
  limits: postingLimits,
  async run(write, input): Promise<MeetingOutcome & { people: number }> {
    const { memberId } = write.actor;
    const kind = 'LOGGED';
    const { spaceId, lines, startsAt } = input;
    const problems = [
      ...(input.endsAt > write.now || startsAt > write.now
        ? [new FieldProblem('endsAt', 'OUT_OF_RANGE', words.tookPlaceBefore)]
        : endProblems(input)),
      ...closingProblems({ kind, lines, learned: null, questionsAnswered: 0 }),
    ];
    const ideas = await ideasToMeetAbout(write, { ...input, kind }, problems);
    const space = await spaceInside(write.tx, write.actor, spaceId);
    const narrow = spaceProblem(space, ideas);
    refuseIfAny(narrow ? [narrow, ...problems] : problems);
    const { timeZone, minutesOn } = await minutesDay(write, input.endsAt);
    const zone = input.timeZone ?? timeZone;
    const meeting = await insertMeeting(write, {
      kind,
      spaceId: found(space).id,
      hostId: memberId,
      leader: false,
      timeZone: zone,
      minutesOn,
      words: input,
      ideas,
    });
    const { meetingId: id } = meeting;
    refuseIfAny(await lineProblems(write, id, lines));
    const facts = {
      id,
      kind,
      spaceId,
      hostId: memberId,
      title: input.title,
      startsAt,
      timeZone: zone,
    } as const;
    const said = { lines, learned: null, account: null };
    await publish(write, { ...meeting, ...facts, minutesRevision: 0 }, said, problems);
    refuseIfAny(problems);
    return { meetingId: id, people: 0 };
  },
});
