import { z } from 'zod';
import { CREDIT_WHAT_MAX } from '../limits.js';
import { id, line } from './fields.js';

export const giveCreditInput = z.object({
  ideaId: id,
  memberId: id,
  commentId: id.nullish().transform((comment) => comment ?? null),
  what: line(CREDIT_WHAT_MAX),
});
export type GiveCredit = z.output<typeof giveCreditInput>;

export const answerCreditInput = z.object({ creditId: id, consent: z.boolean() });
