import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure, buildWhatChanged } from './build.ts';
import { bundleWeight } from './bundle-weight.ts';
import { schemaDrift, settingsTableDrift } from './drift.ts';
import { runTool, type ToolOptions } from './run-tool.ts';
import { root } from './server-source.ts';
import { checkResult, vitestResult, type Result } from './test-results.ts';

/** One step of `pnpm test`. */
export interface Step {
  name: string;
  run: () => Promise<Result>;
}

/** What every program of the run is given. */
export interface RunPlace {
  /** Folder for reports and temporary files, removed in the end. */
  folder: string;
  env: Record<string, string>;
}

/**
 * The steps, as rows of a table: rows follow each other, and the columns of a row go on side by side, since
 * the checks of the sources and the tests do not need each other. The server's tests wait for the database half of the
 * time, so the client's fill that time.
 */
export function testSteps(place: RunPlace): Step[][][] {
  const check = (name: string, command: string, ...args: string[]): Step => ({
    name,
    run: async () => checkResult(await runTool(command, args, { env: place.env })),
  });
  const tests = (name: string, folder: string): Step => ({ name, run: () => runVitest(folder, place) });
  const checks: Step[] = [
    check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
    check('lint', 'oxlint', '--type-aware', '--deny-warnings'),
    { name: 'types', run: () => checkTypes({ env: place.env }) },
    check('import rules', 'depcruise', '--config', '.dependency-cruiser.cjs', ...cruised),
    check('dead code', 'knip', '--no-progress'),
    { name: 'schema drift', run: async () => checkResult(await schemaDrift()) },
    { name: 'settings table', run: async () => checkResult(settingsTableDrift()) },
    { name: 'build', run: () => build() },
    { name: 'bundle weight', run: async () => checkResult(bundleWeight()) },
  ];
  return [
    [[{ name: 'client operations', run: () => build(['operations']) }]],
    [
      [...checks, tests('client tests', 'client')],
      [tests('shared tests', 'shared'), tests('server tests', 'server')],
    ],
    [[tests('journeys', 'e2e')]],
  ];
}

const cruised = ['shared/src', 'server/src', 'server/test', 'server/bench', 'client/src', 'e2e', 'scripts'];

async function build(names?: string[]): Promise<Result> {
  try {
    await buildWhatChanged((_label, work) => work(), names);
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

async function checkTypes(options: ToolOptions): Promise<Result> {
  const products = await runTool('tsc', ['-b'], options);
  const scripts = await runTool('tsc', ['-p', 'scripts'], options);
  return checkResult({ code: products.code || scripts.code, output: products.output + scripts.output });
}

async function runVitest(folder: string, place: RunPlace): Promise<Result> {
  const cwd = join(root, folder);
  if (!existsSync(join(cwd, 'vitest.config.ts')))
    return { passed: 0, failed: 1, output: `${folder} has no tests` };
  const report = join(place.folder, `${folder}.json`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return vitestResult(await runTool('vitest', args, { cwd, env: place.env }), report);
}
