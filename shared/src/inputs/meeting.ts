import { z } from 'zod';
import {
  CREDIT_WHAT_MAX,
  MEETING_BOUNDARIES_MAX,
  MEETING_IDEAS_MAX,
  MEETING_LINE_MAX,
  MEETING_LINES_MAX,
  MEETING_PLACE_MAX,
  MEETING_ASKED_MAX,
  MEETING_ASKED_MOST,
  MEETING_PURPOSE_MAX,
  MEETING_QUESTION_MAX,
  MEETING_REIMBURSEMENT_MAX,
  MEETING_SEATS_MAX,
  MEETING_TEXT_MAX,
  MEETING_TITLE_MAX,
  MEETING_WHY_MAX,
} from '../limits.js';
import { MEETING_KINDS, MINUTE_KINDS } from '../vocabulary.js';
import { code, id, line, localDate, longText, optional, timeZone } from './fields.js';

/** A moment: what the API's scalar made of it, or what a form holds. */
const moment = z
  .union([z.date(), z.iso.datetime({ offset: true })], code('NOT_A_DATE'))
  .transform((given) => new Date(given));

const ideaIds = z.array(id).max(MEETING_IDEAS_MAX, code('TOO_MANY')).default([]);

const when = {
  startsAt: moment,
  endsAt: moment,
  timeZone: optional(timeZone),
  place: optional(line(MEETING_PLACE_MAX)),
};

const words = {
  title: line(MEETING_TITLE_MAX),
  purpose: longText(MEETING_PURPOSE_MAX),
  text: optional(longText(MEETING_TEXT_MAX)),
  question: optional(longText(MEETING_QUESTION_MAX)),
  ...when,
  seats: z
    .int(code('INVALID'))
    .min(1, code('OUT_OF_RANGE'))
    .max(MEETING_SEATS_MAX, code('OUT_OF_RANGE'))
    .nullish()
    .transform((seats) => seats ?? null),
  reimbursement: optional(line(MEETING_REIMBURSEMENT_MAX)),
  boundaries: optional(longText(MEETING_BOUNDARIES_MAX)),
  recorded: z.boolean().default(false),
  recordedWhy: optional(line(MEETING_REIMBURSEMENT_MAX)),
};

/** A meeting to come; which times, ideas and people fit is the server's to say. */
export const announceMeetingInput = z.object({
  kind: z.enum(MEETING_KINDS, code('INVALID')).exclude(['LOGGED'], code('INVALID')),
  spaceId: id,
  hostId: optional(id),
  leader: z.boolean().default(false),
  ideaIds,
  ...words,
});
export type AnnounceMeeting = z.output<typeof announceMeetingInput>;

/** Another time, place or wording; why is asked where those who come must know. */
export const changeMeetingInput = z.object({
  meetingId: id,
  fromRevision: z.int().min(0, code('OUT_OF_RANGE')),
  ...words,
  why: optional(longText(MEETING_WHY_MAX)),
});
export type ChangeMeeting = z.output<typeof changeMeetingInput>;

export const callOffMeetingInput = z.object({ meetingId: id, why: longText(MEETING_WHY_MAX) });
export const meetingRefInput = z.object({ meetingId: id });
export const testsInput = z.object({ spaceId: id });

export const askInMeetingInput = z.object({
  meetingId: id,
  text: longText(MEETING_ASKED_MAX),
  named: z.boolean().default(false),
});
export const answerQuestionInput = z.object({ questionId: id, answer: longText(MEETING_LINE_MAX) });

const lines = z
  .array(
    z.object({
      kind: z.enum(MINUTE_KINDS, code('INVALID')),
      text: longText(MEETING_LINE_MAX),
      credit: z
        .object({ memberId: id, what: line(CREDIT_WHAT_MAX) })
        .nullish()
        .transform((given) => given ?? null),
      promise: z
        .object({ ownerId: optional(id), dueOn: localDate })
        .nullish()
        .transform((given) => given ?? null),
    }),
  )
  .max(MEETING_LINES_MAX, code('TOO_MANY'))
  .default([]);

/** More of what happened, as Markdown with images. */
const account = optional(longText(MEETING_TEXT_MAX));

/** What was heard, will be done and will not; closing needs more of it than a draft does. */
export const minutesInput = z.object({
  meetingId: id,
  fromRevision: z.int().min(0, code('OUT_OF_RANGE')),
  lines,
  learned: optional(longText(MEETING_QUESTION_MAX)),
  account,
});
export type Minutes = z.output<typeof minutesInput>;
export type MinutesLine = Minutes['lines'][number];

const most = <Item extends z.ZodType>(item: Item) =>
  z.array(item).max(MEETING_LINES_MAX, code('TOO_MANY')).default([]);

/** What is put right in published minutes; what is left out stays as it is. */
export const correctMinutesInput = z.object({
  meetingId: id,
  fromRevision: z.int().min(0, code('OUT_OF_RANGE')),
  lines: most(z.object({ lineId: id, text: longText(MEETING_LINE_MAX) })),
  takeBack: most(id),
  added: most(z.object({ kind: z.enum(MINUTE_KINDS, code('INVALID')), text: longText(MEETING_LINE_MAX) })),
  answers: z
    .array(z.object({ questionId: id, answer: longText(MEETING_LINE_MAX) }))
    .max(MEETING_ASKED_MOST, code('TOO_MANY'))
    .default([]),
  learned: optional(longText(MEETING_QUESTION_MAX)),
  account,
  why: optional(longText(MEETING_WHY_MAX)),
  tell: z.boolean().default(false),
});
export type CorrectMinutes = z.output<typeof correctMinutesInput>;

/** A meeting that took place elsewhere (practice 3.11). */
export const logMeetingInput = z.object({
  spaceId: id,
  title: line(MEETING_TITLE_MAX),
  purpose: longText(MEETING_PURPOSE_MAX),
  text: optional(longText(MEETING_TEXT_MAX)),
  ideaIds,
  ...when,
  lines,
});
export type LogMeeting = z.output<typeof logMeetingInput>;
