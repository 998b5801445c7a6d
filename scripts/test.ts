import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endTools } from './lib/run-tool.ts';
import { Lifecycle, settingDefinitions } from './lib/server-source.ts';
import { endStrays } from './lib/strays.ts';
import type { Result } from './lib/test-results.ts';
import { testSteps, type Step } from './lib/test-steps.ts';

// Runs everything that must hold, shows all that does not, and ends with one line of numbers.
// `pnpm test lint server` runs the steps whose names contain one of the words.
const life = new Lifecycle({ codeOfSignal: 130 });
const folder = mkdtempSync(join(tmpdir(), 'rapport-run-'));
// As root, databases of the run belong to another account, which has to pass through.
chmodSync(folder, 0o711);
life.onStop(async () => void (await endStrays(folder)));
life.onStop(endTools);

// The operator's own settings must not decide whether a test passes.
for (const name of Object.keys(settingDefinitions)) delete process.env[name];
const words = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const failures: string[] = [];

async function runStep(step: Step): Promise<void> {
  if (life.stopping || (words.length > 0 && !words.some((word) => step.name.includes(word)))) return;
  const began = performance.now();
  console.log(`… ${step.name}`);
  const result = await step.run().catch((error: unknown): Result => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const { passed, failed, output } = result;
  if (life.stopping) return;
  total.passed += passed;
  total.failed += failed;
  if (failed) failures.push(...(result.failures?.length ? result.failures : [step.name]));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const count = passed + failed > 1 ? `, ${passed} passed` : '';
  console.log(
    `${failed ? '✗' : '✓'} ${step.name} (${seconds} s${count}${failed > 0 ? `, ${failed} failed` : ''})`,
  );
  if (failed) console.log(output.trim().replace(/^/gm, '    '));
}

try {
  const began = performance.now();
  for (const row of testSteps({ folder, env: { TMPDIR: folder } })) {
    await Promise.all(
      row.map(async (column) => {
        for (const step of column) await runStep(step);
      }),
    );
  }
  const strays = await endStrays(folder);
  if (strays > 0) {
    total.failed += 1;
    console.log(`✗ ${strays} processes were left running, and ended`);
  } else {
    total.passed += 1;
  }
  // Again, where one looks first: the output of a long run may be cut.
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(`\nin ${((performance.now() - began) / 1000).toFixed(0)} s`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  await life.stop(total.failed === 0 ? 0 : 1);
} catch (error) {
  await life.fail(error);
}
