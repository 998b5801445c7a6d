import { parseArgs } from 'node:util';
import { slugOf } from '@rapport/shared/slug';
import { communityForRequest, ensureCommunity } from '../communities/community.module.js';
import { describeBadRow, ImportProblem, type BadRow, type ImportOutcome } from '../imports/import.module.js';
import { isUnavailable } from '../platform/errors.js';
import { CommandProblem, type CommandPlace } from './command.js';

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
    outcome.bad.forEach((row) => say(describeBadRow(row)));
    linesOf(outcome, asked.dryRun).forEach(say);
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

/** What an import did, or would do. */
function linesOf(
  { space, added, changed, counts, bad }: ImportOutcome & { bad: BadRow[] },
  dryRun: boolean,
): string[] {
  const where = `${space.isNew ? 'a new space' : 'the space'} "${space.name}"${space.slug ? ` (${space.slug})` : ''}`;
  const number = (count: number): string => count.toLocaleString('en');
  const lines = [
    `${dryRun ? 'This would go' : 'Imported'} into ${where}: ` +
      `${number(added.ideas)} ideas, ${number(added.people)} people, ${number(added.support)} times support.`,
  ];
  if (changed.moved + changed.takenBack > 0) {
    lines.push(`Support since changed: ${number(changed.moved)}. Taken back: ${number(changed.takenBack)}.`);
  }
  if (bad.length > 0) {
    lines.push(`${number(bad.length)} rows ${dryRun ? 'would be' : 'were'} left out, as listed above.`);
  }
  lines.push(`The source has ${describeCounts(counts)}.`);
  if (dryRun) {
    lines.push('Nothing was written.');
  }
  return lines;
}

/** What is counted of a source, in the order of the list, with its words. */
const COUNTED: readonly [name: string, words: string][] = [
  ['statements', 'statements'],
  ['published', 'published'],
  ['rejected', 'rejected'],
  ['ideas', 'ideas'],
  ['people', 'people'],
  ['voteEvents', 'vote events'],
  ['lastVotes', 'last votes per person and statement'],
  ['support', 'times support'],
  ['disagrees', 'times disagreement'],
  ['passes', 'passes'],
  ['onRejected', 'votes on rejected statements'],
  ['skippedRows', 'rows left out'],
];

/** The counts of a source on one line. */
export function describeCounts(counts: Record<string, number>): string {
  return COUNTED.flatMap(([name, words]) => {
    const count = counts[name];
    return count === undefined ? [] : [`${count.toLocaleString('en')} ${words}`];
  }).join(', ');
}
