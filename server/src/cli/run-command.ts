import { readSettings, withSecret } from '../platform/env.js';
import { borrowDatabase } from '../process/database.js';
import type { Lifecycle } from '../process/lifecycle.js';
import { migrateWithProgress } from '../process/migrations.js';
import type { Progress } from '../process/progress.js';
import { CommandProblem } from './command.js';
import { commands } from './commands.js';
import { help } from './help.js';

/**
 * Runs one command of the operator against the same database as `pnpm start`.
 * @returns the exit code.
 * @throws StartProblem naming the setting that stands in the way.
 */
export async function runCommand(words: string[], life: Lifecycle, progress: Progress): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const [name = 'help', ...args] = words;
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name);
    say(asked ? help() : `There is no command called ${name}.\n\n${help()}`);
    return asked ? 0 : 1;
  }
  try {
    const settings = withSecret(readSettings());
    const databaseUrl = await borrowDatabase(settings, life, (sentence) => progress.notice(sentence));
    await migrateWithProgress(databaseUrl, settings, progress);
    await command.run({ settings, databaseUrl, progress, say }, args);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    process.stderr.write(`${error.message}\nUsage: pnpm rapport ${command.name} ${command.usage}\n`);
    return 1;
  }
}
