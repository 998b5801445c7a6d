/** One place in a file that cannot be taken. */
export interface BadRow {
  file: string;
  /** From 1; null for the file as a whole. */
  line: number | null;
  reason: string;
}

/** `votes.csv, line 12: vote is not 1, 0 or -1` */
export function describeBadRow({ file, line, reason }: BadRow): string {
  return line === null ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`;
}

/** Why an import cannot be done, said in one line or, for bad rows, in one for each. Nothing was written. */
export class ImportProblem extends Error {}

/** How many bad rows are named when they stop an import; the rest is counted. */
const NAMED_MOST = 20;

/** @throws ImportProblem naming the first of them, when there are any. */
export function stopAtBadRows(bad: readonly BadRow[]): void {
  if (bad.length === 0) {
    return;
  }
  const more = bad.length - NAMED_MOST;
  throw new ImportProblem(
    [
      ...bad.slice(0, NAMED_MOST).map(describeBadRow),
      ...(more > 0 ? [`and ${more} more rows that cannot be taken`] : []),
      'Nothing was imported.',
    ].join('\n'),
  );
}
