import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from '../process-facts.js';
import { dataFolderProblem, isFileError, makeFolder, removeFile } from './data-folder.js';
import { StartProblem } from '../start-problem.js';

/** Held while one process uses a data folder. */
export interface DataFolderLock {
  release(): void;
}

const lockName = 'rapport.lock';

/**
 * Makes this process the only one that uses a data folder; a lock left by a killed process is taken.
 * The folder is made when it is missing.
 * @throws StartProblem naming DATA_DIR when another Rapport is using it, or it cannot be written.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const path = join(folder, lockName);
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  const fresh = `${path}.${process.pid}`;
  try {
    makeFolder(folder);
    writeFileSync(fresh, mine, { mode: 0o600 });
    for (;;) {
      const holder = dataFolderHolder(folder);
      if (holder !== null) {
        throw new StartProblem(
          'DATA_DIR',
          `${folder} is in use by another Rapport (process ${holder}); stop it first`,
        );
      }
      rmSync(path, { force: true });
      try {
        // A link appears whole or not at all, and fails when another process was first.
        linkSync(fresh, path);
        break;
      } catch (error) {
        if (!isFileError(error, 'EEXIST')) throw error;
      }
    }
  } catch (error) {
    throw error instanceof StartProblem ? error : dataFolderProblem(folder, error);
  } finally {
    removeFile(fresh);
  }
  return {
    release: () => {
      if (readLock(path) === mine) removeFile(path);
    },
  };
}

/** The id of the live process that uses a data folder, or null. */
export function dataFolderHolder(folder: string): number | null {
  const text = readLock(join(folder, lockName));
  if (text === null) return null;
  try {
    const { pid, identity } = JSON.parse(text) as { pid: number; identity: string };
    return processIdentity(pid) === identity ? pid : null;
  } catch {
    return null;
  }
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT') || isFileError(error, 'ENOTDIR')) return null;
    throw error;
  }
}
