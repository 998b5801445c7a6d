import { readSettings } from '../platform/env.js';
import type { Role } from '../platform/settings/settings.js';
import { Lifecycle } from './lifecycle.js';
import { Progress } from './progress.js';

/** The whole life of a server process: it ends by itself, or by a signal. Never rejects. */
export async function start(role?: Role): Promise<void> {
  const life = new Lifecycle();
  try {
    const settings = readSettings(role);
    // Loaded after the settings: the libraries look at the environment when they are loaded.
    const { run } = await import('./run.js');
    await run({
      settings,
      life,
      // Standard output is the log's; the two would mix.
      progress: new Progress(settings.production ? process.stderr : process.stdout),
    });
  } catch (error) {
    await life.fail(error);
  }
}
