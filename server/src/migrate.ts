import { readSettings } from './platform/env.js';
import { provideDatabase } from './process/database.js';
import { Lifecycle } from './process/lifecycle.js';
import { migrateWithProgress } from './process/migrations.js';
import { Progress } from './process/progress.js';

// Brings the database to the newest shape and ends: a deployment runs this before it starts new processes.
const life = new Lifecycle();
const progress = new Progress(process.stderr);
try {
  const settings = readSettings();
  const url = await provideDatabase(settings, life, (sentence) => progress.notice(sentence));
  await migrateWithProgress(url, settings, progress);
  await life.stop(0);
} catch (error) {
  await life.fail(error);
}
