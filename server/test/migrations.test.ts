import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { inject, expect, it } from 'vitest';
import { migrations } from '../src/migrations/index.js';
import { dataSourceFor } from '../src/platform/database.js';
import { migrate } from '../src/platform/migrate.js';
import { schemaOptions } from '../src/services.js';
import { databaseOfThisFile } from './template-database.js';

it('leaves nothing for the schema builder to do: entities and migrations agree', async () => {
  const url = await databaseOfThisFile(import.meta.filename);
  const dataSource = await dataSourceFor(url, { ...schemaOptions, poolMax: 2 }).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  } finally {
    await dataSource.destroy();
  }
});

it('lists every migration file, in the order of their stamps', async () => {
  const folder = join(import.meta.dirname, '../src/migrations');
  const stamps = (await readdir(folder))
    .filter((file) => /^\d{13}-/.test(file))
    .map((file) => file.slice(0, 13));
  expect(migrations.map((migration) => migration.name.slice(-13))).toEqual(stamps.sort());
});

it('runs once though two processes start at the same moment, and can be taken back', async () => {
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query('create database test_migrate_twice');
  await admin.end();
  const url = new URL(inject('postgresUrl'));
  url.pathname = '/test_migrate_twice';
  const counts = await Promise.all([1, 2].map(() => migrate(url.href, { ...schemaOptions, poolMax: 1 })));
  expect(counts.sort()).toEqual([0, migrations.length]);

  const dataSource = await dataSourceFor(url.href, { ...schemaOptions, poolMax: 2 }).initialize();
  try {
    for (const _ of migrations) {
      await dataSource.undoLastMigration();
    }
    const left = await dataSource.query<{ table_name: string }[]>(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    );
    expect(left.map((row) => row.table_name)).toEqual(['migration']);
  } finally {
    await dataSource.destroy();
  }
});
