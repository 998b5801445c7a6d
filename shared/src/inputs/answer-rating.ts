import { z } from 'zod';
import { RATING_WORDS_MAX } from '../limits.js';
import { RATING_VALUES } from '../vocabulary.js';
import { code, id, longText, optional } from './fields.js';

/** Whether an answer helped somebody understand, and what they say of it. */
export const rateAnswerInput = z.object({
  answerId: id,
  value: z.enum(RATING_VALUES, code('REQUIRED')),
  text: optional(longText(RATING_WORDS_MAX)),
});
export type RateAnswer = z.output<typeof rateAnswerInput>;

export const answerRefInput = z.object({ answerId: id });
