import { startServer } from '../server.js';
import { withSecret } from '../platform/env.js';
import type { Settings } from '../platform/settings/settings.js';
import { provideDatabase } from './database.js';
import type { Lifecycle } from './lifecycle.js';
import { openLog } from './log.js';
import { migrateWithProgress } from './migrations.js';
import { assertPortIsFree, listenProblem } from './port.js';
import type { Progress } from './progress.js';
import { welcome } from './welcome.js';

/** A line for each fifth of the demo that is written. */
function demoNotices(progress: Progress): (share: number) => void {
  let fifths = 0;
  return (share) => {
    if (Math.floor(share * 5) > fifths) {
      fifths = Math.floor(share * 5);
      progress.notice(`Filling the demo community: ${fifths * 20} %`);
    }
  };
}

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
  const migrating = migrateWithProgress(databaseUrl, settings, progress);
  // A change of the tables is short and whole; it is not cut off unless somebody insists.
  life.onStop(async (hurry) => (hurry ? undefined : migrating.catch(() => undefined)));
  await migrating;
  if (life.stopping) return;
  const starting = startServer({ settings, databaseUrl, log, onDemo: demoNotices(progress) });
  life.onStop(async () => (await starting.catch(() => null))?.close());
  const { services } = await progress.step('Starting the server', () =>
    starting.catch((error: unknown) => {
      throw listenProblem(error, settings.host, settings.port);
    }),
  );
  if (serves && !life.stopping) progress.say(await welcome(services, settings));
}
