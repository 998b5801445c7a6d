const afterMs = 2_000;
const barWidth = 24;

/** Shows the steps of long work to the person at the terminal, each with the time it took. */
export class Progress {
  private current: string | null = null;

  private readonly out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

  constructor(out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>) {
    this.out = out;
  }

  /** Runs one step and shows it; what it throws is thrown on. */
  async step<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    this.current = label;
    if (this.out.isTTY) this.out.write(`  … ${label}`);
    // Where lines cannot be redrawn, only a step that keeps people waiting is announced.
    const announce = setTimeout(() => this.out.isTTY || this.out.write(`  … ${label}\n`), afterMs);
    try {
      const result = await work();
      this.line(`  ✓ ${label} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      this.line(`  ✗ ${label}`);
      throw error;
    } finally {
      clearTimeout(announce);
      this.current = null;
    }
  }

  /** Runs long work and draws how much of it is done; where lines cannot be redrawn, nothing is shown. */
  async bar<Result>(
    label: string,
    work: (show: (done: number, all: number) => void) => Promise<Result>,
  ): Promise<Result> {
    let drawn = '';
    const draw = (line: string): void => {
      if (this.out.isTTY && line !== drawn) this.out.write(`\r\u001B[2K${line}`);
      drawn = line;
    };
    draw(`  … ${label}`);
    try {
      return await work((done, all) => {
        const full = all === 0 ? barWidth : Math.floor((barWidth * done) / all);
        const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
        draw(`  … ${label} ${bar} ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`);
      });
    } finally {
      draw('');
    }
  }

  /** Shows a sentence without disturbing the step under way. */
  notice(sentence: string): void {
    this.line(`  · ${sentence}`);
    if (this.out.isTTY && this.current !== null) this.out.write(`  … ${this.current}`);
  }

  /** Shows a text of several lines as it is. */
  say(text: string): void {
    this.out.write(text);
  }

  private line(text: string): void {
    this.out.write(this.out.isTTY ? `\r\u001B[2K${text}\n` : `${text}\n`);
  }
}
