import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/embedded-postgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of an empty database on the PostgreSQL that this run started; its owner may make others. */
    postgresUrl: string;
  }
}

/**
 * One real PostgreSQL for the whole run, in a folder of its own. It promises nothing after a crash, which
 * makes it several times faster and is all that a test needs.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-test-'));
  // As root, the database runs as another account, which has to pass through.
  await chmod(folder, 0o711);
  const database = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    onNotice: (sentence) => project.vitest.logger.warn(sentence),
    configuration: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_wal_size: '4GB',
      max_connections: '300',
    },
  });
  project.provide('postgresUrl', database.url);
  return async () => {
    await database.stop('immediate');
    await rm(folder, { recursive: true, force: true });
  };
}
