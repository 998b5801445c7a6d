import { fits, type Check, type Verdict } from './check.ts';
import type { Place } from './place.ts';
import { themes } from './themes.ts';

export interface Row extends Verdict {
  theme: string;
  check: string;
  ms: number;
}

/**
 * Runs every check that the place can be asked and whose theme or sentence has one of the words.
 *
 * @param onRow told of each as it ends.
 * @param only the only theme.
 */
export async function runChecks(
  place: Place,
  words: readonly string[],
  needs: readonly Check['needs'][],
  onRow: (row: Row) => void = () => undefined,
  only?: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, checks } of themes) {
    if (only !== undefined && name !== only) continue;
    for (const check of checks) {
      const title = `${name} ${check.says}`.toLowerCase();
      if (!needs.includes(check.needs)) continue;
      if (words.length > 0 && !words.some((word) => title.includes(word.toLowerCase()))) continue;
      const began = performance.now();
      const verdict = await judge(check, place);
      const row = { theme: name, check: check.says, ...verdict, ms: Math.round(performance.now() - began) };
      rows.push(row);
      onRow(row);
    }
  }
  return rows;
}

async function judge(check: Check, place: Place): Promise<Verdict> {
  try {
    return await check.run(place);
  } catch (error) {
    return fits('an answer', error instanceof Error ? error.message : String(error), false);
  }
}
