import { z } from 'zod';
import { ANSWER_MAX, DECLINE_PART_MAX } from '../limits.js';
import { id, localDate, longText, optional } from './fields.js';

/** Whether `serves` and the decline parts must be there depends on the stage it moves to: see `answer.rules.ts`. */
export const answerIdeaInput = z.object({
  ideaId: id,
  text: longText(ANSWER_MAX),
  stageId: id,
  serves: optional(longText(DECLINE_PART_MAX)),
  reason: optional(longText(DECLINE_PART_MAX)),
  constraint: optional(longText(DECLINE_PART_MAX)),
  wouldChange: optional(longText(DECLINE_PART_MAX)),
  reviewOn: optional(localDate),
  noReviewReason: optional(longText(DECLINE_PART_MAX)),
  acknowledgeWording: z.boolean().default(false),
});
export type AnswerIdea = z.output<typeof answerIdeaInput>;
