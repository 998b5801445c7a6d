import type { z } from 'zod';

/** One line of a file, by the names of the properties. */
export type Line = Readonly<Record<string, unknown>>;

/** A column that does not travel. */
export interface Remade {
  /** Why, and what stands there after an import. */
  readonly why: string;
  /** Its value from the line it belongs to. */
  readonly from?: (line: Line) => unknown;
  /** The same as SQL: `$1` is the community, `line` the line. Neither: the column's own default. */
  readonly sql?: string;
}

/** A property that came later than the file it is in. */
export interface Added {
  /** The first format that has it. */
  readonly since: number;
  /** What rows of older exports take: the same as a migration gave the rows that were there. */
  readonly value: string | number | boolean | null | readonly string[] | readonly number[];
}

/** One kind of thing in an export: a table, and the file of its rows. */
export interface ExportedTable {
  /** Name of its file in `data/`, without the ending. */
  readonly file: string;
  readonly table: string;
  /** The first format that has its file; without it, the first of all. */
  readonly since?: number;
  /** Properties that travel, in the order they are written; the community is where the rows are put. */
  readonly columns: readonly string[];
  /** Those of the columns that older formats do not have. */
  readonly added?: Readonly<Record<string, Added>>;
  /** Properties that do not. */
  readonly remade?: Readonly<Record<string, Remade>>;
  /** Which rows travel, as SQL beside the table's own name; left out, all of the community. */
  readonly only?: string;
  /** Rows of which no more travels than these values, as SQL. */
  readonly untold?: { readonly where: string; readonly values: Readonly<Record<string, string>> };
  /** Order of the rows, as SQL: by key, so that two exports of the same rows are the same bytes. */
  readonly order: string;
  /** What a value must be beyond its column's type, where the database does not say so itself. */
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The words of a list. */
export function names(list: string): string[] {
  return list.trim().split(/\s+/);
}
