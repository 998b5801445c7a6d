import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { dataFolderHolder, lockDataFolder } from './data-folder-lock.js';
import { createCluster, embeddedUser } from './embedded-postgres-cluster.js';
import { clusterExists, readPassword, runningPostmaster } from './embedded-postgres-files.js';
import { preparePostgresHome, type PostgresHome } from './embedded-postgres-home.js';
import {
  endProcess,
  startProcess,
  type PostgresConfiguration,
  type PostgresProcess,
} from './embedded-postgres-process.js';

/** An embedded PostgreSQL that this process started. */
export interface EmbeddedPostgres {
  /** Connection address with its password; stays the same when the database is started again after a crash. */
  url: string;
  /** Process id of the server at this moment. */
  pid(): number;
  /** Ends the database and gives the data folder free. Safe to call twice; `immediate` hurries a `fast` one. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder for the data; made when missing. */
  dataDir: string;
  /** Told what is happening, in plain sentences. */
  onNotice: (sentence: string) => void;
  /** Values for `postgresql.conf` beyond ours. */
  configuration?: PostgresConfiguration;
}

const databaseName = 'rapport';

/**
 * Starts the embedded database: makes it on first use, ends one left behind by a killed Rapport, lets
 * PostgreSQL recover after a crash, and starts it again on the same port when it dies while in use.
 * @throws StartProblem naming the setting that stands in the way; nothing is changed then.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const lock = lockDataFolder(options.dataDir);
  let running: PostgresProcess | null = null;
  try {
    const home = preparePostgresHome(options.dataDir);
    if (home.base !== options.dataDir && home.account) {
      options.onNotice(
        `The database is kept in ${home.base}, because its account may not enter ${options.dataDir}`,
      );
    }
    if (clusterExists(home)) await endLeftOver(home, options.onNotice);
    else await createCluster(home);
    running = await startProcess(home, options.configuration ?? {}, null);
    const url = addressOf(home, running.port);
    await ensureDatabase(url);
    return supervise(home, options, running, url, () => lock.release());
  } catch (error) {
    if (running?.child.pid) await endProcess(running.child.pid, 'fast');
    lock.release();
    throw error;
  }
}

/** Address of the embedded database that a live Rapport runs in this data folder, or null. */
export function findRunningPostgres(dataDir: string): string | null {
  if (dataFolderHolder(dataDir) === null) return null;
  const home = preparePostgresHome(dataDir);
  const postmaster = runningPostmaster(home.cluster);
  return postmaster?.ready ? addressOf(home, postmaster.port) : null;
}

async function endLeftOver(home: PostgresHome, onNotice: (sentence: string) => void): Promise<void> {
  const left = runningPostmaster(home.cluster);
  if (!left) return;
  onNotice('Ending the database that an earlier Rapport left running');
  await endProcess(left.pid, 'fast');
}

function addressOf(home: PostgresHome, port: number): string {
  return `postgres://${embeddedUser}:${readPassword(home)}@127.0.0.1:${port}/${databaseName}`;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

function supervise(
  home: PostgresHome,
  options: EmbeddedPostgresOptions,
  first: PostgresProcess,
  url: string,
  release: () => void,
): EmbeddedPostgres {
  let current = first;
  const stopping = new AbortController();
  let stopped: Promise<void> | null = null;

  const keepRunning = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (current.child.exitCode === null && current.child.signalCode === null)
        await once(current.child, 'exit');
      if (stopping.signal.aborted) return;
      options.onNotice('The database ended unexpectedly; starting it again');
      try {
        current = await startProcess(home, options.configuration ?? {}, first.port, stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.onNotice(error instanceof Error ? error.message : String(error));
        await pause(5_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const kept = keepRunning();

  const stop = async (mode: 'fast' | 'immediate'): Promise<void> => {
    stopping.abort();
    if (current.child.pid) await endProcess(current.child.pid, mode);
    await kept;
    // Started again in the moment of stopping.
    if (current.child.pid) await endProcess(current.child.pid, mode);
    release();
  };
  return {
    url,
    pid: () => current.child.pid ?? 0,
    stop: (mode = 'fast') => {
      if (stopped && mode === 'fast') return stopped;
      return (stopped = stop(mode));
    },
  };
}
