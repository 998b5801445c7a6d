import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clearStalePostmaster, logFile, openLog, readPostmaster } from './embedded-postgres-files.js';
import type { PostgresHome } from './embedded-postgres-home.js';
import { childEnvironment } from '../env.js';
import { isRunning } from '../process-facts.js';
import { StartProblem } from '../start-problem.js';

/** Values for `postgresql.conf`, given on the command line. */
export type PostgresConfiguration = Readonly<Record<string, string>>;

const always: PostgresConfiguration = {
  listen_addresses: '127.0.0.1',
  // A socket file would need a folder that two accounts share, and nothing uses it.
  unix_socket_directories: '',
  max_connections: '200',
  log_min_messages: 'warning',
};

/** A server that has accepted its first connection. */
export interface PostgresProcess {
  child: ChildProcess;
  port: number;
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches Rapport alone, which
 * then stops the database after its last request. Answers when connections are accepted; recovery after a
 * crash may take as long as it needs.
 * @param port null for any free one.
 * @throws StartProblem naming DATA_DIR with the reason from the log.
 */
export async function startProcess(
  home: PostgresHome,
  configuration: PostgresConfiguration,
  port: number | null,
  stopping?: AbortSignal,
): Promise<PostgresProcess> {
  // After kill -9 of the database its last processes need a moment to notice and go.
  for (let attempt = 1; ; attempt += 1) {
    stopping?.throwIfAborted();
    const chosen = port ?? (await freePort());
    const outcome = await tryStart(home, configuration, chosen);
    if (typeof outcome !== 'string') return { child: outcome, port: chosen };
    const passing = /still in use|could not create any TCP\/IP sockets|Address already in use|lock file/.test(
      outcome,
    );
    if (!passing || attempt === 60) {
      throw new StartProblem(
        'DATA_DIR',
        `the embedded database does not start: ${outcome} (more in ${logFile(home)})`,
      );
    }
    await pause(250);
  }
}

async function tryStart(
  home: PostgresHome,
  configuration: PostgresConfiguration,
  port: number,
): Promise<ChildProcess | string> {
  clearStalePostmaster(home.cluster);
  const log = openLog(home);
  const logged = statSync(logFile(home)).size;
  const options = Object.entries({ ...always, ...configuration }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(
    join(home.binaries, 'bin', 'postgres'),
    ['-D', home.cluster, '-p', String(port), ...options],
    {
      ...home.account,
      cwd: home.base,
      env: childEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  let failure: string | null = null;
  child.on('error', (error) => (failure = error.message));
  child.on('exit', (code, signal) => (failure ??= `it ended with ${signal ?? `code ${code}`}`));
  for (;;) {
    await pause(20);
    if (failure !== null)
      return lastFailure(readFileSync(logFile(home)).subarray(logged).toString()) ?? failure;
    const postmaster = readPostmaster(home.cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready) return child;
  }
}

function lastFailure(log: string): string | null {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const failure =
    lines.findLast((line) => /\b(FATAL|PANIC|ERROR):/.test(line)) ??
    lines.find((line) => line.startsWith('postgres:'));
  if (!failure) return null;
  const taken = lines.some((line) => line.includes('Address already in use'))
    ? ' (Address already in use)'
    : '';
  return failure.replace(/^.*?\b(FATAL|PANIC|ERROR):\s*/, '') + taken;
}

/** A port of the loopback address that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() =>
        typeof found === 'object' && found ? resolve(found.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * Ends a PostgreSQL. `fast` writes everything out; `immediate` leaves recovery to the next start. When a
 * fast end takes longer than 20 s it becomes immediate, and after 5 s more the process is killed.
 */
export async function endProcess(pid: number, mode: 'fast' | 'immediate'): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ];
  for (const [signal, patience] of mode === 'fast' ? steps : steps.slice(1)) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (!isRunning(pid)) return;
      await pause(20);
    }
  }
}
