import { whenLauncherEnds } from './launchers.js';

/** One thing to end; `hurry` is true when the person does not want to wait any longer. */
type Ending = (hurry: boolean) => void | Promise<void>;

// A terminal and a package manager may each deliver the same Ctrl-C.
const sameSignalMs = 250;

// The server bounds its own drain below this; whatever hangs beyond may not keep the database from its end.
const patienceMs = 25_000;

/** Everything this process has to end before it goes, in the reverse order of its beginning. */
export class Lifecycle {
  private readonly endings: Ending[] = [];
  private stoppingSince: number | null = null;
  private hurrying = false;
  private readonly codeOfSignal: number;

  /**
   * Listens for the ways people end a program: Ctrl-C, SIGTERM, a closed terminal, a killed `npx`.
   * @param options.codeOfSignal what the process ends with then; 0 for a server, whose end was wanted.
   */
  constructor(options: { codeOfSignal?: number } = {}) {
    this.codeOfSignal = options.codeOfSignal ?? 0;
    process.on('SIGINT', () => this.signal('SIGINT'));
    process.on('SIGTERM', () => this.signal('SIGTERM'));
    process.on('SIGHUP', () => this.signal('SIGHUP'));
    whenLauncherEnds(() => void this.stop(this.codeOfSignal));
    // A defect in one place must not leave the database and the tools of the others running.
    process.on('uncaughtException', (error) => this.unexpected(error));
    // A closed terminal takes its output away; that must not stop us from stopping well.
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
  }

  /** True from the first request to stop. */
  get stopping(): boolean {
    return this.stoppingSince !== null;
  }

  /** Adds something to end; at once if the process is already stopping. */
  onStop(ending: Ending): void {
    if (this.stopping) void Promise.resolve(ending(false)).catch(report);
    else this.endings.push(ending);
  }

  /** Ends everything in order, then the process with this code. */
  async stop(code: number): Promise<void> {
    if (this.stopping) return;
    this.stoppingSince = performance.now();
    for (const ending of this.endings.toReversed()) {
      try {
        await within(patienceMs, ending(false));
      } catch (error) {
        report(error);
        code ||= 1;
      }
    }
    process.exit(code);
  }

  /** Says in one line what stands in the way, or where a defect is, and stops with code 1. */
  async fail(error: unknown): Promise<void> {
    if (this.stopping) return;
    process.stderr.write(`\n${describe(error)}\n`);
    await this.stop(1);
  }

  private signal(name: NodeJS.Signals): void {
    if (this.stoppingSince === null) {
      if (name === 'SIGINT' && process.stdout.isTTY) {
        process.stdout.write('\nStopping. Press Ctrl-C again to end at once.\n');
      }
      void this.stop(this.codeOfSignal);
    } else if (name !== 'SIGHUP' && performance.now() - this.stoppingSince > sameSignalMs) {
      void this.hurry();
    }
  }

  private unexpected(error: unknown): void {
    if (!this.stopping) void this.fail(error);
    else if (!this.hurrying) report(error instanceof Error ? error.message : error);
  }

  private async hurry(): Promise<void> {
    this.hurrying = true;
    // Nothing may keep the process longer than this, whatever the endings do.
    setTimeout(() => process.exit(130), 1_000).unref();
    await Promise.allSettled(this.endings.map(async (ending) => ending(true)));
    process.exit(130);
  }
}

async function within(ms: number, ending: void | Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Something did not end within ${ms / 1000} s`)), ms);
  });
  try {
    await Promise.race([ending, late]);
  } finally {
    clearTimeout(timer);
  }
}

function report(error: unknown): void {
  process.stderr.write(`${describe(error)}\n`);
}

function describe(error: unknown): string {
  // By name: a script and the compiled server each have their own copy of the class.
  if (error instanceof Error && error.name === 'StartProblem') return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
