import { z } from 'zod';
import { LATE_NOTE_MAX } from '../limits.js';
import { id, localDate, longText, optional } from './fields.js';

/** What somebody of staff says to who waits longer than promised; on which days an answer may come is the server's. */
export const writeLateNoteInput = z.object({
  ideaId: id,
  text: longText(LATE_NOTE_MAX),
  answerBy: optional(localDate),
  acknowledgeWording: z.boolean().default(false),
});
export type WriteLateNote = z.output<typeof writeLateNoteInput>;
