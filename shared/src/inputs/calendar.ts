import { z } from 'zod';
import { HOLIDAY_NAME_MAX, HOLIDAYS_MAX } from '../limits.js';
import { code, line, localDate } from './fields.js';

const weekday = z.int(code('OUT_OF_RANGE')).min(1, code('OUT_OF_RANGE')).max(7, code('OUT_OF_RANGE'));

/** The days on which a community works: ISO days of the week, 1 is Monday, and the holidays among them. */
export const updateCalendarInput = z
  .object({
    workingDays: z.array(weekday).min(1, code('REQUIRED')),
    holidays: z
      .array(z.object({ day: localDate, name: line(HOLIDAY_NAME_MAX) }))
      .max(HOLIDAYS_MAX, code('TOO_MANY')),
  })
  .superRefine(({ holidays }, context) => {
    const seen = new Set<string>();
    holidays.forEach(({ day }, at) => {
      if (seen.has(day)) {
        context.addIssue({ code: 'custom', path: ['holidays', at, 'day'], ...code('TAKEN') });
      }
      seen.add(day);
    });
  });
