import type { History } from './merge-model.js';

/**
 * The shortest history that still fails, as far as leaving out one act, and then one vote from before, at a time finds
 * it. People read what it prints, so a minute of looking is well spent.
 */
export async function shortestFailing(
  history: History,
  fails: (shorter: History) => Promise<boolean>,
): Promise<History> {
  let { before, acts } = history;
  for (let i = acts.length - 1; i >= 0; i -= 1) {
    const fewer = acts.toSpliced(i, 1);
    if (await fails({ before, acts: fewer })) {
      // What came later may have been needed only by this.
      [acts, i] = [fewer, fewer.length];
    }
  }
  for (let i = 0; i < before.length; i += 1) {
    const fewer = before.with(i, null);
    if (before[i] && (await fails({ before: fewer, acts }))) {
      before = fewer;
    }
  }
  return { before, acts };
}
