import { expect, it } from 'vitest';
import { missingOf, type MinutesSoFar } from './missing';

const none: MinutesSoFar = { lines: [], answered: 0, asksWhatWasLearned: true, logged: false };
const heard = { kind: 'HEARD', text: 'The bill is hard to read.' } as const;
const will = { kind: 'WILL_DO', text: 'A page that explains it.' } as const;

it('says everything that is missing, and nothing once it is there', () => {
  expect(missingOf(none)).toEqual(['HEARD', 'DECIDED', 'ANSWER', 'LEARNED']);
  const blank = [
    { ...heard, text: ' ' },
    { ...will, promise: { dueOn: '' } },
  ];
  expect(missingOf({ ...none, lines: blank })).toEqual(['HEARD', 'PROMISE', 'ANSWER', 'LEARNED']);
  expect(missingOf({ ...none, lines: [heard, will], answered: 1, learned: ' ' })).toEqual(['LEARNED']);
  expect(missingOf({ ...none, lines: [heard, will], answered: 1, learned: 'No.' })).toEqual([]);
});

it('takes a clear no for a decision, and asks no answers and findings where nobody was to give any', () => {
  const lines = [heard, { kind: 'WILL_NOT_DO', text: 'No paper bills: the press is gone.' } as const];
  expect(missingOf({ ...none, lines, asksWhatWasLearned: false, logged: true })).toEqual([]);
  expect(missingOf({ ...none, lines, asksWhatWasLearned: false })).toEqual(['ANSWER']);
});
