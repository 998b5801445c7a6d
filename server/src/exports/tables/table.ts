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

/** One kind of thing in an export: a table, and the file of its rows. */
export interface ExportedTable {
  /** Name of its file in `data/`, without the ending. */
  readonly file: string;
  readonly table: string;
  /** Properties that travel, in the order they are written; the community is where the rows are put. */
  readonly columns: readonly string[];
  /** Properties that do not. */
  readonly remade?: Readonly<Record<string, Remade>>;
  /** Order of the rows, as SQL: by key, so that two exports of the same rows are the same bytes. */
  readonly order: string;
  /** What a value must be beyond its column's type, where the database does not say so itself. */
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The words of a list. */
export function names(list: string): string[] {
  return list.trim().split(/\s+/);
}
