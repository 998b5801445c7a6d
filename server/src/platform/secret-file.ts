import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartProblem } from './start-problem.js';

/**
 * Answers the secret kept in a file that only its owner may read, and makes it on first use.
 * @throws StartProblem naming DATA_DIR when the folder cannot be written.
 */
export function readOrMakeSecretFile(path: string): string {
  const kept = readSecret(path);
  if (kept) return kept;
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
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

/** The line for a data folder that cannot be used. */
export function dataFolderProblem(folder: string, error: unknown): StartProblem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new StartProblem(
    'DATA_DIR',
    `${folder} cannot be written (${reason}); name a folder this account may write`,
  );
}

/** Removes a file if it can; what is not there, or not ours to remove, stays. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that cannot be written has been reported already.
  }
}

/** Whether a file operation failed with the given system code. */
export function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
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
