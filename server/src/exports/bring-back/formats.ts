import { dataFile } from '../export.manifest.js';
import { IMAGE_LIST, IMAGES_SINCE } from '../image-files.js';
import { exportedTables } from '../tables/export.tables.js';
import type { ExportedTable, Line } from '../tables/table.js';

/** The tables whose rows an export of this format has, in the order they are read. */
export function tablesOf(format: number): ExportedTable[] {
  return exportedTables.filter(({ since = 1 }) => since <= format);
}

/** Whether an export of this format has images. */
export function hasImages(format: number): boolean {
  return format >= IMAGES_SINCE;
}

/** The files that an export of this format must have, and the only ones that are read. */
export function filesOf(format: number): string[] {
  const rows = tablesOf(format).map(({ file }) => dataFile(file));
  return hasImages(format) ? [...rows, IMAGE_LIST] : rows;
}

/** What rows of this format lack, with what they take instead. */
export function laterThan({ added = {} }: ExportedTable, format: number): Line {
  const later = Object.entries(added).filter(([, { since }]) => since > format);
  return Object.fromEntries(later.map(([property, { value }]) => [property, value]));
}
