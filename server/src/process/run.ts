import { startServer } from '../app.js';
import { withSecret } from '../platform/env.js';
import type { Settings } from '../platform/settings.js';
import { provideDatabase } from './database.js';
import type { Lifecycle } from './lifecycle.js';
import { openLog } from './log.js';
import { migrateWithProgress } from './migrations.js';
import { assertPortIsFree, listenProblem } from './port.js';
import type { Progress } from './progress.js';
import { welcome } from './welcome.js';

export interface RunOptions {
  settings: Settings;
  life: Lifecycle;
  progress: Progress;
}

/**
 * Brings everything up in order: database, tables, what an empty place begins with, server. Answers when
 * people can come; what it began is ended by `life`.
 * @throws StartProblem naming the setting that stands in the way.
 */
export async function run({ settings: given, life, progress }: RunOptions): Promise<void> {
  const serves = given.role !== 'worker';
  if (serves) await assertPortIsFree(given.host, given.port);
  const settings = withSecret(given);
  const log = openLog(settings);
  const databaseUrl = await progress.step(
    settings.databaseUrl === null ? 'Starting the database' : 'Looking for the database',
    () => provideDatabase(settings, life, (sentence) => progress.notice(sentence)),
  );
  if (life.stopping) return;
  await migrateWithProgress(databaseUrl, settings, progress);
  if (life.stopping) return;
  const starting = startServer({ settings, databaseUrl, role: settings.role, log });
  life.onStop(async () => (await starting.catch(() => null))?.close());
  const { services } = await progress.step('Starting the server', () =>
    starting.catch((error: unknown) => {
      throw listenProblem(error, settings.host, settings.port);
    }),
  );
  if (serves && !life.stopping) progress.say(await welcome(services, settings));
}
