import {
  SPACE_VISIBILITIES,
  type MeetingKind,
  type MeetingState,
  type SpaceVisibility,
} from '@rapport/shared/vocabulary';
import { MEETING_DAYS_MAX } from '@rapport/shared/limits';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { FieldProblem } from '../platform/problems.js';

/** Path of a meeting's page: its number decides, the words are for people. */
export function meetingPath({ number, slug }: { number: number; slug: string }): string {
  return `/meetings/${number}${slug === '' ? '' : `-${slug}`}`;
}

/** Kinds that try something out: they ask a question, belong to an idea that is being built, and close with what was learned. */
export function isTest(kind: MeetingKind): boolean {
  return kind === 'PROTOTYPE_TEST' || kind === 'BETA';
}

/** Where a meeting stands at a moment. */
export function stateOf(
  meeting: { endsAt: Date; calledOffAt: Date | null; closedAt: Date | null },
  now: Date,
): MeetingState {
  if (meeting.calledOffAt) {
    return 'CALLED_OFF';
  }
  if (meeting.closedAt) {
    return 'CLOSED';
  }
  return meeting.endsAt <= now ? 'OVER' : 'ANNOUNCED';
}

/** Whether fewer people read what is in a space of the first kind than in one of the second. */
export function isNarrower(one: SpaceVisibility, other: SpaceVisibility): boolean {
  return SPACE_VISIBILITIES.indexOf(one) > SPACE_VISIBILITIES.indexOf(other);
}

// With or without what stands before an address; a code to dial in with is worth as much as one.
const ADDRESS =
  /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S|\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|us|app|dev|de|eu|si|im)\b|\b(?:pass(?:code|word)|meeting id|dial[ -]in)\b/i;

/** Whether a place is somewhere on the net, which only those with a seat and the team are told. */
export function isOnline(place: string | null): boolean {
  return place !== null && ADDRESS.test(place);
}

// What people say there, how they rate it and whom they tell of it must not matter (practice 0.9).
const OPINION =
  /\b(?:reviews?|rat(?:e|es|ing|ings)|stars?|recommend\w*|refer(?:s|ral|rals)?|testimonials?|positive|favou?rabl[ey]|praise|if you (?:like|love|enjoy)\w*|vouchers? for (?:good|honest))\b/i;

/** Whether a note on reimbursement makes it depend on what people say. */
export function dependsOnOpinion(reimbursement: string | null): boolean {
  return reimbursement !== null && OPINION.test(reimbursement);
}

interface Times {
  startsAt: Date;
  endsAt: Date;
}

const MOST = MEETING_DAYS_MAX * 86_400_000;

/** What speaks against the times of a meeting to come, each beside its field. */
export function timeProblems({ startsAt, endsAt }: Times, now: Date): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (startsAt <= now) {
    problems.push(new FieldProblem('startsAt', 'OUT_OF_RANGE', words.startsAhead));
  } else if (startsAt.getTime() > now.getTime() + MOST) {
    problems.push(new FieldProblem('startsAt', 'OUT_OF_RANGE', words.tooFar));
  }
  return [...problems, ...endProblems({ startsAt, endsAt })];
}

/** What speaks against the end of a meeting. */
export function endProblems({ startsAt, endsAt }: Times): FieldProblem[] {
  const long = endsAt.getTime() - startsAt.getTime();
  if (long <= 0) {
    return [new FieldProblem('endsAt', 'OUT_OF_RANGE', words.endsAfter)];
  }
  return long > MOST ? [new FieldProblem('endsAt', 'OUT_OF_RANGE', words.tooLong)] : [];
}

interface Announced {
  kind: MeetingKind;
  question: string | null;
  reimbursement: string | null;
  recorded: boolean;
  recordedWhy: string | null;
}

/** What is missing in the words of a meeting of its kind. */
export function wordingProblems(given: Announced): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (isTest(given.kind) && given.question === null) {
    problems.push(new FieldProblem('question', 'REQUIRED', words.questionNeeded));
  }
  if (dependsOnOpinion(given.reimbursement)) {
    problems.push(new FieldProblem('reimbursement', 'INVALID', words.reimbursementDepends));
  }
  if (given.recorded && given.recordedWhy === null) {
    problems.push(new FieldProblem('recordedWhy', 'REQUIRED', words.recordedWhyNeeded));
  }
  return problems;
}

interface Written {
  kind: MeetingKind;
  lines: readonly { kind: string }[];
  learned: string | null;
  questionsAnswered: number;
}

/** What is missing before minutes may be published (practices 0.18 and 0.23); each by its field. */
export function closingProblems({ kind, lines, learned, questionsAnswered }: Written): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const has = (...kinds: string[]): boolean => lines.some((one) => kinds.includes(one.kind));
  if (!has('HEARD')) {
    problems.push(new FieldProblem('lines', 'REQUIRED', words.heardNeeded));
  } else if (!has('WILL_DO', 'WILL_NOT_DO')) {
    problems.push(new FieldProblem('lines', 'REQUIRED', words.decisionNeeded));
  }
  if (kind !== 'LOGGED' && questionsAnswered === 0) {
    problems.push(new FieldProblem('questions', 'REQUIRED', words.answerNeeded));
  }
  if (isTest(kind) && learned === null) {
    problems.push(new FieldProblem('learned', 'REQUIRED', words.learnedNeeded));
  }
  return problems;
}
