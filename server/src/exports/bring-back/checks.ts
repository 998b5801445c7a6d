import type { Tx } from '../../platform/tx.js';
import { dataFile } from '../export.manifest.js';
import { ExportProblem } from '../export.problem.js';
import type { Check } from './checks/check.js';
import { differenceChecks } from './checks/difference.checks.js';
import { followUpChecks } from './checks/follow-up.checks.js';
import { ideaChecks } from './checks/idea.checks.js';
import { irritantChecks } from './checks/irritant.checks.js';
import { mergingChecks } from './checks/merging.checks.js';
import { promiseChecks } from './checks/promise.checks.js';
import { recoveryChecks } from './checks/recovery.checks.js';
import { reviewChecks } from './checks/review.checks.js';
import { outcomeChecks } from './checks/outcome.checks.js';
import { storyChecks } from './checks/story.checks.js';
import { suggestionChecks } from './checks/suggestion.checks.js';
import { threadChecks } from './checks/thread.checks.js';
import { linesOf } from './lines.js';

const CHECKS: readonly Check[] = [
  ...ideaChecks,
  ...reviewChecks,
  ...suggestionChecks,
  ...outcomeChecks,
  ...storyChecks,
  ...irritantChecks,
  ...differenceChecks,
  ...followUpChecks,
  ...promiseChecks,
  ...recoveryChecks,
  ...mergingChecks,
  ...threadChecks,
];

type Row = Readonly<Record<string, string | number>>;

/**
 * Whether what was brought in hangs together.
 *
 * @throws ExportProblem naming what does not agree, with the file and line where it is seen.
 */
export async function assertWhole(tx: Tx, communityId: string, folder: string): Promise<void> {
  for (const { what, file, query } of CHECKS) {
    const { rows } = await tx.executeSql(`select * from (${query}) wrong limit 1`, [communityId]);
    const [row] = rows as Row[];
    if (row) {
      const name = dataFile(file);
      const number = await lineOf(folder, name, row);
      const place = number === null ? name : `${name}, line ${number}`;
      throw new ExportProblem(`${place}: the export contradicts itself: ${what}.`);
    }
  }
}

/** Where in a file a row is; null when what is wrong is that it is not there. */
async function lineOf(folder: string, name: string, row: Row): Promise<number | null> {
  const properties = Object.entries(row);
  for await (const { number, text } of linesOf(folder, name)) {
    const line = JSON.parse(text) as Record<string, unknown>;
    if (properties.every(([property, value]) => line[property] === value)) {
      return number;
    }
  }
  return null;
}
