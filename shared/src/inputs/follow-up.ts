import { z } from 'zod';
import { FOLLOW_UP_DAYS_MAX, FOLLOW_UP_WORDS_MAX } from '../limits.js';
import { VERDICTS, WORDS_SHOWN } from '../vocabulary.js';
import { code, id, longText, optional } from './fields.js';

/** Whether what was shipped helped, in somebody's own words, and who may read these. */
export const answerFollowUpInput = z.object({
  followUpId: id,
  verdict: z.enum(VERDICTS, code('REQUIRED')),
  text: optional(longText(FOLLOW_UP_WORDS_MAX)),
  // Words are for the team alone until their author says otherwise.
  shown: z.enum(WORDS_SHOWN, code('INVALID')).default('TEAM'),
});
export type AnswerFollowUp = z.output<typeof answerFollowUpInput>;

export const followUpRefInput = z.object({ followUpId: id });

/** After how many days people are asked. */
export const followUpDaysInput = z.object({
  days: z
    .int(code('OUT_OF_RANGE'))
    .min(1, code('OUT_OF_RANGE'))
    .max(FOLLOW_UP_DAYS_MAX, code('OUT_OF_RANGE')),
});
