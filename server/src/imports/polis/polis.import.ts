import type { Services } from '../../platform/context.js';
import type { BadRow } from '../import.problem.js';
import { stopAtBadRows } from '../import.problem.js';
import { runPlan, type ImportOptions, type ImportOutcome } from '../import.run.js';
import { planPolis } from './polis.plan.js';
import { readPolisExport } from './polis.reader.js';

/**
 * Imports a Polis conversation from a folder with its export.
 *
 * @param communityId null for a dry run on a database without a community.
 * @throws ImportProblem saying why it cannot be done; nothing was written then.
 */
export async function importPolis(
  services: Services,
  communityId: string | null,
  folder: string,
  options: ImportOptions & { skipBad: boolean },
): Promise<ImportOutcome & { bad: BadRow[] }> {
  const source = await readPolisExport(folder, services.clock.now());
  if (!options.skipBad) {
    stopAtBadRows(source.bad);
  }
  const outcome = await runPlan(services, communityId, planPolis(source), options);
  return { ...outcome, bad: source.bad };
}
