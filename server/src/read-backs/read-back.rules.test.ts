import { describe, expect, it } from 'vitest';
import { passesAfter, standingOf, type AskedReadBack } from './read-back.rules.js';

const idea = { authorId: 'ada', authorReachable: true, materialRevision: 2 };
const asked = (parts: Partial<AskedReadBack>): AskedReadBack => ({
  id: 'one',
  revision: 2,
  confirmed: null,
  passesOn: '2026-03-10',
  ...parts,
});

it('lets seven whole days pass', () => {
  expect(passesAfter('2026-03-02')).toBe('2026-03-10');
  expect(passesAfter('2026-02-22')).toBe('2026-03-02');
});

describe('what an answer that decides needs', () => {
  const cases: [why: string, readBacks: AskedReadBack[], today: string, expected: string][] = [
    ['nobody has asked', [], '2026-03-02', 'ASK null'],
    ['it was for a former text', [asked({ revision: 1, confirmed: true })], '2026-03-02', 'ASK null'],
    ['it waits', [asked({})], '2026-03-09', 'WAITING null'],
    ['seven days have passed', [asked({})], '2026-03-10', 'DONE SILENT'],
    ['it was confirmed', [asked({ confirmed: true })], '2026-03-02', 'DONE CONFIRMED'],
    ['it was corrected', [asked({ confirmed: false })], '2026-03-02', 'DONE CORRECTED'],
    [
      'a newer one waits, an earlier good one was answered',
      [asked({ id: 'two', revision: 3 }), asked({ confirmed: true })],
      '2026-03-02',
      'DONE CONFIRMED',
    ],
    [
      'a newer one waits, an earlier good one met silence',
      [asked({ id: 'two', revision: 3, passesOn: '2026-03-20' }), asked({})],
      '2026-03-12',
      'DONE SILENT',
    ],
  ];
  it.each(cases)('%s', (_, readBacks, today, expected) => {
    const { need, outcome } = standingOf(readBacks, idea, 'mira', today);
    expect(`${need} ${outcome}`).toBe(expected);
  });

  it('is nothing for who answers their own idea, or when the author cannot be asked', () => {
    expect(standingOf([], idea, 'ada', '2026-03-02')).toMatchObject({ need: 'NOT_NEEDED', outcome: 'OWN' });
    const gone = { ...idea, authorReachable: false };
    expect(standingOf([asked({})], gone, 'mira', '2026-03-02').outcome).toBe('UNREACHABLE');
    // What was said before they left stays said.
    expect(standingOf([asked({ confirmed: true })], gone, 'mira', '2026-03-02').outcome).toBe('CONFIRMED');
  });
});
