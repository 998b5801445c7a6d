import { join } from 'node:path';
import type { Helpers } from '../server/bench/main.ts';
import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { weighPages } from './lib/bundle-weight.ts';
import { endTools } from './lib/run-tool.ts';
import { Lifecycle, Progress, root } from './lib/server-source.ts';

// Builds what changed, measures the built product, and ends with 1 when a bar is missed.
const bench = async <Module>(file: string): Promise<Module> =>
  (await import(join(root, 'server/dist/bench', file))) as Module;
const life = new Lifecycle({ codeOfSignal: 130 });
life.onStop(endTools);
const progress = new Progress(process.stderr);
try {
  const asBuilt = process.argv.includes('--as-built');
  if (!asBuilt) await buildWhatChanged((label, work) => progress.step(label, work));
  // React and graphql-js check themselves at every step unless told that they are in production.
  process.env.NODE_ENV = 'production';
  const { parseOptions, USAGE } = await bench<typeof import('../server/bench/options.ts')>('options.js');
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    await life.stop(0);
  }
  const options = parseOptions(process.argv.slice(2));
  // Typed in server/bench: its own types need those of a browser.
  const { feel } = (await import(join(root, 'e2e/bench/feel.ts'))) as Pick<Helpers, 'feel'>;
  const { runBench } = await bench<typeof import('../server/bench/main.ts')>('main.js');
  await life.stop(await runBench(options, life, { weigh: weighPages, feel }));
} catch (error) {
  await life.fail(error instanceof BuildFailure ? error.message : error);
}
