import pg from 'pg';
import { migrate } from '../platform/migrate.js';
import type { Settings } from '../platform/settings/settings.js';
import { StartProblem } from '../platform/start-problem.js';
import { schemaOptions } from '../services.js';
import type { Progress } from './progress.js';

/**
 * Brings the database to the newest shape and shows it as a step.
 * @throws StartProblem when the data was written by a newer Rapport; nothing is changed then.
 */
export async function migrateWithProgress(
  url: string,
  settings: Pick<Settings, 'databaseUrl'>,
  progress: Progress,
): Promise<void> {
  await progress.step('Bringing the database up to date', async () => {
    const newer = await unknownMigration(url);
    if (newer) {
      const setting = settings.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL';
      throw new StartProblem(
        setting,
        `the data was written by a newer Rapport (${newer}); nothing was changed; start that one`,
      );
    }
    await migrate(url, { ...schemaOptions, poolMax: 1 });
  });
}

/** The name of a migration that was run here and that this program does not have, or null. */
async function unknownMigration(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ present: boolean }>(
      `SELECT to_regclass('migration') IS NOT NULL AS present`,
    );
    if (!rows[0]?.present) return null;
    const known = schemaOptions.migrations.map((migration) => migration.name);
    const unknown = await client.query<{ name: string }>(
      'SELECT name FROM migration WHERE name <> ALL ($1) ORDER BY id DESC LIMIT 1',
      [known],
    );
    return unknown.rows[0]?.name ?? null;
  } finally {
    await client.end();
  }
}
