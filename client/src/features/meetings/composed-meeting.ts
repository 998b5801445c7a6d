import { announceMeetingInput, changeMeetingInput, logMeetingInput } from '@rapport/shared/inputs/meeting';
import { z } from 'zod';
import { formLines } from './minutes-input';
import { checkWhen, instantsOf, whenFields, type WhenValues } from './when-input';

/** The titles of the ideas are kept with the draft; their ids are what is sent. */
const ideas = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    author: z.object({ id: z.string(), name: z.string() }).optional(),
  }),
);
const instants = { startsAt: true, endsAt: true } as const;

/** A meeting to announce as its form and its draft hold it: with the clock of a zone instead of instants. */
export const composedMeeting = announceMeetingInput
  .omit({ ...instants, timeZone: true, ideaIds: true })
  .extend({ ...whenFields, ideas })
  .superRefine(checkWhen);

export const changedMeeting = changeMeetingInput
  .omit({ ...instants, timeZone: true })
  .extend(whenFields)
  .superRefine(checkWhen);

export const loggedMeeting = logMeetingInput
  .omit({ ...instants, timeZone: true, ideaIds: true, lines: true })
  .extend({ ...whenFields, ideas, lines: formLines })
  .superRefine(checkWhen);

/** What is sent of a form: its instants instead of what a clock shows, and the ids of its ideas. */
export function toSend<Values extends WhenValues>(values: Values) {
  const { day: _day, from: _from, until: _until, untilDay: _untilDay, ...rest } = values;
  const { startsAt, endsAt } = instantsOf(values);
  // The schema has refused what is no time.
  return { ...rest, startsAt: startsAt ?? '', endsAt: endsAt ?? '' };
}

/** What a field for numbers holds; nothing for as many as come. */
export const numberOrNone = (typed: unknown): number | null =>
  typed === '' || typed === null || typed === undefined ? null : Number(typed);
