import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/project-root.js';

export interface ChildOptions {
  /** File beside this one. */
  file: string;
  env: NodeJS.ProcessEnv;
  /** For Node itself. */
  flags?: string[];
  /** Where its output goes. */
  log: string;
}

/** A program of the bench that answers questions by number. */
export class Child<Question extends { id: number }, Answer extends { id: number }> {
  private readonly process: ChildProcess;
  private readonly waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  private last = 0;

  constructor({ file, env, flags = [], log }: ChildOptions) {
    const out = openSync(log, 'a');
    this.process = fork(join(import.meta.dirname, file), [], {
      // Where the image starts the server: flags name files from there.
      cwd: projectRoot,
      env,
      execArgv: flags,
      stdio: ['ignore', out, out, 'ipc'],
    });
    closeSync(out);
    this.process.on('message', (answer: Answer) => {
      this.waiting.get(answer.id)?.resolve(answer);
      this.waiting.delete(answer.id);
    });
    this.process.on('exit', (code, signal) => {
      const said = readFileSync(log, 'utf8').slice(-2_000);
      for (const { reject } of this.waiting.values()) {
        reject(new Error(`${file} ended with ${signal ?? code}:\n${said}`));
      }
      this.waiting.clear();
    });
  }

  /** The answer that comes by itself under number 0. */
  ready(): Promise<Answer> {
    return this.expect(0);
  }

  async ask(question: Omit<Question, 'id'>): Promise<Answer> {
    this.last += 1;
    const answer = this.expect(this.last);
    this.process.send({ ...question, id: this.last });
    return answer;
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Asks it to end and waits; a child that does not is killed after ten seconds. */
  async end(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      return;
    }
    const gone = once(this.process, 'exit');
    const hurry = setTimeout(() => this.process.kill('SIGKILL'), 10_000);
    if (this.process.connected) {
      this.process.disconnect();
    }
    await gone;
    clearTimeout(hurry);
  }

  private expect(id: number): Promise<Answer> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }
}
