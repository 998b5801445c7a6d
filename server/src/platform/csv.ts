import { stringify } from 'csv-stringify/sync';
import { asWords } from './formula.rules.js';

/** Stands at the beginning of a file. Without it Excel reads UTF-8 as the encoding of the country it was bought in. */
export const BYTE_ORDER_MARK = '\uFEFF';

export type CsvCell = string | number | null;

/** Lines as RFC 4180 has them. Numbers are numbers; whatever else could be a formula is shown as words. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? asWords(cell) : cell))),
    // The library quotes for its own line ends only; RFC 4180 asks it for every one.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}
