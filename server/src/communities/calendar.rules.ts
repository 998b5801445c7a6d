import { addDays, localDay } from '../platform/clock.js';

/** When a community works. */
export interface WorkingCalendar {
  /** ISO days of the week, 1 is Monday. */
  workingDays: readonly number[];
  /** YYYY-MM-DD of days on which nobody works all the same. */
  holidays: ReadonlySet<string>;
  /** IANA name. */
  timeZone: string;
}

/** Longest search for a working day; a community that never works at all gets this many days. */
const SEARCH_MAX_DAYS = 60;
const QUARTER_OF_AN_HOUR = 15 * 60_000;
/** No place is further from UTC than this. */
const FURTHEST = 15 * 3_600_000;

/** Whether anybody works on a day. @param day YYYY-MM-DD. */
export function isWorkingDay(day: string, { workingDays, holidays }: WorkingCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return workingDays.includes(weekday) && !holidays.has(day);
}

/**
 * The last millisecond of a calendar day at a place. Clocks change by quarters of an hour, some of them at midnight:
 * searched from the far end, a midnight that comes twice ends the day the second time.
 */
export function endOfDay(day: string, timeZone: string): Date {
  let next = Date.parse(`${addDays(day, 1)}T00:00:00Z`) + FURTHEST;
  while (localDay(new Date(next - 1), timeZone) > day) {
    next -= QUARTER_OF_AN_HOUR;
  }
  return new Date(next - 1);
}

/** Until when somebody hears from the team (practice 0.20): the end of the next working day after the day of `moment`. */
export function nextWorkingDayEnd(moment: Date, calendar: WorkingCalendar): Date {
  const today = localDay(moment, calendar.timeZone);
  let day = addDays(today, 1);
  for (let searched = 1; searched < SEARCH_MAX_DAYS && !isWorkingDay(day, calendar); searched += 1) {
    day = addDays(day, 1);
  }
  return endOfDay(day, calendar.timeZone);
}
