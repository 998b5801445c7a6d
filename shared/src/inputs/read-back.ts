import { z } from 'zod';
import { READ_BACK_MAX } from '../limits.js';
import { code, id, longText, optional } from './fields.js';

export const askReadBackInput = z.object({
  ideaId: id,
  revision: z.int().min(1, code('OUT_OF_RANGE')),
  words: longText(READ_BACK_MAX),
});
export type AskReadBack = z.output<typeof askReadBackInput>;

/** Whoever does not confirm says what is not right; whoever confirms has nothing to correct. */
export const answerReadBackInput = z
  .object({ readBackId: id, confirmed: z.boolean(), correction: optional(longText(READ_BACK_MAX)) })
  .superRefine(({ confirmed, correction }, context) => {
    if (confirmed === (correction !== null)) {
      const problem = code(confirmed ? 'INVALID' : 'REQUIRED');
      context.addIssue({ code: 'custom', path: ['correction'], ...problem });
    }
  });
export type AnswerReadBack = z.output<typeof answerReadBackInput>;
