import { expect, it } from 'vitest';
import { within } from './contact.mail.js';

const [early, late] = [new Date('2026-03-02T08:00:00Z'), new Date('2026-03-02T17:00:00Z')];

it('keeps mail that asks somebody something to their boundaries (practice 3.6)', () => {
  const now = { way: 'AT_ONCE', notBefore: null } as const;
  expect(within(now, undefined)).toBe(now);
  expect(within(now, { mail: true, until: null })).toBe(now);
  expect(within(now, { mail: false, until: null })).toBeNull();
  expect(within(null, { mail: true, until: late })).toBeNull();
  expect(within(now, { mail: true, until: late })).toEqual({ way: 'AT_ONCE', notBefore: late });
  expect(within({ way: 'AT_ONCE', notBefore: late }, { mail: true, until: early })).toEqual({
    way: 'AT_ONCE',
    notBefore: late,
  });
  expect(within({ way: 'DIGEST', dueAt: early }, { mail: true, until: late })).toEqual({
    way: 'DIGEST',
    dueAt: late,
  });
});
