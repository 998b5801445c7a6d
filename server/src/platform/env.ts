import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';
import { readOrMakeSecretFile } from './settings/secret-file.js';
import { parseSettings, type Role, type Settings } from './settings/settings.js';
import { StartProblem } from './start-problem.js';

let read: Settings | null = null;

/**
 * Reads the environment and an optional `.env` beside the README, once; the environment wins.
 * The only place of the server that looks at `process.env`.
 * @param role for programs that are one role, whatever RAPPORT_ROLE says.
 * @throws StartProblem naming the setting that is unknown, malformed or missing.
 */
export function readSettings(role?: Role): Settings {
  if (read) return read;
  const file = join(projectRoot, '.env');
  if (existsSync(file)) {
    try {
      process.loadEnvFile(file);
    } catch {
      throw new StartProblem('.env', `${file} cannot be read`);
    }
  }
  read = parseSettings(role ? { ...process.env, RAPPORT_ROLE: role } : process.env);
  // React and graphql-js check themselves at every step unless told that they are in production, which says
  // nothing about whether Rapport is.
  process.env.NODE_ENV ||= 'production';
  return read;
}

/**
 * The settings with the secret that signs cookies; without SECRET it is read from the data folder, and made
 * there once.
 * @throws StartProblem naming DATA_DIR.
 */
export function withSecret(settings: Settings): Settings & { secret: string } {
  return { ...settings, secret: settings.secret ?? readOrMakeSecretFile(join(settings.dataDir, 'secret')) };
}

/** The environment to hand to programs Rapport starts: enough to run, and none of its secrets. */
export function childEnvironment(): Record<string, string> {
  const { PATH = '/usr/bin:/bin', TZ, LD_LIBRARY_PATH } = process.env;
  return { PATH, LC_ALL: 'C', ...(TZ && { TZ }), ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }) };
}
