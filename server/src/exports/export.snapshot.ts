import type { Database } from '../platform/database.js';
import type { Tx } from '../platform/tx.js';

const ROWS_AT_ONCE = 500;

export type Cell = string | number | null;

export interface Batch {
  columns: string[];
  /** Cells in the order of the columns. */
  rows: Cell[][];
}

/** One moment of the database, which stays as it was however long the reading takes. */
export class Snapshot {
  private constructor(private readonly tx: Tx) {}

  /**
   * Reads in one repeatable-read transaction. It writes nothing, so it holds nobody up, and its time is not limited as
   * that of a page is.
   */
  static async of<Result>(db: Database, read: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    return db.transaction(async (tx) => {
      await tx.executeSql('set transaction isolation level repeatable read, read only');
      // Between two reads the disk is written to, which may be slow.
      await tx.takeTime();
      await tx.executeSql(`set local time zone 'UTC'`);
      return read(new Snapshot(tx));
    });
  }

  /** The rows of a query, a few hundred in memory at a time; at least once, so that its columns are told. */
  async *read(query: string, values: unknown[], atOnce = ROWS_AT_ONCE): AsyncGenerator<Batch> {
    const given = values.filter((_, place) => query.includes(`$${place + 1}`));
    await this.tx.executeSql(`declare export_rows no scroll cursor for ${query}`, given);
    let more = true;
    while (more) {
      const { rows, fields } = await this.tx.executeSql(`fetch ${atOnce} from export_rows`);
      more = rows.length === atOnce;
      const columns = fields.map(({ name }) => name);
      yield { columns, rows: rows.map((row) => columns.map((column) => row[column] as Cell)) };
    }
    await this.tx.executeSql('close export_rows');
  }
}
