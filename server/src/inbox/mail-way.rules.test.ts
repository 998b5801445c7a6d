import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, type StoredPreferences } from '../members/member.module.js';
import { endOfQuiet, mailWay, nextDigest, wantsMail } from './mail-way.rules.js';

const who = (chosen: Partial<StoredPreferences>): StoredPreferences => ({
  ...DEFAULT_PREFERENCES,
  ...chosen,
});
const at = (text: string): Date => new Date(text);
const BERLIN = 'Europe/Berlin';

describe('mail comes', () => {
  it('once a day unless somebody chose otherwise', () => {
    expect(mailWay(who({}), 'ANSWER', at('2026-03-02T10:00:00Z'), BERLIN)).toEqual({
      way: 'DIGEST',
      dueAt: at('2026-03-03T07:00:00Z'),
    });
    expect(mailWay(who({ mailPace: 'AT_ONCE' }), 'ANSWER', at('2026-03-02T10:00:00Z'), BERLIN)).toEqual({
      way: 'AT_ONCE',
      notBefore: null,
    });
  });

  it('at once when somebody has days to answer, and never to those who want none', () => {
    const now = at('2026-03-02T10:00:00Z');
    expect(mailWay(who({ mailPace: 'WEEKLY' }), 'READ_BACK', now, BERLIN)?.way).toBe('AT_ONCE');
    for (const kind of ['READ_BACK', 'ANSWER', 'POSTED_FOR_YOU'] as const) {
      expect(mailWay(who({ mailPace: 'NEVER' }), kind, now, BERLIN)).toBeNull();
    }
  });

  it('about decisions only, if that is chosen, and about what is asked of them', () => {
    const only = who({ onlyDecisions: true });
    expect(
      ['ANSWER', 'REVIEW_BEGUN', 'READ_BACK', 'REVIEW_DUE'].map((kind) => wantsMail(only, kind as 'ANSWER')),
    ).toEqual([true, true, true, true]);
    expect(['REPLY', 'COMMENT', 'SUGGESTION'].map((kind) => wantsMail(only, kind as 'REPLY'))).toEqual([
      false,
      false,
      false,
    ]);
    expect(wantsMail(who({ onlyDecisions: true, mailAnswers: 'NEVER' }), 'ANSWER')).toBe(false);
  });
});

describe('quiet hours', () => {
  const night = who({ quietFrom: '22:00', quietUntil: '07:30' });

  it.each([
    ['2026-03-02T21:30:00Z', '2026-03-03T06:30:00Z'],
    ['2026-03-02T23:30:00Z', '2026-03-03T06:30:00Z'],
    ['2026-03-02T21:00:00Z', '2026-03-03T06:30:00Z'],
    ['2026-03-02T20:59:00Z', null],
    ['2026-03-03T06:30:00Z', null],
    // The night in which the clocks are put forward is an hour shorter.
    ['2026-03-28T22:00:00Z', '2026-03-29T05:30:00Z'],
  ])('at %s end at %s', (moment, end) => {
    expect(endOfQuiet(night, at(moment), BERLIN)).toEqual(end && at(end));
  });

  it('may lie within a day, and are counted where the member is', () => {
    const noon = who({ quietFrom: '12:00', quietUntil: '14:00', timeZone: 'Asia/Tokyo' });
    expect(endOfQuiet(noon, at('2026-03-02T03:10:00Z'), BERLIN)).toEqual(at('2026-03-02T05:00:00Z'));
    expect(endOfQuiet(noon, at('2026-03-02T11:10:00Z'), BERLIN)).toBeNull();
  });

  it('gather what comes at once until their end, and let wait what presses', () => {
    const now = at('2026-03-02T21:30:00Z');
    const end = at('2026-03-03T06:30:00Z');
    const atOnce = { ...night, mailPace: 'AT_ONCE' } as const;
    expect(mailWay(atOnce, 'ANSWER', now, BERLIN)).toEqual({ way: 'DIGEST', dueAt: end });
    expect(mailWay(atOnce, 'READ_BACK', now, BERLIN)).toEqual({ way: 'AT_ONCE', notBefore: end });
  });

  it('hold up a digest that would fall into them', () => {
    expect(
      nextDigest(who({ quietFrom: '07:00', quietUntil: '09:00' }), at('2026-03-02T10:00:00Z'), BERLIN),
    ).toEqual(at('2026-03-03T08:00:00Z'));
  });
});

describe('a digest', () => {
  it('comes later today if its hour is still to come', () => {
    expect(nextDigest(who({ digestHour: 18 }), at('2026-03-02T10:00:00Z'), BERLIN)).toEqual(
      at('2026-03-02T17:00:00Z'),
    );
  });

  it('comes on its day of the week', () => {
    const weekly = who({ mailPace: 'WEEKLY', digestDay: 5 });
    expect(nextDigest(weekly, at('2026-03-02T10:00:00Z'), BERLIN)).toEqual(at('2026-03-06T07:00:00Z'));
    expect(nextDigest(weekly, at('2026-03-06T07:00:00Z'), BERLIN)).toEqual(at('2026-03-13T07:00:00Z'));
    expect(nextDigest(weekly, at('2026-03-06T06:59:00Z'), BERLIN)).toEqual(at('2026-03-06T07:00:00Z'));
  });
});
