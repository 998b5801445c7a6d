import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from './server-source.ts';

/**
 * Ends whatever a run left behind: every PostgreSQL whose data is in the folder of the run, and on Linux
 * every process that was given the folder as its place for temporary files. Then removes the folder.
 * @returns how many processes were still there.
 */
export async function endStrays(folder: string): Promise<number> {
  const pids = [...new Set([...databasesIn(folder), ...processesOf(folder)])];
  await Promise.all(pids.map((pid) => endProcess(pid, 'immediate')));
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  return pids.length;
}

function databasesIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('postmaster.pid'))
    .map((path) => Number(readFileSync(join(folder, path), 'utf8').split('\n')[0]))
    .filter((pid) => pid > 1);
}

function processesOf(folder: string): number[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'latin1').includes(`TMPDIR=${folder}\0`);
      } catch {
        return false;
      }
    })
    .map(Number);
}
