import { id, longText, optional } from '@rapport/shared/inputs/fields';
import {
  MEETING_LINE_MAX,
  MEETING_LINES_MAX,
  MEETING_QUESTION_MAX,
  MEETING_TEXT_MAX,
  MEETING_WHY_MAX,
} from '@rapport/shared/limits';
import { MINUTE_KINDS, type MinuteKind } from '@rapport/shared/meeting';
import { z } from 'zod';

/** Words with what they were when somebody began to put them right; `meanwhile` is what another made of them since. */
const worded = <Text extends z.ZodType>(text: Text) =>
  z.object({ text, was: z.string(), meanwhile: z.string().nullish() });
const line = z.object({
  lineId: id,
  kind: z.enum(MINUTE_KINDS),
  takeBack: z.boolean(),
  ...worded(longText(MEETING_LINE_MAX)).shape,
});

const isEmptied = ({ text, was }: { text: string | null; was: string }): boolean =>
  text === null && was !== '';

/** Minutes that are put right, as their form and its draft hold them. */
export const correctedMinutes = z
  .object({
    meetingId: id,
    fromRevision: z.number(),
    lines: z.array(line),
    added: z
      .array(z.object({ kind: z.enum(MINUTE_KINDS), text: optional(longText(MEETING_LINE_MAX)) }))
      .max(MEETING_LINES_MAX, { message: 'TOO_MANY' }),
    answers: z.array(z.object({ questionId: id, ...worded(optional(longText(MEETING_LINE_MAX))).shape })),
    learned: worded(optional(longText(MEETING_QUESTION_MAX))),
    account: worded(optional(longText(MEETING_TEXT_MAX))),
    why: optional(longText(MEETING_WHY_MAX)),
    tell: z.boolean(),
  })
  .superRefine(({ tell, why, answers, learned, account }, context) => {
    const ask = (...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', path, message: 'REQUIRED' });
    if (tell && !why) ask('why');
    // Only what differs is sent, and nothing is no other wording: emptied, it would stay as it is unseen.
    answers.forEach((one, index) => isEmptied(one) && ask('answers', index, 'text'));
    if (isEmptied(learned)) ask('learned', 'text');
    if (isEmptied(account)) ask('account', 'text');
  });

export type Correction = z.input<typeof correctedMinutes>;
type Parsed = z.output<typeof correctedMinutes>;

interface Standing {
  id: string;
  minutesRevision: number;
  learned: string | null;
  account: string | null;
  lines: readonly { id: string; kind: MinuteKind; text: string; takenBackAt: string | null }[];
  questions: readonly { id: string; answer: string | null }[];
}

const asIs = (text: string | null) => ({ text: text ?? '', was: text ?? '' });

/** A form in which everything is as it stands. */
export function correctionOf(meeting: Standing): Correction {
  return {
    meetingId: meeting.id,
    fromRevision: meeting.minutesRevision,
    lines: meeting.lines
      .filter(({ takenBackAt }) => !takenBackAt)
      .map(({ id: lineId, kind, text }) => ({ lineId, kind, takeBack: false, ...asIs(text) })),
    added: [],
    answers: meeting.questions.map(({ id: questionId, answer }) => ({ questionId, ...asIs(answer) })),
    learned: asIs(meeting.learned),
    account: asIs(meeting.account),
    why: '',
    tell: false,
  };
}

interface Worded {
  text?: string | null;
  was: string;
  meanwhile?: string | null;
}

/** Mine, begun from older words: what I did not touch is as it stands now, and what both changed says so. */
function onto<Mine extends Worded>(mine: Mine | undefined, now: Mine): Mine {
  if (!mine || (mine.text ?? '') === mine.was) return now;
  const moved = now.was !== mine.was && now.was !== mine.text;
  return { ...now, text: mine.text, meanwhile: moved ? now.was : null };
}

/** What somebody typed, on what stands by now: nothing typed is lost, and nothing of others is undone unseen. */
export function mergedCorrection(mine: Correction, meeting: Standing): Correction {
  const now = correctionOf(meeting);
  const lineOf = new Map(mine.lines.map((one) => [one.lineId, one]));
  const answerOf = new Map(mine.answers.map((one) => [one.questionId, one]));
  // What another took back while I wrote on it is kept as a line of its own.
  const gone = mine.lines.filter(
    ({ lineId, text, was, takeBack }) =>
      text !== was && !takeBack && !now.lines.some((one) => one.lineId === lineId),
  );
  return {
    ...mine,
    fromRevision: now.fromRevision,
    lines: now.lines.map((one) => ({
      ...onto(lineOf.get(one.lineId), one),
      takeBack: lineOf.get(one.lineId)?.takeBack ?? false,
    })),
    added: [...mine.added, ...gone.map(({ kind, text }) => ({ kind, text }))],
    answers: now.answers.map((one) => onto(answerOf.get(one.questionId), one)),
    learned: onto(mine.learned, now.learned),
    account: onto(mine.account, now.account),
  };
}

const changed = ({ text, was }: { text: string | null; was: string }) =>
  text !== null && text !== was ? text : null;

/** What is sent: only what is different. */
export function correctionToSend({ lines, added, answers, learned, account, ...rest }: Parsed) {
  return {
    ...rest,
    lines: lines
      .filter(({ text, was, takeBack }) => !takeBack && text !== was)
      .map(({ lineId, text }) => ({ lineId, text })),
    takeBack: lines.filter(({ takeBack }) => takeBack).map(({ lineId }) => lineId),
    added: added.flatMap(({ kind, text }) => (text === null ? [] : [{ kind, text }])),
    answers: answers.flatMap(({ questionId, ...answer }) => {
      const now = changed(answer);
      return now === null ? [] : [{ questionId, answer: now }];
    }),
    learned: changed(learned),
    account: changed(account),
  };
}

/** The path in the form of what the server refuses: it was sent only what is different. */
export function correctionPath(path: string, { lines, added, answers }: Parsed): string {
  const [, part = '', number = ''] = /^(\w+)\.(\d+)/.exec(path) ?? [];
  const at = (all: readonly boolean[]) =>
    all.flatMap((sent, index) => (sent ? [index] : []))[Number(number)] ?? number;
  if (part === 'lines') return `lines.${at(lines.map((one) => !one.takeBack && one.text !== one.was))}.text`;
  if (part === 'takeBack') return `lines.${at(lines.map(({ takeBack }) => takeBack))}.takeBack`;
  if (part === 'added') return `added.${at(added.map(({ text }) => text !== null))}.text`;
  if (part === 'answers') return `answers.${at(answers.map((one) => changed(one) !== null))}.text`;
  return path === 'learned' || path === 'account' ? `${path}.text` : path;
}
