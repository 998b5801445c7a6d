import pg from 'pg';
import { dataSourceFor, type DatabaseOptions } from './database.js';

// Any number will do as long as nothing else of ours takes it.
const MIGRATION_LOCK = 7_264_011;

/**
 * Brings the database to the newest shape. Several processes may call it at once: an advisory lock lets one work
 * and the others wait.
 *
 * @param onStep told the name of each migration that was run.
 * @returns how many were run.
 */
export async function migrate(
  url: string,
  options: DatabaseOptions,
  onStep: (name: string) => void = () => undefined,
): Promise<number> {
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = dataSourceFor(url, { ...options, poolMax: 1, applicationName: 'rapport migrations' });
    // A migration may rightly take longer than a page's statement; its locks may not be waited for longer.
    dataSource.setOptions({
      extra: { max: 1, options: '-c lock_timeout=2000', connectionTimeoutMillis: 2000 },
    });
    await dataSource.initialize();
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      done.forEach((migration) => onStep(migration.name));
      return done.length;
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
