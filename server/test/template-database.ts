import { createHash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { Jobs } from '../src/platform/jobs.js';
import { migrate } from '../src/platform/migrate.js';
import { modules } from '../src/modules.js';
import { schemaOptions } from '../src/services.js';

const TEMPLATE = 'rapport_template';
const TEMPLATE_LOCK = 815;

function urlOf(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * A migrated database of this test file's own: a copy of a template that the first one to come has made. Copying
 * takes a tenth of a second, migrating several.
 */
export async function databaseOfThisFile(file: string): Promise<string> {
  const name = `test_${createHash('sha1').update(file).digest('hex').slice(0, 12)}`;
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) {
      await client.query(`create database ${TEMPLATE}_unfinished`);
      await migrate(urlOf(`${TEMPLATE}_unfinished`), { ...schemaOptions, poolMax: 1 });
      const queues = modules.flatMap((module) => module.consumers ?? []).map((consumer) => consumer.name);
      const jobs = await Jobs.open(urlOf(`${TEMPLATE}_unfinished`), queues, () => undefined);
      await jobs.close();
      await client.query(`alter database ${TEMPLATE}_unfinished rename to ${TEMPLATE}`);
    }
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  } finally {
    await client.end();
  }
  return urlOf(name);
}
