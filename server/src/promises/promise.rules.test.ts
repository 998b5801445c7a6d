import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { dayProblem, keptState, plainQuote, quoteKeyOf, standingOf, standsIn } from './promise.rules.js';

describe('a quotation', () => {
  const text =
    'Thank you.\n\n- **We will** send _you_ a [reader](https://example.org)\n  in *May*.\n\n`Soon` we write.';

  it.each([
    'We will send you a reader in May',
    '**We will** send _you_ a [reader](https://example.org)',
    '  we write. ',
    'Soon we write',
    'Thank you. We will send',
  ])('stands there, marks and white space apart: %s', (quote) => {
    expect(standsIn(quote, text)).toBe(true);
  });

  it.each(['We will send you a meter', 'we will send', '', ' ** ', 'May. We will'])('does not: %s', (quote) =>
    expect(standsIn(quote, text)).toBe(false),
  );

  it('is shown without marks, and is one with the same words', () => {
    expect(plainQuote('**We will** send\n_you_ one.')).toBe('We will send you one.');
    expect(quoteKeyOf('**We will** send\n_you_ one.')).toBe(quoteKeyOf('we will SEND you one.'));
    expect(quoteKeyOf('We will send you one.')).not.toBe(quoteKeyOf('We will send you two.'));
  });

  it('is not read as anything else than words', () => {
    const hostile = '<img src=x onerror=alert(1)> we promise';
    expect(standsIn(hostile, `Well, ${hostile}.`)).toBe(true);
    expect(plainQuote(hostile)).toBe(hostile);
  });
});

it('counts by the first day', () => {
  const first = '2026-03-10';
  const open = { firstDueOn: first, closedOn: null, closedState: null };
  expect(standingOf(open, '2026-03-10')).toEqual({ state: 'OPEN', daysLate: 0 });
  expect(standingOf(open, '2026-03-31')).toEqual({ state: 'LATE', daysLate: 21 });
  const kept = { firstDueOn: first, closedOn: '2026-03-12', closedState: 'KEPT_LATE' } as const;
  expect(standingOf(kept, '2027-01-01')).toEqual({ state: 'KEPT_LATE', daysLate: 2 });
  expect([keptState(first, first), keptState(first, '2026-03-11')]).toEqual(['KEPT', 'KEPT_LATE']);
});

it('takes days from today to three years from then', () => {
  expect(dayProblem('2026-03-02', '2026-03-02')).toBeNull();
  expect(dayProblem('2026-03-01', '2026-03-02')).toMatchObject({ code: 'IN_THE_PAST' });
  expect(dayProblem('2029-03-02', '2026-03-02')).toBeNull();
  expect(dayProblem('2029-03-03', '2026-03-02')).toMatchObject({ code: 'OUT_OF_RANGE' });
});
