import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { BOUNCE_TOKEN } from './fixtures/bounces.ts';
import { chromiumPath } from './fixtures/chromium.ts';
import { WORKERS, type DemoPlace } from './fixtures/demo-place.ts';
import { databaseUrl, freePort, startRapport } from './fixtures/rapport.ts';

/**
 * A demo community with its own database for each worker, so that what one journey posts, merges or withdraws does not
 * move under the eyes of another; journeys bring their own people and ideas.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Unpacked here once, before two workers would at the same moment.
  await chromiumPath();
  const folder = await mkdtemp(join(tmpdir(), 'rapport-journeys-'));
  // As root, the databases run as another account, which has to pass through.
  await chmod(folder, 0o711);
  const opened = await Promise.all(Array.from({ length: WORKERS }, (_, nth) => open(join(folder, `${nth}`))));
  project.provide(
    'demoPlaces',
    opened.map(({ place }) => place),
  );
  return async () => {
    await Promise.all(opened.map(({ stop }) => stop()));
    await rm(folder, { recursive: true, force: true });
  };
}

async function open(dataDir: string): Promise<{ place: DemoPlace; stop: () => Promise<void> }> {
  const secret = randomBytes(32).toString('hex');
  const programPort = await freePort();
  const { url, stop } = await startRapport({
    DATA_DIR: dataDir,
    DEMO: '1',
    SECRET: secret,
    MAIL_BOUNCE_TOKEN: BOUNCE_TOKEN,
    OUTBOUND_ALLOW: `127.0.0.1:${programPort}`,
  });
  return { place: { url, databaseUrl: databaseUrl(dataDir), secret, programPort }, stop };
}
