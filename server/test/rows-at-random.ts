import { systemIds } from '../src/platform/ids.js';
import type { World } from './world.js';

type Row = Record<string, unknown>;
interface Column {
  table_name: string;
  column_name: string;
  udt_name: string;
  filled: boolean;
}

/** Something of a type, for columns that a test does not care about. */
function anything(type: string, number: number): unknown {
  switch (type) {
    case 'uuid':
      return systemIds.next();
    case 'int4':
    case 'int8':
    case 'float8':
      return number;
    case 'bool':
      return false;
    case 'timestamptz':
      return new Date('2020-01-01T00:00:00Z');
    case 'date':
      return '2020-01-01';
    case 'jsonb':
      return '{}';
    default:
      return type.startsWith('_') ? '{}' : `x${number}`;
  }
}

/**
 * Rows of any table with only the columns a test cares about, written by batches into a database of its own, in which
 * from then on nothing is checked: a history of rows may say what no form would let in.
 */
export class Rows {
  private readonly rows = new Map<string, Row[]>();
  private count = 0;

  private constructor(
    private readonly world: World,
    private readonly columns: ReadonlyMap<string, readonly Column[]>,
  ) {}

  static async of(world: World): Promise<Rows> {
    const { connections } = world.services.db;
    await connections.query(`do $$ declare c record; begin
      for c in select conrelid::regclass as t, conname as n from pg_constraint
        where contype in ('c', 'f') and connamespace = 'public'::regnamespace loop
        execute format('alter table %s drop constraint %I', c.t, c.n); end loop;
      for c in select indexrelid::regclass as n from pg_index i join pg_class k on k.oid = i.indrelid
        where k.relname <> 'attention_item' and i.indisunique and not i.indisprimary and k.relnamespace = 'public'::regnamespace
          and not exists (select 1 from pg_constraint p where p.conindid = i.indexrelid) loop
        execute format('drop index %s', c.n); end loop;
    end $$`);
    const { rows } = await connections.query<Column>(
      `select table_name, column_name, udt_name, is_nullable = 'NO' and column_default is null
         and is_identity = 'NO' and is_generated = 'NEVER' as filled
       from information_schema.columns where table_schema = 'public'`,
    );
    const columns = new Map<string, Column[]>();
    for (const column of rows)
      columns.set(column.table_name, [...(columns.get(column.table_name) ?? []), column]);
    return new Rows(world, columns);
  }

  /** Adds a row, with an id where the table has one. */
  add(table: string, given: Row): Row {
    this.count += 1;
    const row: Row = { ...given };
    for (const { column_name: name, udt_name: type, filled } of this.columns.get(table) ?? []) {
      if (name === 'community_id') row[name] = this.world.communityId;
      else if (filled && !(name in row)) row[name] = anything(type, this.count);
    }
    this.rows.set(table, [...this.of(table), row]);
    return row;
  }

  /** What was added to a table so far. */
  of(table: string): Row[] {
    return this.rows.get(table) ?? [];
  }

  /** Writes them all, a table at a time. */
  async write(): Promise<void> {
    for (const [table, rows] of this.rows) {
      await this.world.services.db.connections.query(
        `insert into ${table} (${Object.keys(this.names(rows)).join(', ')})
         select ${Object.keys(this.names(rows)).join(', ')} from json_populate_recordset(null::${table}, $1)
         on conflict do nothing`,
        [JSON.stringify(rows)],
      );
    }
  }

  private names(rows: readonly Row[]): Row {
    return Object.assign({}, ...rows) as Row;
  }
}
