import { expect, it } from 'vitest';
import { judgeContact, nextHours } from './boundary.rules.js';

const open = { closedTopics: [], hoursFrom: null, hoursUntil: null, channel: 'MAIL' } as const;
const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);

it('lets ask whoever has said nothing, and refuses what somebody has closed', () => {
  expect(judgeContact(null, 'STORY', at('12:00'), 'UTC').state).toBe('OPEN');
  expect(judgeContact({ ...open, closedTopics: ['STORY'] }, 'STORY', at('12:00'), 'UTC')).toEqual({
    state: 'CLOSED',
    why: 'TOPIC',
    until: null,
  });
  expect(judgeContact({ ...open, closedTopics: ['STORY'] }, 'MEETING', at('12:00'), 'UTC').state).toBe(
    'OPEN',
  );
  expect(judgeContact({ ...open, channel: 'NONE' }, 'REPAIR', at('12:00'), 'UTC').why).toBe('NO_CONTACT');
});

it.each([
  ['09:00', '17:00', '08:59', '2026-03-02T09:00:00.000Z'],
  ['09:00', '17:00', '09:00', null],
  ['09:00', '17:00', '16:59', null],
  ['09:00', '17:00', '17:00', '2026-03-03T09:00:00.000Z'],
  ['22:00', '02:00', '23:00', null],
  ['22:00', '02:00', '01:59', null],
  ['22:00', '02:00', '02:00', '2026-03-02T22:00:00.000Z'],
])('waits for the hours from %s until %s at %s', (hoursFrom, hoursUntil, now, expected) => {
  expect(nextHours({ hoursFrom, hoursUntil }, at(now), 'UTC')?.toISOString() ?? null).toBe(expected);
});

it('reads the hours in the zone they are meant in', () => {
  const hours = { ...open, hoursFrom: '09:00', hoursUntil: '10:00' };
  expect(judgeContact(hours, 'STORY', at('08:30'), 'Europe/Berlin').state).toBe('OPEN');
  expect(judgeContact(hours, 'STORY', at('09:30'), 'Europe/Berlin').until?.toISOString()).toBe(
    '2026-03-03T08:00:00.000Z',
  );
});
