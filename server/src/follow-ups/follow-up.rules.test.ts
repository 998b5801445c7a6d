import { VERDICTS, WORDS_SHOWN } from '@rapport/shared/vocabulary';
import { expect, it } from 'vitest';
import { ASKED_AS, mayReadWords, reopens, stageToReopenAt } from './follow-up.rules.js';

it('reopens only by a NOT of who asked for it (1.12)', () => {
  const all = ASKED_AS.flatMap((as) => VERDICTS.map((verdict) => [as, verdict] as const));
  expect(all.filter(([as, verdict]) => reopens(as, verdict))).toEqual([
    ['AUTHOR', 'NOT'],
    ['CO_AUTHOR', 'NOT'],
  ]);
});

it('reopens at the first stage of consideration, else at the first open one', () => {
  const open = { category: 'OPEN', name: 'new' } as const;
  const looked = { category: 'CONSIDERING', name: 'looked at' } as const;
  const tested = { category: 'CONSIDERING', name: 'tested' } as const;
  const shipped = { category: 'SHIPPED', name: 'there' } as const;
  expect(stageToReopenAt([open, looked, tested, shipped])).toBe(looked);
  expect(stageToReopenAt([shipped, open])).toBe(open);
  expect(stageToReopenAt([shipped])).toBeNull();
});

it('keeps words from whoever they are not for', () => {
  const read = (answered: number, byTeam: boolean): string[] =>
    WORDS_SHOWN.filter((shown) => mayReadWords(shown, answered, byTeam));
  expect(read(1, true)).toEqual(['NAMED', 'UNNAMED', 'TEAM']);
  expect(read(4, false)).toEqual(['NAMED']);
  expect(read(5, false)).toEqual(['NAMED', 'UNNAMED']);
});
