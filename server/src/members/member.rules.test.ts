import { expect, it } from 'vitest';
import { initialsOf, isTeam } from './member.rules.js';

it.each([
  ['Rosa Okafor', 'RO'],
  ['  Anne-Marie   van der Berg ', 'AB'],
  ['Cher', 'C'],
  ['李 小龙', '李小'],
  ['“Bo” 7', 'B7'],
  ['***', ''],
  ['', ''],
])('takes the first letters of first and last word of %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('counts admins to the team', () => {
  expect([isTeam('CUSTOMER'), isTeam('STAFF'), isTeam('ADMIN')]).toEqual([false, true, true]);
});
