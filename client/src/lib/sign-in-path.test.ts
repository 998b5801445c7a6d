import { expect, it } from 'vitest';
import { ownPath, signInPath } from './sign-in-path';

it.each([
  'https://elsewhere.test',
  '//elsewhere.test',
  '/\\elsewhere.test',
  '/..//elsewhere.test',
  '/a/%2e%2e//elsewhere.test',
  'javascript:alert(1)',
  '',
  null,
])('does not return to %s', (to) => expect(ownPath(to)).toBe('/'));

it('returns to an own path with its query', () => {
  expect(ownPath('/ideas/3?after=x#c')).toBe('/ideas/3?after=x#c');
  expect(signInPath('/ideas?sort=newest')).toBe('/sign-in?to=%2Fideas%3Fsort%3Dnewest');
});
