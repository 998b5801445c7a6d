import { readSettings, withSecret } from '../platform/env.js';
import { borrowDatabase } from '../process/database.js';
import type { Lifecycle } from '../process/lifecycle.js';
import { openLog } from '../process/log.js';
import { migrateWithProgress } from '../process/migrations.js';
import type { Progress } from '../process/progress.js';
import { closeServices, openServices } from '../services.js';
import { CommandProblem, type OperatorCommand } from './command.js';
import { commands } from './commands.js';
import { help } from './help.js';

/**
 * Runs one command of the operator against the same database as `pnpm start`.
 * @returns the exit code.
 * @throws StartProblem naming the setting that stands in the way.
 */
export async function runCommand(words: string[], life: Lifecycle, progress: Progress): Promise<number> {
  const command = commands.find(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
  if (!command) {
    const [name = 'help'] = words;
    const asked = ['help', '--help', '-h'].includes(name);
    say(asked ? help() : `There is no command called ${words.slice(0, 2).join(' ')}.\n\n${help()}`);
    return asked ? 0 : 1;
  }
  const args = words.slice(command.name.split(' ').length);
  try {
    await runInPlace(command, args, life, progress);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    const usage = `Usage: pnpm rapport ${command.name} ${command.usage}`.trim();
    process.stderr.write(`${error.message}\n${error.aboutUsage ? `${usage}\n` : ''}`);
    return 1;
  }
}

async function runInPlace(
  command: OperatorCommand,
  args: string[],
  life: Lifecycle,
  progress: Progress,
): Promise<void> {
  const settings = withSecret(readSettings());
  const databaseUrl = await borrowDatabase(settings, life, (sentence) => progress.notice(sentence));
  await migrateWithProgress(databaseUrl, settings, progress);
  // An answer of one line should not be followed by what connections say as they close.
  const log = openLog({ logLevel: 'error' });
  const services = await openServices({
    ...settings,
    databaseUrl,
    poolMax: 4,
    settings,
    log,
  });
  try {
    await command.run({ services, say, progress }, args);
  } finally {
    await closeServices(services);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
