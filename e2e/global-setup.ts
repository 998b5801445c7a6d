import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startRapport } from './fixtures/rapport.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo community of this run is served. */
    rapportUrl: string;
  }
}

/** One demo community with its own database for the whole run; journeys bring their own people and ideas. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-journeys-'));
  // As root, the database runs as another account, which has to pass through.
  await chmod(folder, 0o711);
  const rapport = await startRapport({ DATA_DIR: join(folder, 'data'), DEMO: '1' });
  project.provide('rapportUrl', rapport.url);
  return async () => {
    await rapport.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
