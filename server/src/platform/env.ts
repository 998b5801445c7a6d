import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';
import { readOrMakeSecretFile } from './secret-file.js';
import { parseSettings, type Settings } from './settings.js';
import { StartProblem } from './start-problem.js';

/**
 * Reads the environment and an optional `.env` beside the README; the environment wins.
 * The only place of the server that looks at `process.env`.
 * @throws StartProblem naming the setting that is unknown, malformed or missing.
 */
export function readSettings(): Settings {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) {
    try {
      process.loadEnvFile(file);
    } catch {
      throw new StartProblem('.env', `${file} cannot be read`);
    }
  }
  return parseSettings(process.env);
}

/**
 * Settings ready for serving: those of `readSettings` with the secret that signs cookies, which is read
 * from the data folder (and made there once) when SECRET is not set.
 * @throws StartProblem
 */
export function loadSettings(): Settings & { secret: string } {
  const settings = readSettings();
  return { ...settings, secret: settings.secret ?? readOrMakeSecretFile(join(settings.dataDir, 'secret')) };
}

/** The environment to hand to programs Rapport starts: enough to run, and none of its secrets. */
export function childEnvironment(): Record<string, string> {
  const { PATH = '/usr/bin:/bin', TZ, LD_LIBRARY_PATH } = process.env;
  return { PATH, LC_ALL: 'C', ...(TZ && { TZ }), ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }) };
}
