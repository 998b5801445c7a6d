import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartProblem } from '../start-problem.js';

/**
 * Makes a folder and those above it. Others may pass through but not list: as root, the database runs as
 * another account below it. Node's own recursive way never ends where the system answers "no such folder"
 * to every attempt, as it does under /proc.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o711 });
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
  }
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
