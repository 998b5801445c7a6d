import { expect, it } from 'vitest';
import { answered, comparable, pathOfWords } from './credit.rules.js';

it.each([
  ['ASKED', true, 'GIVEN'],
  ['ASKED', false, 'REFUSED'],
  ['GIVEN', true, 'GIVEN'],
  ['GIVEN', false, 'WITHDRAWN'],
  ['REFUSED', true, 'GIVEN'],
  ['REFUSED', false, 'REFUSED'],
  ['WITHDRAWN', true, 'GIVEN'],
  ['WITHDRAWN', false, 'WITHDRAWN'],
] as const)('makes of %s, answered %s, %s', (before, consent, after) => {
  expect(answered(before, consent)).toBe(after);
});

it('leads to the very words', () => {
  const none = {
    kind: 'COMMENT' as const,
    ideaPath: '/ideas/3-a',
    suggestionNumber: null,
    commentId: null,
    revision: null,
  };
  expect(pathOfWords(none)).toBe('/ideas/3-a');
  expect(pathOfWords({ ...none, revision: 4 })).toBe('/ideas/3-a/versions?from=3&to=4');
  expect(pathOfWords({ ...none, revision: 1 })).toBe('/ideas/3-a');
  expect(pathOfWords({ ...none, kind: 'CO_AUTHOR' })).toBe('/ideas/3-a/versions');
  expect(pathOfWords({ ...none, commentId: 'c' })).toBe('/ideas/3-a#comment-c');
  expect(pathOfWords({ ...none, suggestionNumber: 2, revision: 4 })).toBe('/ideas/3-a/suggestions/2');
});

it('knows words again however they are written', () => {
  expect(comparable(' Found  the Reading. ')).toBe(comparable('found the reading'));
});
