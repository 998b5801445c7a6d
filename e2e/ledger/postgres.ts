import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../fixtures/rapport.ts';

/**
 * The product's own PostgreSQL on a data folder that Rapport has made, run as an operator's service manager would
 * run it: apart from the server, so that either can be killed alone. fsync is on, as PostgreSQL comes.
 */
export class Postgres {
  private child: ChildProcess | null = null;
  private readonly cluster: string;
  private port = 0;
  private ended = false;

  private readonly dataDir: string;

  constructor(dataDir: string) {
    this.dataDir = dataDir;

    this.cluster = join(dataDir, 'postgres');
  }

  /** Where it listens, past any proxy. */
  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  /** Its address for a program, by way of another port if wanted. */
  url(port = this.port): string {
    const password = readFileSync(join(this.dataDir, 'postgres-password'), 'utf8').trim();
    return `postgres://rapport:${password}@127.0.0.1:${port}/rapport`;
  }

  /** Starts it, on the same port as before, and waits until recovery is over and it takes connections. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    for (let attempt = 0; attempt < 200 && !this.ended; attempt += 1) {
      this.launch();
      if (await this.takesConnections()) return;
      // After kill -9 its last processes need a moment to notice and go.
      await pause(50);
    }
    throw new Error('PostgreSQL did not start again.');
  }

  private launch(): void {
    const { uid, gid } = statSync(this.cluster);
    // What Rapport started it with the last time names the program.
    const [, program] =
      /^(\S+\/postgres) /.exec(readFileSync(join(this.cluster, 'postmaster.opts'), 'utf8')) ?? [];
    if (!program) throw new Error('postmaster.opts names no program.');
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
    this.child = spawn(
      program,
      ['-D', this.cluster, '-p', String(this.port), ...settings.flatMap((one) => ['-c', one])],
      {
        ...(process.getuid?.() === 0 ? { uid, gid } : {}),
        cwd: this.cluster,
        detached: true,
        stdio: 'ignore',
      },
    );
  }

  private async takesConnections(): Promise<boolean> {
    while (this.child?.exitCode === null && this.child.signalCode === null) {
      const client = new pg.Client({ connectionString: this.url(), connectionTimeoutMillis: 1_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return true;
      } catch {
        await pause(20);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
    return false;
  }

  /** kill -9 of the postmaster; its children notice and end by themselves. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    rmSync(join(this.cluster, 'postmaster.pid'), { force: true });
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.ended = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    const patience = setTimeout(() => child.kill('SIGQUIT'), 5_000);
    await ended;
    clearTimeout(patience);
  }
}
