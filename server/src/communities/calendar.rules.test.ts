import { describe, expect, it } from 'vitest';
import { endOfDay, isWorkingDay, nextWorkingDayEnd, type WorkingCalendar } from './calendar.rules.js';

const calendar = (more: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  workingDays: [1, 2, 3, 4, 5],
  holidays: new Set(),
  timeZone: 'Europe/Berlin',
  ...more,
});
const due = (moment: string, more: Partial<WorkingCalendar> = {}): string =>
  nextWorkingDayEnd(new Date(moment), calendar(more)).toISOString();

describe('the end of the next working day (practice 0.20)', () => {
  it.each([
    ['on a Monday', '2026-03-02T09:00:00Z', '2026-03-03T22:59:59.999Z'],
    ['just before midnight there', '2026-03-02T22:59:59Z', '2026-03-03T22:59:59.999Z'],
    ['just after midnight there', '2026-03-02T23:00:00Z', '2026-03-04T22:59:59.999Z'],
    ['on a Friday', '2026-03-06T09:00:00Z', '2026-03-09T22:59:59.999Z'],
    ['on a Sunday', '2026-03-08T09:00:00Z', '2026-03-09T22:59:59.999Z'],
    ['before clocks go forward', '2026-03-27T09:00:00Z', '2026-03-30T21:59:59.999Z'],
    ['before clocks go back', '2026-10-23T09:00:00Z', '2026-10-26T22:59:59.999Z'],
  ])('%s', (_when, moment, end) => {
    expect(due(moment)).toBe(end);
  });

  it('passes over holidays and keeps to the days a community works', () => {
    const easter = new Set(['2026-04-03', '2026-04-06']);
    expect(due('2026-04-02T09:00:00Z', { holidays: easter })).toBe('2026-04-07T21:59:59.999Z');
    expect(due('2026-03-02T09:00:00Z', { workingDays: [6] })).toBe('2026-03-07T22:59:59.999Z');
    expect(isWorkingDay('2026-03-08', calendar({ workingDays: [7] }))).toBe(true);
  });

  it('ends the day of the change itself where it ends: at a place that changes at midnight, and where a day has no midnight', () => {
    // Beirut goes from midnight back to 23:00, so that its day has 25 hours; Cairo skips the first hour of a day.
    expect(endOfDay('2026-10-24', 'Asia/Beirut').toISOString()).toBe('2026-10-24T21:59:59.999Z');
    expect(endOfDay('2026-04-23', 'Africa/Cairo').toISOString()).toBe('2026-04-23T21:59:59.999Z');
    expect(endOfDay('2026-03-02', 'Pacific/Kiritimati').toISOString()).toBe('2026-03-02T09:59:59.999Z');
    expect(endOfDay('2026-03-02', 'Pacific/Pago_Pago').toISOString()).toBe('2026-03-03T10:59:59.999Z');
  });

  it('comes to an end for a community that never works', () => {
    const never = new Set(
      Array.from({ length: 400 }, (_, at) => endOfDay('2026-03-02', 'UTC').getTime() + at * 86_400_000).map(
        (time) => new Date(time).toISOString().slice(0, 10),
      ),
    );
    expect(due('2026-03-02T09:00:00Z', { holidays: never, timeZone: 'UTC' })).toBe(
      '2026-05-01T23:59:59.999Z',
    );
  });
});
