import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { BOUNCE_TOKEN } from './fixtures/bounces.ts';
import { chromiumPath } from './fixtures/chromium.ts';
import { databaseUrl, freePort, startRapport } from './fixtures/rapport.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo community of this run is served. */
    rapportUrl: string;
    /** Its database, for a second process. */
    databaseUrl: string;
    /** What signs its cookies. */
    secret: string;
    /** Where a program of a journey may listen to be told by webhooks. */
    programPort: number;
  }
}

/** One demo community with its own database for the whole run; journeys bring their own people and ideas. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacked here once, before two workers would at the same moment.
  await chromiumPath();
  const folder = await mkdtemp(join(tmpdir(), 'rapport-journeys-'));
  // As root, the database runs as another account, which has to pass through.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  const secret = randomBytes(32).toString('hex');
  const programPort = await freePort();
  const rapport = await startRapport({
    DATA_DIR: dataDir,
    DEMO: '1',
    SECRET: secret,
    MAIL_BOUNCE_TOKEN: BOUNCE_TOKEN,
    OUTBOUND_ALLOW: `127.0.0.1:${programPort}`,
  });
  project.provide('rapportUrl', rapport.url);
  project.provide('databaseUrl', databaseUrl(dataDir));
  project.provide('secret', secret);
  project.provide('programPort', programPort);
  return async () => {
    await rapport.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
