import { describe, expect, it } from 'vitest';
import { arrange, NOTICES_MAX, partOf, THINGS_MAX, type Placed } from './digest.rules.js';

let minutes = 0;
function notice(threadId: string, kind: Placed['kind'], reason: Placed['reason']): Placed {
  minutes += 1;
  return { threadId, kind, reason, latestAt: new Date(Date.UTC(2026, 2, 2, 9, minutes)) };
}
const order = (notices: Placed[]): string[] =>
  arrange(notices).things.map(({ notices: [one] }) => one?.threadId ?? '');

describe('a digest', () => {
  it('of nothing holds nothing', () => {
    expect(arrange([])).toEqual({ things: [], left: 0 });
  });

  it('puts answers to what the reader said first, then decisions, then the rest', () => {
    expect(partOf({ kind: 'REPLY', reason: 'FOLLOWING' })).toBe('SAID');
    expect(partOf({ kind: 'ANSWER', reason: 'AUTHOR' })).toBe('SAID');
    expect(partOf({ kind: 'IRRITANT_FIXED', reason: 'REPORTED' })).toBe('SAID');
    expect(partOf({ kind: 'ANSWER', reason: 'SUPPORTING' })).toBe('DECIDED');
    expect(partOf({ kind: 'COMMENT', reason: 'FOLLOWING' })).toBe('REST');
    expect(partOf({ kind: 'REVIEW_DUE', reason: 'RESPONSIBLE' })).toBe('REST');
    expect(
      order([
        notice('talk', 'COMMENT', 'FOLLOWING'),
        notice('asked', 'CREDIT', 'ASKED'),
        notice('decided', 'ANSWER', 'SUPPORTING'),
        notice('reply', 'REPLY', 'REPLIED_TO'),
        notice('later talk', 'COMMENT', 'FOLLOWING'),
      ]),
    ).toEqual(['reply', 'decided', 'asked', 'later talk', 'talk']);
  });

  it('tells of each thing once, in the part of its weightiest notice', () => {
    const { things } = arrange([
      notice('one', 'COMMENT', 'FOLLOWING'),
      notice('other', 'ANSWER', 'FOLLOWING'),
      notice('one', 'MENTION', 'MENTIONED'),
      notice('one', 'REPLY', 'REPLIED_TO'),
    ]);
    expect(things.map(({ part, notices }) => [part, notices.map(({ kind }) => kind)])).toEqual([
      ['SAID', ['REPLY', 'MENTION', 'COMMENT']],
      ['DECIDED', ['ANSWER']],
    ]);
  });

  it('counts what is more than anybody reads in one go', () => {
    const many = Array.from({ length: THINGS_MAX + 3 }, (_, at) =>
      notice(`thing ${at}`, 'COMMENT', 'FOLLOWING'),
    );
    expect(arrange(many)).toMatchObject({ left: 3, things: { length: THINGS_MAX } });
    const busy = Array.from({ length: NOTICES_MAX + 2 }, () => notice('one', 'COMMENT', 'FOLLOWING'));
    expect(arrange(busy).things).toMatchObject([{ left: 2, notices: { length: NOTICES_MAX } }]);
  });
});
