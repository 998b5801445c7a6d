import { describeBadRow, type BadRow, type ImportOutcome } from '../imports/import.module.js';

/** What an import did, or would do, for the person at the terminal. */
export function wordsOfOutcome(
  { space, added, changed, counts, bad }: ImportOutcome & { bad: readonly BadRow[] },
  dryRun: boolean,
): string[] {
  const where = `the ${space.isNew ? 'new ' : ''}space "${space.name}"${space.slug ? ` (${space.slug})` : ''}`;
  const isSame = [...Object.values(added), ...Object.values(changed)].every((count) => count === 0);
  return [
    ...bad.map(describeBadRow),
    ...(bad.length > 0
      ? [`${rowsOf(bad.length)} ${dryRun ? 'would be left' : 'left'} out, as listed.`, '']
      : []),
    isSame
      ? `Everything of it is in ${where} already.`
      : `${dryRun ? 'This would be added to' : 'Added to'} ${where}:`,
    ...(isSame
      ? []
      : tableOf([
          ['Ideas', added.ideas],
          ['People', added.people],
          ['Support', added.support],
          ['Support with a newer date', changed.moved || undefined],
          ['Support taken back', changed.takenBack || undefined],
        ])),
    '',
    'In the source:',
    ...tableOfCounts(counts),
    ...(dryRun ? ['', 'Nothing was written.'] : []),
  ];
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${inFigures(count)} rows`;
}

/** What is counted of a source, in the order of the table, with its words. */
const COUNTED: readonly [name: string, words: string][] = [
  ['statements', 'Statements'],
  ['published', 'Statements that were published'],
  ['rejected', 'Statements that were rejected'],
  ['ideas', 'Ideas'],
  ['people', 'People'],
  ['voteEvents', 'Votes, changed ones included'],
  ['lastVotes', 'Latest vote of each person on each statement'],
  ['support', 'Support'],
  ['disagrees', 'Disagreement'],
  ['passes', 'Passes'],
  ['onRejected', 'Latest votes on rejected statements'],
  ['skippedRows', 'Rows left out'],
];

/** The counts of a source as lines of a table. */
export function tableOfCounts(counts: Readonly<Record<string, number>>): string[] {
  return tableOf(COUNTED.map(([name, words]) => [words, counts[name]]));
}

/** Words on the left, figures below each other on the right; rows without a figure are passed over. */
function tableOf(rows: readonly [words: string, count: number | undefined][]): string[] {
  const shown = rows.flatMap(([words, count]) =>
    count === undefined ? [] : [[words, inFigures(count)] as const],
  );
  const left = Math.max(...shown.map(([words]) => words.length));
  const right = Math.max(...shown.map(([, figures]) => figures.length));
  return shown.map(([words, figures]) => `  ${words.padEnd(left)}  ${figures.padStart(right)}`);
}

function inFigures(count: number): string {
  return count.toLocaleString('en');
}
