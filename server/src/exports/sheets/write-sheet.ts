import { stringify } from 'csv-stringify/sync';
import type { ExportFolder, FileFacts } from '../export.folder.js';
import type { Cell, Snapshot } from '../export.snapshot.js';
import { asWords } from '../../platform/formula.rules.js';
import type { Sheet } from './sheet.js';

/** Without it Excel reads UTF-8 as the encoding of the country it was bought in. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines as RFC 4180 has them. Numbers are numbers; whatever else could be a formula is shown as words. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? asWords(cell) : cell))),
    // The library quotes for its own line ends only; RFC 4180 asks it for every one.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** Writes a table for people. A table without rows has its heading. */
export function writeSheet(
  snapshot: Snapshot,
  folder: ExportFolder,
  { file, query }: Sheet,
  values: unknown[],
): Promise<FileFacts> {
  return folder.file(`csv/${file}.csv`, async (add) => {
    let count = 0;
    await add(BYTE_ORDER_MARK);
    for await (const { columns, rows } of snapshot.read(query, values)) {
      await add(csvLines(count === 0 ? [columns, ...rows] : rows));
      count += rows.length;
    }
    return count;
  });
}
