import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
/** What a service manager waits before it starts a service again (`RestartSec` of systemd). */
const RESTART_AFTER_MS = 100;

/** One server process in production, kept running as an operator's service manager would. */
export class ServerProcess {
  /** How often it ended without having been asked to. */
  unasked = 0;
  /** The end of what it said, for a failure. */
  said = '';
  private child: ChildProcess | null = null;
  private wanted = false;
  private killed = false;

  readonly port: number;
  private readonly settings: Record<string, string>;

  /** @param settings from the README's table; with RAPPORT_ROLE=worker it serves no requests. */
  constructor(port: number, settings: Record<string, string>) {
    this.port = port;
    this.settings = settings;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async start(): Promise<void> {
    this.wanted = true;
    this.launch();
    if (this.settings['RAPPORT_ROLE'] !== 'worker') await this.ready();
  }

  private launch(): void {
    const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
    const child = spawn(process.execPath, [join(ROOT, 'server/dist/src/main.js')], {
      env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), PORT: String(this.port), ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-40_000)));
    }
    child.once('exit', () => {
      if (!this.wanted) return;
      if (!this.killed) this.unasked += 1;
      this.killed = false;
      setTimeout(() => this.wanted && this.launch(), RESTART_AFTER_MS);
    });
    this.child = child;
  }

  /** Waits until it says that requests may be sent to it. */
  async ready(withinMs = 60_000): Promise<void> {
    const end = performance.now() + withinMs;
    while (performance.now() < end) {
      if ((await this.status('/readyz')) === 200) return;
      await pause(25);
    }
    throw new Error(`The server is not ready:\n${this.said.slice(-4_000)}`);
  }

  /** Status of an address of it; 0 when nobody answers in time. */
  async status(path: string, withinMs = 2_000): Promise<number> {
    try {
      const answer = await fetch(this.url + path, { signal: AbortSignal.timeout(withinMs) });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  }

  /** kill -9. The service manager starts it again. */
  kill(): void {
    this.killed = true;
    this.child?.kill('SIGKILL');
  }

  /** SIGTERM, and the end that follows. */
  async stop(): Promise<void> {
    this.wanted = false;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(patience);
  }
}
