import { monthOf } from './zones';

/** Meetings in runs of one month of a zone, in the order in which they came. */
export function byMonth<T extends { startsAt: string }>(
  meetings: readonly T[],
  language: string,
  timeZone: string,
): { month: string; meetings: T[] }[] {
  const months: { month: string; meetings: T[] }[] = [];
  for (const meeting of meetings) {
    const month = monthOf(Date.parse(meeting.startsAt), language, timeZone);
    const last = months.at(-1);
    if (last?.month === month) last.meetings.push(meeting);
    else months.push({ month, meetings: [meeting] });
  }
  return months;
}
