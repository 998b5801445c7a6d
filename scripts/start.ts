import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { endTools } from './lib/run-tool.ts';
import { assertPortIsFree, Lifecycle, Progress, readSettings, root } from './lib/server-source.ts';

// Builds what changed since the last time, then becomes the server.
const life = new Lifecycle();
life.onStop(endTools);
const progress = new Progress(process.stdout);
try {
  // What would stop the server in the end stops it before minutes of building.
  const settings = readSettings();
  if (settings.role !== 'worker') await assertPortIsFree(settings.host, settings.port);
  await buildWhatChanged((label, work) => progress.step(label, work));
  enableCompileCache(join(root, '.cache', 'compile'));
  const { run } = (await import(
    join(root, 'server/dist/src/process/run.js')
  )) as typeof import('../server/src/process/run.ts');
  await run({ settings, life, progress });
} catch (error) {
  await life.fail(error instanceof BuildFailure ? error.message : error);
}
