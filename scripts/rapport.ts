import { join } from 'node:path';
import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { endTools } from './lib/run-tool.ts';
import { Lifecycle, Progress, root } from './lib/server-source.ts';

// Compiles the server if it changed, then hands over to the operator's tool.
const life = new Lifecycle();
life.onStop(endTools);
const progress = new Progress(process.stderr);
try {
  await buildWhatChanged((label, work) => progress.step(label, work), ['server']);
  const { runCommand } = (await import(
    join(root, 'server/dist/src/cli/run-command.js')
  )) as typeof import('../server/src/cli/run-command.ts');
  await life.stop(await runCommand(process.argv.slice(2), life, progress));
} catch (error) {
  await life.fail(error instanceof BuildFailure ? error.message : error);
}
