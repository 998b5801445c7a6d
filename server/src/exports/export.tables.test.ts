import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseOfThisFile } from '../../test/template-database.js';
import { openDatabase, type Database } from '../platform/database.js';
import { schemaOptions } from '../services.js';
import { exportedTables, TABLES_LEFT_OUT } from './tables/export.tables.js';

let db: Database;

beforeAll(async () => {
  db = await openDatabase(await databaseOfThisFile(import.meta.filename), { ...schemaOptions, poolMax: 1 });
});
afterAll(() => db.close());

it('decides about every table: it is exported, or left out with the reason', () => {
  const tables = db.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const decided = [...exportedTables.map(({ table }) => table), ...Object.keys(TABLES_LEFT_OUT)];
  expect(decided.toSorted()).toEqual(tables.toSorted());
  expect(Object.values(TABLES_LEFT_OUT).filter((reason) => reason.length < 10)).toEqual([]);
});

it.each(exportedTables)('decides about every column of $table', ({ table, columns, remade = {} }) => {
  const present = db.columnsOf(table).map(({ property }) => property);
  const ours = table === 'community' ? [] : ['communityId'];
  expect([...ours, ...columns, ...Object.keys(remade)].toSorted()).toEqual(present.toSorted());
  expect(Object.values(remade).filter(({ why }) => why.length < 10)).toEqual([]);
});

it('lets nothing out that could let somebody in', () => {
  const travelling = exportedTables.flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  expect(
    travelling.filter((name) => /hash|token|secret|password|session|userId|sealed|code/i.test(name)),
  ).toEqual([]);
});

it('reads each table after those its rows name', async () => {
  const { rows } = await db.connections.query<{ from: string; to: string }>(
    `select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
     where contype = 'f' and conrelid <> confrelid`,
  );
  const place = (name: string): number => exportedTables.findIndex(({ table }) => table === name);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ from, to }) => place(from) >= 0 && place(to) >= place(from))).toEqual([]);
});
