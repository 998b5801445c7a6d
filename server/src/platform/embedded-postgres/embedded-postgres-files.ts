import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { handOver, postgresMajor, type PostgresHome } from './embedded-postgres-home.js';
import { isRunning, processArguments } from '../process-facts.js';
import { isFileError } from './data-folder.js';
import { StartProblem } from '../start-problem.js';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads `postmaster.pid`, or null when there is none or it is not written out yet. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null;
}

/** The PostgreSQL that runs on this very data, or null; a reused process id does not deceive it. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isRunning(postmaster.pid)) return null;
  const words = processArguments(postmaster.pid);
  return words?.includes(`postgres -D ${cluster} `) ? postmaster : null;
}

/**
 * Removes a `postmaster.pid` that nothing stands behind: its process id now belongs to a stranger, or to
 * a process that ended and was never noticed. PostgreSQL would refuse to start. Left alone while any
 * process still works on the data: the file holds PostgreSQL's own guard.
 */
export function clearStalePostmaster(cluster: string): void {
  if (readPostmaster(cluster) && !worksOn(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function worksOn(cluster: string): boolean {
  // Without /proc nothing tells for sure, so the decision is PostgreSQL's.
  if (!existsSync('/proc/self/cwd')) return true;
  const real = realpathSync(cluster);
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readlinkSync(`/proc/${name}/cwd`) === real;
    } catch {
      return false;
    }
  });
}

/**
 * Whether there is a cluster of our major version.
 * @throws StartProblem naming DATA_DIR when there is something else.
 */
export function clusterExists({ cluster }: PostgresHome): boolean {
  if (!existsSync(cluster)) return false;
  let version: string;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new StartProblem(
      'DATA_DIR',
      `${cluster} is there but holds no database; move it away or name another folder`,
    );
  }
  if (Number(version) === postgresMajor) return true;
  throw new StartProblem(
    'DATA_DIR',
    `${cluster} holds data of PostgreSQL ${version}, and this Rapport runs PostgreSQL ${postgresMajor}; nothing was changed; name another folder, or set DATABASE_URL to a PostgreSQL ${version} to move the data out`,
  );
}

const passwordName = 'postgres-password';

/** Path of the file that keeps the password of the embedded database. */
export function passwordFile(home: PostgresHome): string {
  return join(home.base, passwordName);
}

/** @throws StartProblem naming DATA_DIR when the file is missing or may not be read. */
export function readPassword(home: PostgresHome): string {
  try {
    return readFileSync(passwordFile(home), 'utf8').trim();
  } catch {
    throw new StartProblem(
      'DATA_DIR',
      `${passwordFile(home)} is missing or unreadable, so the database beside it cannot be opened`,
    );
  }
}

/** Path of the log of the embedded database. */
export function logFile(home: PostgresHome): string {
  return join(home.base, 'postgres.log');
}

/** Opens the log for appending, begun anew at 5 MB. */
export function openLog(home: PostgresHome): number {
  const path = logFile(home);
  const large = existsSync(path) && statSync(path).size > 5_000_000;
  const descriptor = openSync(path, large ? 'w' : 'a', 0o600);
  try {
    handOver(path, home.account, 0o600);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
