import { expect, it } from 'vitest';
import type { Act, History } from '../../test/merge-model.js';
import { shortestFailing } from '../../test/merge-shortest.js';

const merge: Act = { do: 'merge', idea: 0, into: 1 };
const undo: Act = { do: 'undo', merge: 0 };
const revise: Act = { do: 'revise', idea: 0, material: true };
const vote = { importance: 'NICE', reason: null } as const;

it('leaves of a failing history what it needs to fail', async () => {
  const history: History = { before: [vote, null, vote], acts: [revise, merge, revise, undo, revise] };
  const fails = async ({ before, acts }: History): Promise<boolean> =>
    before[2] !== null && acts.includes(merge) && acts.indexOf(undo) > acts.indexOf(merge);
  expect(await shortestFailing(history, fails)).toEqual({ before: [null, null, vote], acts: [merge, undo] });
});
