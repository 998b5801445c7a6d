import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dataFolderProblem, isFileError, makeFolder, removeFile } from '../embedded-postgres/data-folder.js';
import { StartProblem } from '../start-problem.js';

/**
 * Answers the secret kept in a file that only its owner may read, and makes it on first use.
 * @throws StartProblem naming DATA_DIR when the folder cannot be written.
 */
export function readOrMakeSecretFile(path: string): string {
  const kept = readSecret(path);
  if (kept) return kept;
  const fresh = `${path}.${process.pid}`;
  try {
    makeFolder(dirname(path));
    writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    // A link fails when another process was first, so that all of them use the same secret.
    linkSync(fresh, path);
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw dataFolderProblem(dirname(path), error);
  } finally {
    removeFile(fresh);
  }
  return readSecret(path) ?? readOrMakeSecretFile(path);
}

function readSecret(path: string): string | null {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length < 32) throw new StartProblem('DATA_DIR', `${path} is damaged: it holds no secret`);
    chmodSync(path, 0o600);
    return secret;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    if (error instanceof StartProblem) throw error;
    throw dataFolderProblem(dirname(path), error);
  }
}
