import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** A port nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** `pnpm start` as a process of its own, without the package manager around it. */
export class RapportProcess {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(
    readonly settings: { PORT: string; DATA_DIR: string } & Record<string, string>,
    command: string[] = [process.execPath, join(root, 'scripts', 'start.ts')],
  ) {
    const [program = '', ...args] = command;
    const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
    this.child = spawn(program, args, {
      cwd: root,
      env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...settings },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Waits until it says that it is ready. */
  async ready(): Promise<void> {
    const began = performance.now();
    while (!this.output.includes('Rapport is ready at')) {
      if (this.child.exitCode !== null) throw new Error(`it ended:\n${this.output}`);
      if (performance.now() - began > 60_000) throw new Error(`not ready:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Status of an address of it, or null when nobody answers. */
  async status(path: string): Promise<number | null> {
    try {
      return (await fetch(`http://127.0.0.1:${this.settings.PORT}${path}`, { redirect: 'manual' })).status;
    } catch {
      return null;
    }
  }

  signal(name: NodeJS.Signals): void {
    if (this.child.pid) process.kill(this.child.pid, name);
  }
}

/** The process id of the embedded database of a data folder, or null when it is not running. */
export function databasePid(dataDir: string): number | null {
  const path = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(path)) return null;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return isAlive(pid) ? pid : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(
      existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '',
    );
  } catch {
    return false;
  }
}
