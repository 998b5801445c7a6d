import { localDate, optional, timeOfDay, timeZone } from '@rapport/shared/inputs/fields';
import type { z } from 'zod';
import { instantOf, localTimeOf } from './zones';
import { t } from './form-words';

/** When a meeting is, as its form and its draft hold it: as the clock of one zone shows it. */
export const whenFields = {
  day: localDate,
  from: timeOfDay,
  until: timeOfDay,
  /** Only for what goes over days, as a beta does; otherwise it ends on the day on which it begins. */
  untilDay: optional(localDate),
  timeZone,
};

export interface WhenValues {
  day: string;
  from: string;
  until: string;
  untilDay?: string | null;
  timeZone: string;
}

/** The instants of what was filled in; null where the clock of the zone does not show such a time. */
export const instantsOf = ({ day, from, until, untilDay, timeZone: zone }: WhenValues) => ({
  startsAt: instantOf({ day, time: from }, zone),
  endsAt: instantOf({ day: untilDay || day, time: until }, zone),
});

/** Refuses times that a change of clocks skips, and an end before the start, beside their fields. */
export function checkWhen(values: WhenValues, context: z.RefinementCtx): void {
  // What is missing is said by each field itself.
  if (![values.day, values.from, values.until].every(Boolean)) return;
  const { startsAt, endsAt } = instantsOf(values);
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (!startsAt) refuse('from', t('field.skipped'));
  if (!endsAt) refuse('until', t('field.skipped'));
  // Both are written alike, so they compare as words.
  if (startsAt && endsAt && endsAt <= startsAt) {
    refuse(values.untilDay && values.untilDay < values.day ? 'untilDay' : 'until', t('field.endsFirst'));
  }
}

/** Which field of the form shows what the server says about an instant. */
const SHOWN_AT: Record<string, string> = { startsAt: 'day', endsAt: 'until' };

interface Refused {
  fields?: readonly { path: string; message: string }[] | null;
}

/** The same outcome of a write, with what is wrong about an instant said where the form has its day and time. */
export function placed<Outcome extends { ok: boolean; problem?: Refused | null }>(outcome: Outcome): Outcome {
  if (outcome.ok || !outcome.problem?.fields) return outcome;
  const fields = outcome.problem.fields.map((field) => ({
    ...field,
    path: SHOWN_AT[field.path] ?? field.path,
  }));
  return { ...outcome, problem: { ...outcome.problem, fields } };
}

/** What the fields show for instants that are known, in a zone. */
export function whenOf(startsAt: string, endsAt: string, zone: string): Required<WhenValues> {
  const start = localTimeOf(Date.parse(startsAt), zone);
  const end = localTimeOf(Date.parse(endsAt), zone);
  return {
    day: start.day,
    from: start.time,
    until: end.time,
    untilDay: end.day === start.day ? '' : end.day,
    timeZone: zone,
  };
}
