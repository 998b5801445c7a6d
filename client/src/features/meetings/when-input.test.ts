import { expect, it } from 'vitest';
import { z } from 'zod';
import { checkWhen, instantsOf, placed, whenFields, whenOf } from './when-input';

const schema = z.object(whenFields).superRefine(checkWhen);
const wrong = (more: object) => {
  const values = {
    day: '2026-12-01',
    from: '16:00',
    until: '17:00',
    untilDay: '',
    timeZone: 'Europe/Berlin',
  };
  const parsed = schema.safeParse({ ...values, ...more });
  const issues = parsed.error?.issues ?? [];
  // Each field shows the first thing that is wrong with it.
  const firsts = issues.filter((one, at) => issues.findIndex(({ path }) => path[0] === one.path[0]) === at);
  return firsts.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

it('takes a day with two times, or two days', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ untilDay: '2026-12-20', until: '08:00' })).toEqual([]);
});

it('refuses beside the field what is missing, comes first or is skipped by the clock', () => {
  expect(wrong({ day: '', from: '' })).toEqual(['day: REQUIRED', 'from: REQUIRED']);
  expect(wrong({ until: '15:00' })).toEqual(['until: It ends before it begins.']);
  expect(wrong({ until: '16:00' })).toEqual(['until: It ends before it begins.']);
  expect(wrong({ untilDay: '2026-11-30' })).toEqual(['untilDay: It ends before it begins.']);
  expect(wrong({ day: '2027-03-28', from: '02:30', until: '04:00' })).toEqual([
    'from: Clocks go forward then: this time does not exist on that day.',
  ]);
  // In the night in which clocks go back, 02:30 comes twice and the hour after it is an hour longer.
  expect(wrong({ day: '2026-10-25', from: '02:30', until: '03:00' })).toEqual([]);
});

it('makes instants of it in its zone, and finds the same fields again', () => {
  const values = {
    day: '2026-10-25',
    from: '01:00',
    until: '03:30',
    untilDay: '',
    timeZone: 'Europe/Berlin',
  };
  const { startsAt, endsAt } = instantsOf(values);
  expect([startsAt, endsAt]).toEqual(['2026-10-24T23:00:00.000Z', '2026-10-25T02:30:00.000Z']);
  expect(whenOf(startsAt!, endsAt!, 'Europe/Berlin')).toEqual(values);
  expect(whenOf(startsAt!, endsAt!, 'America/New_York')).toMatchObject({ day: '2026-10-24', from: '19:00' });
  expect(whenOf('2026-12-01T15:00:00Z', '2026-12-09T15:00:00Z', 'UTC').untilDay).toBe('2026-12-09');
});

it('says what the server refuses about an instant where its day and time stand', () => {
  const problem = {
    fields: [
      { path: 'startsAt', message: 'Past.' },
      { path: 'title', message: 'Long.' },
    ],
  };
  expect(placed({ ok: false, problem }).problem?.fields?.map(({ path }) => path)).toEqual(['day', 'title']);
  expect(placed({ ok: true })).toEqual({ ok: true });
});
