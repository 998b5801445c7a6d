import pg from 'pg';
import {
  findRunningPostgres,
  startEmbeddedPostgres,
} from '../platform/embedded-postgres/embedded-postgres.js';
import type { Settings } from '../platform/settings/settings.js';
import { StartProblem } from '../platform/start-problem.js';
import type { Lifecycle } from './lifecycle.js';

const leastMajor = 18;

/**
 * The database of this process: the one of DATABASE_URL, looked at first, or the embedded one, which ends
 * with the process.
 * @throws StartProblem naming DATABASE_URL or DATA_DIR.
 */
export async function provideDatabase(
  settings: Settings,
  life: Lifecycle,
  onNotice: (sentence: string) => void,
): Promise<string> {
  if (settings.databaseUrl !== null) {
    await checkDatabase(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const starting = startEmbeddedPostgres({
    dataDir: settings.dataDir,
    onNotice,
    // Room for the pool, the queue and an operator's command.
    configuration: { max_connections: String(Math.max(100, settings.databasePoolMax + 50)) },
  });
  // Registered before it runs, so that a Ctrl-C in this moment does not leave it behind.
  life.onStop(async (hurry) => (await starting.catch(() => null))?.stop(hurry ? 'immediate' : 'fast'));
  return (await starting).url;
}

/**
 * The database for one command: that of a Rapport that is running, if there is one, else as for a server.
 * @throws StartProblem naming DATABASE_URL or DATA_DIR.
 */
export async function borrowDatabase(
  settings: Settings,
  life: Lifecycle,
  onNotice: (sentence: string) => void,
): Promise<string> {
  const running = settings.databaseUrl === null ? findRunningPostgres(settings.dataDir) : null;
  return running ?? provideDatabase(settings, life, onNotice);
}

/** @throws StartProblem naming DATABASE_URL when there is no PostgreSQL that Rapport can use. */
async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              current_setting('server_encoding') AS encoding`,
    );
    const { version = 0, encoding = '' } = rows[0] ?? {};
    if (version < leastMajor) {
      throw new StartProblem(
        'DATABASE_URL',
        `runs PostgreSQL ${version}; Rapport needs ${leastMajor} or newer`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new StartProblem('DATABASE_URL', `the database is in ${encoding}; Rapport needs one in UTF8`);
    }
  } catch (error) {
    throw error instanceof StartProblem ? error : new StartProblem('DATABASE_URL', unreachable(url, error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function unreachable(url: string, error: unknown): string {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '28P01' || code === '28000') return `${place} refuses this user name or password`;
  if (code === '3D000') return `${place} has no database called ${pathname.slice(1)}`;
  // An error of several attempts has an empty message.
  const reason = code || (error instanceof Error && error.message) || 'no answer';
  return `the database at ${place} cannot be reached (${reason})`;
}
