import { describe, expect, it } from 'vitest';
import { instantOf, leafOf, localTimeOf, monthOf, sameClock, spanOf, zoneName } from './zones';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Apia',
  'UTC',
];
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('a day and a time in a zone', () => {
  it.each([
    ['2026-07-01', '16:00', 'Europe/Berlin', '2026-07-01T14:00:00.000Z'],
    ['2026-12-01', '16:00', 'Europe/Berlin', '2026-12-01T15:00:00.000Z'],
    // The hours around the change of clocks.
    ['2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:59', 'Europe/Berlin', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-11-01', '00:30', 'America/New_York', '2026-11-01T04:30:00.000Z'],
    ['2026-07-01', '09:15', 'Asia/Kathmandu', '2026-07-01T03:30:00.000Z'],
    // A change by half an hour.
    ['2026-04-05', '12:00', 'Australia/Lord_Howe', '2026-04-05T01:30:00.000Z'],
    ['2026-04-04', '12:00', 'Australia/Lord_Howe', '2026-04-04T01:00:00.000Z'],
  ])('%s %s in %s', (day, time, zone, instant) => {
    expect(instantOf({ day, time }, zone)).toBe(instant);
    expect(localTimeOf(Date.parse(instant), zone)).toEqual({ day, time });
  });

  it('takes the first of two when clocks go back, and none of those that are skipped when they go forward', () => {
    expect(instantOf({ day: '2026-10-25', time: '02:30' }, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf({ day: '2026-11-01', time: '01:30' }, 'America/New_York')).toBe(
      '2026-11-01T05:30:00.000Z',
    );
    expect(instantOf({ day: '2026-03-29', time: '02:30' }, 'Europe/Berlin')).toBeNull();
    expect(instantOf({ day: '2026-03-08', time: '02:00' }, 'America/New_York')).toBeNull();
    expect(instantOf({ day: '', time: '10:00' }, 'Europe/Berlin')).toBeNull();
    expect(instantOf({ day: '2026-13-01', time: '10:00' }, 'Europe/Berlin')).toBeNull();
  });

  it('finds the hours of a year again, in every zone', () => {
    for (const zone of ZONES) {
      for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-01'); at += 29 * 3_600_000) {
        const found = instantOf(localTimeOf(at, zone), zone);
        const early = at - Date.parse(found ?? '');
        // Of two instants that look alike it is the first.
        expect([0, 1_800_000, 3_600_000], `${zone} ${new Date(at).toISOString()}`).toContain(early);
        expect(localTimeOf(Date.parse(found ?? ''), zone)).toEqual(localTimeOf(at, zone));
      }
    }
  });
});

it('names a zone by its city and how far it is from UTC on that day', () => {
  const [summer, winter] = [Date.parse('2026-07-01T12:00:00Z'), Date.parse('2026-12-01T12:00:00Z')];
  expect(zoneName('Europe/Berlin', summer, 'en')).toBe('Berlin (GMT+2)');
  expect(zoneName('Europe/Berlin', winter, 'en')).toBe('Berlin (GMT+1)');
  expect(zoneName('America/Argentina/Buenos_Aires', winter, 'en')).toBe('Buenos Aires (GMT-3)');
  expect(zoneName('Asia/Kathmandu', winter, 'en')).toBe('Kathmandu (GMT+5:45)');
  expect(zoneName('UTC', winter, 'en')).toBe('UTC');
  expect(zoneName('Europe/London', winter, 'en')).toBe('London (UTC)');
  expect(zoneName('Etc/GMT+3', winter, 'en')).toBe('GMT-3');
});

it('says nothing twice where clocks show the same, on that day', () => {
  const [summer, winter] = [Date.parse('2026-07-01T12:00:00Z'), Date.parse('2026-12-01T12:00:00Z')];
  expect(sameClock('Europe/Berlin', 'Europe/Paris', winter)).toBe(true);
  expect(sameClock('Europe/Berlin', 'Europe/London', winter)).toBe(false);
  expect(sameClock('Europe/London', 'UTC', winter)).toBe(true);
  expect(sameClock('Europe/London', 'UTC', summer)).toBe(false);
  expect(sameClock('UTC', 'UTC', summer)).toBe(true);
});

it('says from when to when in the zone of whoever reads, and both days where it goes over midnight there', () => {
  const [start, end] = ['2026-11-26T22:30:00Z', '2026-11-26T23:30:00Z'];
  const berlin = spanOf(start, end, 'en', 'Europe/Berlin');
  expect(berlin.day).toBe('Thursday, November 26, 2026');
  expect(berlin.untilDay).toBe('Friday, November 27, 2026');
  expect(plain(berlin.from)).toBe('11:30 PM');
  const york = spanOf(start, end, 'en', 'America/New_York');
  expect(york.untilDay).toBeNull();
  expect([york.from, york.until].map(plain)).toEqual(['5:30 PM', '6:30 PM']);
  // Over the night in which clocks go back, an hour more lies between.
  const night = spanOf('2026-10-24T22:00:00Z', '2026-10-25T02:00:00Z', 'en', 'Europe/Berlin');
  expect([night.from, night.until].map(plain)).toEqual(['12:00 AM', '3:00 AM']);
  expect(night.untilDay).toBeNull();
});

it('has the leaf of a calendar and the month in that zone', () => {
  const at = Date.parse('2026-11-30T23:30:00Z');
  expect(leafOf(at, 'en', 'Europe/Berlin')).toEqual({ weekday: 'Tue', number: '1', month: 'Dec' });
  expect(leafOf(at, 'en', 'America/New_York')).toEqual({ weekday: 'Mon', number: '30', month: 'Nov' });
  expect(monthOf(at, 'en', 'Europe/Berlin')).toBe('December 2026');
});
