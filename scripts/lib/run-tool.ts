import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './server-source.ts';

/** What a program said and how it ended. */
export interface Outcome {
  code: number;
  output: string;
}

export interface ToolOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Told of output as it comes, besides being collected. */
  onOutput?: (text: string) => void;
}

const running = new Set<ChildProcess>();

/** Runs a program of the workspace, found in `node_modules/.bin` of the folder or of the root. */
export function runTool(command: string, args: string[], options: ToolOptions = {}): Promise<Outcome> {
  const cwd = options.cwd ?? root;
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: searchPath(cwd), NO_COLOR: '1', ...options.env },
    // A group of its own, so that everything it started in turn can be ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    options.onOutput?.(chunk.toString());
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => {
      running.delete(child);
      // Some programs colour their words whatever they are told.
      resolve({ code: code ?? 1, output: stripVTControlCharacters(output) });
    });
  });
}

/** Ends every program that is still running, with what it started. */
export async function endTools(hurry: boolean): Promise<void> {
  const children = [...running];
  for (const child of children) signalGroup(child, hurry ? 'SIGKILL' : 'SIGTERM');
  const all = Promise.all(children.map((child) => new Promise((resolve) => child.once('close', resolve))));
  const patience = new Promise((resolve) => setTimeout(resolve, hurry ? 500 : 8_000));
  await Promise.race([all, patience]);
  for (const child of running) signalGroup(child, 'SIGKILL');
}

/** The programs of a folder and of the root come first, then those of the machine. */
export function searchPath(cwd: string): string {
  const own = [join(cwd, 'node_modules', '.bin'), join(root, 'node_modules', '.bin')];
  return [...own, process.env.PATH ?? ''].join(delimiter);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}
