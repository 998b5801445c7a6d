import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passwordFile } from './embedded-postgres-files.js';
import { handOver, type PostgresHome } from './embedded-postgres-home.js';
import { childEnvironment } from '../env.js';
import { StartProblem } from '../start-problem.js';

/** The owner of the embedded database, inside it. */
export const embeddedUser = 'rapport';

const unfinished = 'postgres-unfinished-';

// One of these is on every Linux and macOS; text search and trigrams of all scripts need UTF-8.
const locales = ['C.UTF-8', 'en_US.UTF-8'];

/**
 * Makes a new cluster. It appears under its name only when it is whole, so a killed first start leaves
 * nothing that looks like a database.
 * @throws StartProblem naming DATA_DIR with what `initdb` said.
 */
export async function createCluster(home: PostgresHome): Promise<void> {
  for (const name of readdirSync(home.base)) {
    if (name.startsWith(unfinished)) rmSync(join(home.base, name), { recursive: true, force: true });
  }
  const fresh = join(home.base, `${unfinished}${process.pid}`);
  if (!existsSync(passwordFile(home))) {
    writeFileSync(passwordFile(home), `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  }
  handOver(passwordFile(home), home.account, 0o600);
  let said = '';
  for (const locale of locales) {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh);
    handOver(fresh, home.account, 0o700);
    const outcome = await initdb(home, fresh, locale);
    if (outcome.done) {
      renameSync(fresh, home.cluster);
      return;
    }
    said = outcome.said;
    if (!said.includes('locale')) break;
  }
  rmSync(fresh, { recursive: true, force: true });
  throw new StartProblem('DATA_DIR', `no database could be made in ${home.base}: ${said}`);
}

function initdb(
  home: PostgresHome,
  folder: string,
  locale: string,
): Promise<{ done: boolean; said: string }> {
  return new Promise((resolve) => {
    const program = spawn(
      join(home.binaries, 'bin', 'initdb'),
      [
        `--pgdata=${folder}`,
        `--username=${embeddedUser}`,
        `--pwfile=${passwordFile(home)}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        `--locale=${locale}`,
        '--set=timezone=UTC',
        '--set=log_timezone=UTC',
      ],
      { ...home.account, cwd: home.base, env: childEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let errors = '';
    program.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    program.on('error', (error) => resolve({ done: false, said: error.message }));
    program.on('close', (code) => {
      const line = errors.split('\n').find((text) => text.includes('error:') || text.includes('FATAL'));
      resolve({ done: code === 0, said: (line ?? errors).trim() || `initdb ended with code ${code}` });
    });
  });
}
