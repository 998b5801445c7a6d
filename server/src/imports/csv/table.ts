import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { ImportProblem, type BadRow } from '../import.problem.js';
import { Lines } from './lines.js';

/** One record of a table. */
export interface TableRow {
  /** The line it begins at, from 1. */
  line: number;
  /** Place of each column among the cells; the same map for all rows of a table. */
  columns: ReadonlyMap<string, number>;
  cells: readonly string[];
}

/** A table that was read, and the rows of it that could not be. */
export interface Table {
  file: string;
  rows: TableRow[];
  bad: BadRow[];
}

/** What a table's first line has to name. */
export interface Columns {
  needed: readonly string[];
  optional?: readonly string[];
  /** Whether columns that nobody knows are passed over; otherwise a mistyped name would lose a whole column. */
  others?: 'allowed';
  /** Brings a name as it stands in the file to the one it is known by. */
  nameOf?: (heading: string) => string;
}

/** Bytes of a file that is held in memory, and of one record: a quote that is never closed must not swallow all. */
const FILE_MAX = 256 * 1024 * 1024;
const RECORD_MAX = 1024 * 1024;
/** Broken quotes after which a file is given up: each has the reader begin anew. */
const BROKEN_MOST = 500;

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_MAX_RECORD_SIZE: 'this row is longer than 1 MB; perhaps a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE:
    'after a closing quote something else than a comma follows; perhaps a quote before is not closed, or one inside is not doubled',
  INVALID_OPENING_QUOTE: 'a quote stands inside a value that does not begin with one',
};

/**
 * Reads a file of comma-separated values in UTF-8, with or without a byte order mark, with any line ends and with line
 * breaks inside quotes.
 *
 * @throws ImportProblem when the file is missing, empty, too large, or its first line does not name the columns.
 */
export async function readTable(path: string, expected: Columns): Promise<Table> {
  const file = basename(path);
  const { records, bad } = parseRecords(file, await bytesOf(path, file));
  const [heading, ...rest] = records;
  const names = headingOf(file, heading, expected, bad);
  const columns = new Map(names.map((name, place) => [name, place]));
  const rows: TableRow[] = [];
  for (const { line, cells } of rest) {
    if (cells.length === names.length) {
      rows.push({ line, columns, cells });
    } else {
      bad.push({ file, line, reason: `has ${cells.length} columns instead of ${names.length}` });
    }
  }
  return { file, rows, bad };
}

/** Reads a file of two columns, a name and a value, whose first line is a pair already. */
export async function readPairs(
  path: string,
): Promise<{ file: string; pairs: Map<string, string>; bad: BadRow[] }> {
  const file = basename(path);
  const { records, bad } = parseRecords(file, await bytesOf(path, file));
  const pairs = new Map<string, string>();
  for (const { line, cells } of records) {
    const [name = '', value = ''] = cells;
    if (cells.length === 2) {
      pairs.set(name.trim(), value);
    } else {
      bad.push({ file, line, reason: `has ${cells.length} columns instead of 2` });
    }
  }
  return { file, pairs, bad };
}

async function bytesOf(path: string, file: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      ENOTDIR: 'there is no such file',
      EISDIR: 'is a folder, not a file',
      EACCES: 'may not be read by this account',
    };
    throw new ImportProblem(`${path}: ${reasons[code] ?? `cannot be read (${code})`}`);
  });
  if (bytes.length > FILE_MAX) {
    throw new ImportProblem(`${file}: is larger than ${FILE_MAX / 1024 / 1024} MB; split it`);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ImportProblem(`${file}: is in UTF-16; save it as UTF-8`);
  }
  if (bytes.every((byte) => byte <= 0x20)) {
    throw new ImportProblem(`${file}: is empty`);
  }
  return bytes;
}

interface PlainRecord {
  line: number;
  cells: string[];
}

/** All records, and the places where there should have been one. */
function parseRecords(file: string, bytes: Buffer): { records: PlainRecord[]; bad: BadRow[] } {
  const lines = new Lines(bytes);
  const broken = lines.notUtf8();
  const records: PlainRecord[] = [];
  const bad: BadRow[] = [];
  let from = 0;
  for (let restarts = 0; from < bytes.length; restarts++) {
    if (restarts > BROKEN_MOST) {
      throw new ImportProblem(`${file}: has more than ${BROKEN_MOST} rows with broken quotes`);
    }
    let end = from;
    try {
      parse(bytes.subarray(from), {
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: RECORD_MAX,
        on_record: (cells: string[], { bytes: read }) => {
          const line = lines.firstOfRecord(end);
          end = from + read;
          if (lines.anyBetween(broken, line, lines.at(end - 1))) {
            bad.push({ file, line, reason: 'is not valid UTF-8' });
          } else {
            records.push({ line, cells });
          }
          return null;
        },
      });
      return { records, bad };
    } catch (error) {
      if (!(error instanceof CsvError)) {
        throw error;
      }
      const line = lines.firstOfRecord(end);
      bad.push({ file, line, reason: REASONS[error.code] ?? error.message });
      from = lines.startOf(line + 1);
    }
  }
  return { records, bad };
}

/** The names of the columns. @throws ImportProblem when they are not those that are needed. */
function headingOf(
  file: string,
  heading: PlainRecord | undefined,
  { needed, optional = [], others, nameOf = (name) => name }: Columns,
  bad: readonly BadRow[],
): string[] {
  const [first] = bad;
  // A broken first line would otherwise let the first row of data be taken for it.
  if (!heading || (first?.line === 1 && heading.line > 1)) {
    throw new ImportProblem(`${file}, line 1: ${first?.reason ?? 'the columns are not named'}`);
  }
  const names = heading.cells.map((name) => nameOf(name.trim()));
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new ImportProblem(`${file}, line ${heading.line}: there is no column called ${missing.join(', ')}`);
  }
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) {
    throw new ImportProblem(`${file}, line ${heading.line}: two columns are called ${twice}`);
  }
  const unknown = names.find((name) => !needed.includes(name) && !optional.includes(name));
  if (unknown !== undefined && !others) {
    const known = [...needed, ...optional].join(', ');
    throw new ImportProblem(
      `${file}, line ${heading.line}: the column "${unknown}" is not known; the columns are ${known}`,
    );
  }
  return names;
}
