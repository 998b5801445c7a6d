import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Whether a process with this id is alive, whoever owns it. One that has ended and waits to be noticed by
 * its parent is not: in a container nobody may ever notice.
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return statFields(pid)?.[0] !== 'Z';
}

/**
 * A text that differs between two processes that had the same id one after the other, or null when there
 * is no such process. Ids are reused, so a file that only keeps an id would point at a stranger.
 */
export function processIdentity(pid: number): string | null {
  if (!isRunning(pid)) return null;
  if (existsSync('/proc/self/stat')) {
    const started = statFields(pid)?.[19];
    return started ? `${readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${started}` : null;
  }
  return ask('lstart', pid);
}

/** The command line of a process, or null when it is gone or nothing tells. */
export function processArguments(pid: number): string | null {
  if (existsSync('/proc/self/cmdline'))
    return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? null;
  return ask('args', pid);
}

/** The id of the process that started this one, or null when it is gone. */
export function parentOf(pid: number): number | null {
  const parent = statFields(pid)?.[1] ?? ask('ppid', pid);
  return parent ? Number(parent) : null;
}

/** What Linux tells after the name in brackets: state, parent, ..., and the start in ticks since boot at 19. */
function statFields(pid: number): string[] | null {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ask(column: string, pid: number): string | null {
  try {
    const answer = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.trim() || null;
  } catch {
    return null;
  }
}
