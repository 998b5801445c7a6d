import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { endTools } from './lib/run-tool.ts';
import { Lifecycle, Progress } from './lib/server-source.ts';

// Builds everything that `pnpm start` and the container need.
const life = new Lifecycle();
life.onStop(endTools);
const progress = new Progress(process.stdout);
try {
  await buildWhatChanged((label, work) => progress.step(label, work));
  await life.stop(0);
} catch (error) {
  await life.fail(error instanceof BuildFailure ? error.message : error);
}
