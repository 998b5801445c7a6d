import { z } from 'zod';
import {
  BOUNDARY_NOTE_MAX,
  CONTEXT_CARD_MAX,
  GOODBYE_ANSWER_MAX,
  GOODBYE_NOTE_MAX,
  MEMORY_MAX,
  TUNE_RESULT_MAX,
  TUNE_WORD_MAX,
} from '../limits.js';
import { CONTACT_CHANNELS, CONTACT_TOPICS, LEAVING_CHOICES } from '../remembering.js';
import { code, email, id, line, longText, optional, timeOfDay, timeZone } from './fields.js';

/** Years a card may name: not before anybody living, not after the moment's year, which the command looks at. */
const year = z.int(code('INVALID')).min(1900, code('OUT_OF_RANGE')).max(9999, code('OUT_OF_RANGE'));

export const writeContextCardInput = z.object({
  text: optional(longText(CONTEXT_CARD_MAX)),
  sinceYear: year.nullish().transform((value) => value ?? null),
});
export type WriteContextCard = z.output<typeof writeContextCardInput>;

export const setBoundariesInput = z
  .object({
    topics: z.array(z.enum(CONTACT_TOPICS, code('INVALID'))).max(CONTACT_TOPICS.length, code('TOO_MANY')),
    hoursFrom: optional(timeOfDay),
    hoursUntil: optional(timeOfDay),
    timeZone: optional(timeZone as z.ZodType<string, string>),
    channel: z.enum(CONTACT_CHANNELS, code('INVALID')),
    note: optional(longText(BOUNDARY_NOTE_MAX)),
  })
  .superRefine(({ hoursFrom, hoursUntil }, context) => {
    if ((hoursFrom === null) !== (hoursUntil === null)) {
      const path = hoursFrom === null ? 'hoursFrom' : 'hoursUntil';
      context.addIssue({ code: 'custom', path: [path], ...code('REQUIRED') });
    }
    if (hoursFrom !== null && hoursFrom === hoursUntil) {
      context.addIssue({ code: 'custom', path: ['hoursUntil'], ...code('INVALID') });
    }
  });
export type SetBoundaries = z.output<typeof setBoundariesInput>;

export const noteMemoryInput = z.object({
  memberId: id,
  text: longText(MEMORY_MAX),
  /** A comment of theirs, or the thread that they began. */
  sourceId: id,
});
export type NoteMemory = z.output<typeof noteMemoryInput>;

export const memoryRefInput = z.object({ memoryId: id });

export const raiseTuneInput = z.object({
  aboutId: id,
  helperId: id.nullish().transform((value) => value ?? null),
  text: longText(TUNE_WORD_MAX),
});
export type RaiseTune = z.output<typeof raiseTuneInput>;

export const writeInTuneInput = z.object({ tuneId: id, text: longText(TUNE_WORD_MAX) });

export const closeTuneInput = z.object({ tuneId: id, result: optional(longText(TUNE_RESULT_MAX)) });
export type CloseTune = z.output<typeof closeTuneInput>;

export const agreeToResultInput = z.object({ tuneId: id, agree: z.boolean(code('INVALID')) });

export const leaveCommunityInput = z
  .object({
    words: z.enum(LEAVING_CHOICES, code('INVALID')),
    /** Their own name, typed, so that nobody leaves by a slip. */
    confirm: line(200),
    note: optional(longText(GOODBYE_NOTE_MAX)),
    answerTo: optional(email as z.ZodType<string, string>),
  })
  .superRefine(({ note, answerTo }, context) => {
    if (answerTo !== null && note === null) {
      context.addIssue({ code: 'custom', path: ['note'], ...code('REQUIRED') });
    }
  });
export type LeaveCommunity = z.output<typeof leaveCommunityInput>;

export const answerGoodbyeInput = z.object({ goodbyeId: id, text: longText(GOODBYE_ANSWER_MAX) });
export const goodbyeRefInput = z.object({ goodbyeId: id });
export type AnswerGoodbye = z.output<typeof answerGoodbyeInput>;
