import type { ExportFolder, FileFacts } from '../export.folder.js';
import type { Snapshot } from '../export.snapshot.js';
import { BYTE_ORDER_MARK, csvLines } from '../../platform/csv.js';
import type { Sheet } from './sheet.js';

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
