import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `server/`, whether this file runs from source, from `dist` or in the container. */
export const projectRoot: string = findProjectRoot(import.meta.dirname);

function findProjectRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'server', 'package.json'))) return folder;
  }
  return process.cwd();
}
