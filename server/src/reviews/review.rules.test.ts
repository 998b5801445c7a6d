import { describe, expect, it } from 'vitest';
import { nextStep, standingOf } from './review.rules.js';

describe('where a review stands', () => {
  it.each([
    ['2026-03-09', { state: 'SCHEDULED', daysOver: 0 }],
    ['2026-03-10', { state: 'DUE', daysOver: 0 }],
    ['2026-03-15', { state: 'DUE', daysOver: 5 }],
    ['2026-03-16', { state: 'OVERDUE', daysOver: 6 }],
  ])('on %s, when it is due on 10 March and the space promises five days', (today, standing) => {
    expect(standingOf('2026-03-10', today, 5)).toEqual(standing);
  });
});

describe('who is asked next', () => {
  const named = { deciderId: 'mira', defaultOwnerId: 'jon' };
  const all = [['mira'], ['jon'], ['lead', 'boss']];
  it.each([
    [0, all, { people: ['mira'], step: 1 }],
    [1, all, { people: ['jon'], step: 2 }],
    [2, all, { people: ['lead', 'boss'], step: 3 }],
    [3, all, null],
    // Whoever declined has left the team before the day, or after they were asked.
    [0, [['jon'], ['lead']], { people: ['jon'], step: 2 }],
    [1, [['jon'], ['lead']], { people: ['jon'], step: 2 }],
    [2, [['mira'], ['lead']], { people: ['lead'], step: 3 }],
    [0, [['lead']], { people: ['lead'], step: 3 }],
    [0, [], null],
  ])('after step %i', (done, steps, next) => {
    expect(nextStep(steps, named, done)).toEqual(next);
  });
});
