import type { TableColumn } from '../../platform/database.js';
import type { Tx } from '../../platform/tx.js';
import { dataFile } from '../export.manifest.js';
import { ExportProblem } from '../export.problem.js';
import type { ExportedTable, Line } from '../tables/table.js';
import { laterThan } from './formats.js';
import { linesOf } from './lines.js';
import { refusalOf } from './refusals.js';
import { readRow, shapeOf } from './rows.js';

const ROWS_AT_ONCE = 500;
const SAY_EVERY = 100_000;

interface Numbered {
  number: number;
  line: Line;
}

/** Brings the rows of one file into one table. Used inside the one transaction of an import. */
export class TableImport {
  private readonly insert: string;
  private readonly name: string;

  constructor(
    private readonly tx: Tx,
    private readonly table: ExportedTable,
    private readonly present: TableColumn[],
    private readonly communityId: string,
    private readonly format: number,
  ) {
    this.name = dataFile(table.file);
    this.insert = insertFor(table, present);
  }

  /**
   * @returns how many rows there were.
   * @throws ExportProblem with file, line and reason of the first row that cannot be taken.
   */
  async run(folder: string, onRows: (count: number) => void): Promise<number> {
    const shape = shapeOf(this.table, this.present, this.format);
    let batch: Numbered[] = [];
    let count = 0;
    const flush = async (): Promise<void> => {
      await this.put(batch);
      if (count === 0) await this.analyze();
      count += batch.length;
      if (count % SAY_EVERY < batch.length) onRows(count);
      batch = [];
    };
    for await (const { number, text } of linesOf(folder, this.name)) {
      batch.push({ number, line: this.completed(readRow(shape, text, `${this.name}, line ${number}`)) });
      if (batch.length === ROWS_AT_ONCE) await flush();
    }
    if (batch.length > 0) await flush();
    await this.analyze();
    return count;
  }

  /**
   * Nobody else can count rows of an open transaction, and for a table that seems empty Postgres keeps plans that read
   * the whole of it for every row that points there.
   */
  private async analyze(): Promise<void> {
    await this.tx.executeSql(`analyze "${this.table.table}"`);
  }

  private completed(written: Line): Line {
    const line = { ...written, ...laterThan(this.table, this.format) };
    const made = Object.entries(this.table.remade ?? {}).flatMap(([property, { from }]) =>
      from ? [[property, from(line)] as const] : [],
    );
    return { ...line, ...Object.fromEntries(made) };
  }

  /** All of a batch at once; if the database refuses it, row by row, to find the one it means. */
  private async put(batch: Numbered[]): Promise<void> {
    await this.tx.executeSql('savepoint rows');
    try {
      await this.write(batch.map(({ line }) => line));
    } catch (error) {
      await this.tx.executeSql('rollback to savepoint rows');
      const [only] = batch;
      if (only && batch.length === 1) {
        const reason = refusalOf(error, this.present);
        throw reason ? new ExportProblem(`${this.name}, line ${only.number}: ${reason}`) : error;
      }
      for (const one of batch) {
        await this.put([one]);
      }
    }
    await this.tx.executeSql('release savepoint rows');
  }

  private async write(lines: Line[]): Promise<void> {
    await this.tx.executeSql(this.insert, [this.communityId, JSON.stringify(lines)]);
  }
}

/** One statement for a batch: `$1` is the community, `$2` the rows as JSON, which Postgres reads by itself. */
function insertFor({ table, columns, remade = {} }: ExportedTable, present: TableColumn[]): string {
  const carried = [
    ...columns,
    ...Object.entries(remade).flatMap(([property, { from }]) => (from ? [property] : [])),
  ].map((property) => {
    const column = present.find((one) => one.property === property);
    if (!column) throw new Error(`${table} has no column for ${property}.`);
    return column;
  });
  const reckoned = Object.entries(remade).flatMap(([property, { sql }]) => {
    const column = present.find((one) => one.property === property);
    return sql && column ? [{ name: column.name, sql }] : [];
  });
  const ours = table === 'community' ? 'id' : 'community_id';
  const names = [ours, ...carried.map(({ name }) => `"${name}"`), ...reckoned.map(({ name }) => `"${name}"`)];
  const values = [
    '$1::uuid',
    ...carried.map(({ property }) => `line."${property}"`),
    ...reckoned.map(({ sql }) => sql),
  ];
  // An unnamed community may be there, waiting for whoever names it.
  const over = carried.map(({ name }) => `"${name}" = excluded."${name}"`);
  const taken = table === 'community' ? ` on conflict (id) do update set ${over.join(', ')}` : '';
  const types = carried.map(({ property, type }) => `"${property}" ${type}`);
  return `insert into "${table}" (${names.join(', ')}) select ${values.join(', ')}
    from json_to_recordset($2::json) as line(${types.join(', ')})${taken}`;
}
