import { parseArgs } from 'node:util';
import { slugOf } from '@rapport/shared/slug';
import { communityForRequest, ensureCommunity } from '../communities/community.module.js';
import { ImportProblem, type BadRow, type ImportOutcome } from '../imports/import.module.js';
import { isUnavailable } from '../platform/errors.js';
import { CommandProblem, type CommandPlace } from './command.js';
import { wordsOfOutcome } from './import-words.js';

/** How the operator wants something imported. */
export interface AskedImport {
  /** The folder or the file. */
  path: string;
  space: string | null;
  dryRun: boolean;
  skipBad: boolean;
}

/** How the options are written in the list of commands. */
export const IMPORT_OPTIONS = '[--space <slug>] [--dry-run] [--skip-bad]';

/** @param what the path stands for. @throws CommandProblem when the words cannot be understood. */
export function readImportWords(words: string[], what: 'folder' | 'file'): AskedImport {
  const { values, positionals } = parsed(words);
  const [path, ...more] = positionals;
  if (!path || more.length > 0) {
    throw new CommandProblem(`Name one ${what}.`);
  }
  const { space, 'dry-run': dryRun = false, 'skip-bad': skipBad = false } = values;
  if (space !== undefined && (space === '' || slugOf(space) !== space)) {
    throw new CommandProblem(
      `"${space}" cannot be the address of a space: use small letters, digits and hyphens.`,
    );
  }
  return { path, space: space ?? null, dryRun, skipBad };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        space: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'skip-bad': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CommandProblem(error instanceof Error ? error.message : 'This cannot be understood.');
  }
}

/**
 * Runs an import and tells what came of it.
 *
 * @throws CommandProblem saying why it could not be done.
 */
export async function runAskedImport(
  { services, say, progress }: CommandPlace,
  asked: AskedImport,
  run: (
    communityId: string | null,
    options: AskedImport & { onProgress: (done: number, all: number) => void },
  ) => Promise<ImportOutcome & { bad: BadRow[] }>,
): Promise<void> {
  const { db, clock, ids } = services;
  const communityId = asked.dryRun
    ? ((await communityForRequest(db, undefined))?.id ?? null)
    : (await ensureCommunity(db, clock, ids)).communityId;
  try {
    const outcome = await progress.bar('Importing', (onProgress) =>
      run(communityId, { ...asked, onProgress }),
    );
    wordsOfOutcome(outcome, asked.dryRun).forEach(say);
  } catch (error) {
    if (isUnavailable(error)) {
      throw new CommandProblem(
        'The database went away. The same command goes on from where this ended.',
        false,
      );
    }
    throw error instanceof ImportProblem ? new CommandProblem(error.message, false) : error;
  }
}
