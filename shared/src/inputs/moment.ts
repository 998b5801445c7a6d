import { z } from 'zod';
import { MOMENT_ANSWERS, MOMENT_REST_DAYS, MOMENT_RULES } from '../indicating.js';
import { code, id } from './fields.js';

const rule = z.enum(MOMENT_RULES, code('UNKNOWN'));

/** What somebody says to a moment; "not now" with the days it shall rest. */
export const answerMomentInput = z
  .object({
    rule,
    thingId: id,
    answer: z.enum(MOMENT_ANSWERS, code('REQUIRED')),
    days: z
      .number()
      .nullish()
      .transform((days) => days ?? null),
  })
  .check((given) => {
    const { answer, days } = given.value;
    const fits =
      answer === 'DONE' ? days === null : (MOMENT_REST_DAYS as readonly (number | null)[]).includes(days);
    if (!fits) {
      const message = code(days === null ? 'REQUIRED' : 'INVALID').message;
      given.issues.push({ code: 'custom', path: ['days'], message, input: days });
    }
  });
export type AnswerMoment = z.output<typeof answerMomentInput>;

/** Whether a rule may prompt the member. */
export const switchMomentInput = z.object({ rule, on: z.boolean(code('REQUIRED')) });
export type SwitchMoment = z.output<typeof switchMomentInput>;
