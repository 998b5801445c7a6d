import { correctMinutesInput, type CorrectMinutes } from '@rapport/shared/inputs/meeting';
import { MEETING_LINES_MAX } from '@rapport/shared/limits';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { FieldProblem, NotPossible, refuse } from '../platform/problems.js';
import { concern } from '../threads/thread.module.js';
import { refuseIfAny } from './meeting.checks.js';
import type { MeetingOutcome } from './meeting.commands.js';
import { MeetingEntity } from './meeting.entity.js';
import { meetingChanged } from './meeting.events.js';
import { meetingFor, type MeetingInside } from './meeting.inside.js';
import { peopleConcernedBy } from './meeting.people.js';
import { closingProblems } from './meeting.rules.js';
import { MeetingQuestionEntity, MinuteCorrectionEntity, MinuteLineEntity } from './minutes.entity.js';
import { publishedMinutes, type PublishedMinutes } from './minutes.published.js';
import { accountOf, holdAccount } from './minutes.writes.js';

type Before = Pick<MinuteCorrectionEntity, 'part' | 'was'> &
  Partial<Pick<MinuteCorrectionEntity, 'lineId' | 'questionId'>>;

/** What speaks against a correction, each beside its field. */
function problemsOf(meeting: MeetingInside, now: PublishedMinutes, input: CorrectMinutes): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const lines = new Map(now.lines.map((line) => [line.id, line]));
  const judge = (path: string, id: string): void => {
    const line = lines.get(id);
    if (!line) {
      problems.push(new FieldProblem(path, 'UNKNOWN', words.lineGone));
    } else if (line.promiseId) {
      problems.push(new FieldProblem(path, 'INVALID', words.linePromised));
    }
  };
  input.lines.forEach(({ lineId }, at) => judge(`lines.${at}.text`, lineId));
  input.takeBack.forEach((id, at) => judge(`takeBack.${at}`, id));
  input.answers.forEach(({ questionId }, at) => {
    if (!now.questions.some(({ id }) => id === questionId)) {
      problems.push(new FieldProblem(`answers.${at}.answer`, 'UNKNOWN'));
    }
  });
  if (input.tell && input.why === null) {
    problems.push(new FieldProblem('why', 'REQUIRED', words.whyToTell));
  }
  const standing = [...now.lines.filter(({ id }) => !input.takeBack.includes(id)), ...input.added];
  if (standing.length > MEETING_LINES_MAX) {
    problems.push(new FieldProblem('added', 'TOO_MANY'));
  }
  // What minutes need to be published they keep.
  const left = { learned: input.learned ?? now.learned, questionsAnswered: 1, lines: standing };
  return [...problems, ...closingProblems({ kind: meeting.kind, ...left })];
}

/** Changes lines. @returns what each said before. */
async function changeLines(write: Write, now: PublishedMinutes, input: CorrectMinutes): Promise<Before[]> {
  const { communityId } = write.actor;
  const before: Before[] = [];
  const textOf = new Map(now.lines.map(({ id, text }) => [id, text]));
  for (const { lineId, text } of input.lines) {
    const was = textOf.get(lineId) ?? null;
    if (was !== text && !input.takeBack.includes(lineId)) {
      await write.tx.update(MinuteLineEntity, { communityId, id: lineId }, { text });
      before.push({ part: 'LINE', lineId, was });
    }
  }
  for (const lineId of new Set(input.takeBack)) {
    await write.tx.update(MinuteLineEntity, { communityId, id: lineId }, { takenBackAt: write.now });
    before.push({ part: 'LINE', lineId, was: textOf.get(lineId) ?? null });
  }
  const last = Math.max(-1, ...now.positions);
  for (const [at, { kind, text }] of input.added.entries()) {
    const lineId = write.ids.next();
    const row = { communityId, id: lineId, meetingId: input.meetingId, kind, text };
    await write.tx.insert(MinuteLineEntity, { ...row, position: last + 1 + at, addedAt: write.now });
    before.push({ part: 'LINE', lineId, was: null });
  }
  return before;
}

async function changeAnswers(write: Write, now: PublishedMinutes, input: CorrectMinutes): Promise<Before[]> {
  const { communityId, memberId } = write.actor;
  const before: Before[] = [];
  for (const { questionId, answer } of input.answers) {
    const question = now.questions.find(({ id }) => id === questionId);
    if (question && question.answer !== answer) {
      // Whoever answered stays named; who put it in other words stands with what it said before.
      const first = question.answer === null && { answeredAt: write.now, answeredById: memberId };
      await write.tx.update(MeetingQuestionEntity, { communityId, id: questionId }, { answer, ...first });
      before.push({ part: 'ANSWER', questionId, was: question.answer });
    }
  }
  return before;
}

/** Changes what stands once in minutes. @returns what it said before. */
async function changeWhole(
  write: Write,
  meeting: MeetingInside,
  now: PublishedMinutes,
  { learned, account }: CorrectMinutes,
): Promise<Before[]> {
  const before: Before[] = [];
  const { communityId } = write.actor;
  const { id } = meeting;
  if (learned !== null && learned !== now.learned) {
    await write.tx.update(MeetingEntity, { communityId, id }, { learned });
    before.push({ part: 'LEARNED', was: now.learned });
  }
  if (account !== null && account !== now.account) {
    await holdAccount(write, meeting, account, 'CORRECTED');
    await write.tx.update(MeetingEntity, { communityId, id }, accountOf(account));
    before.push({ part: 'ACCOUNT', was: now.account });
  }
  return before;
}

/**
 * Puts published minutes right. What they said before stays readable, promises keep their words, and comments that
 * brought findings to ideas stay as they are. People are told by a note in their inbox, and only where that is asked for.
 */
export const correctMinutes = command({
  name: 'correctMinutes',
  action: 'meeting:hold',
  input: correctMinutesInput,
  limits: ['edit'],
  async run(write, input): Promise<MeetingOutcome> {
    const { communityId, memberId } = write.actor;
    const meeting = await meetingFor(write, input.meetingId, 'CORRECT_MINUTES');
    const { id, threadId, minutesRevision } = meeting;
    if (input.fromRevision !== minutesRevision) {
      refuse(new NotPossible(words.changedMeanwhile));
    }
    const now = await publishedMinutes(write, id);
    refuseIfAny(problemsOf(meeting, now, input));
    const before = [
      ...(await changeLines(write, now, input)),
      ...(await changeAnswers(write, now, input)),
      ...(await changeWhole(write, meeting, now, input)),
    ];
    if (before.length === 0) {
      refuse(new NotPossible(words.nothingCorrected));
    }
    const { why } = input;
    const common = { communityId, meetingId: id, byId: memberId, why, at: write.now };
    const rows = before.map((one) => ({ ...common, id: write.ids.next(), ...one }));
    await write.tx.insert(MinuteCorrectionEntity, rows);
    const counted = { minutesRevision: minutesRevision + 1, correctedAt: write.now };
    await write.tx.update(MeetingEntity, { communityId, id }, counted);
    await write.emit(meetingChanged, { meetingId: id, threadId });
    if (input.tell) {
      const who = await peopleConcernedBy(write, meeting);
      await concern(write, { threadId, kind: 'MEETING_CORRECTED', who, detailId: id });
    }
    return { meetingId: id };
  },
});
