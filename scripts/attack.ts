import { writeFileSync } from 'node:fs';
import { fuzz } from '../e2e/attack/fuzz/fuzz.ts';
import { readOptions, USAGE } from '../e2e/attack/options.ts';
import { Place } from '../e2e/attack/place.ts';
import { fuzzTableOf, lineOf, tableOf } from '../e2e/attack/report.ts';
import { runChecks } from '../e2e/attack/run.ts';
import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { endTools } from './lib/run-tool.ts';
import { Lifecycle, Progress } from './lib/server-source.ts';

// Attacks the built product as a stranger, a customer, staff and an admin (docs/decisions/022-attack-suite.md).
const life = new Lifecycle({ codeOfSignal: 130 });
life.onStop(endTools);
const progress = new Progress(process.stderr);
try {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    await life.stop(0);
  }
  const options = readOptions(process.argv.slice(2), new Date());
  const { words, url, seed, only, json } = options;
  if (!url) await buildWhatChanged((label, work) => progress.step(label, work));
  const place = url ? Place.at(url) : await Place.open();
  life.onStop(() => place.close());

  const onlyFuzz = only !== null || (words.length === 1 && words[0] === 'fuzz');
  const needs = url ? (['anywhere'] as const) : (['anywhere', 'own'] as const);
  const rows = onlyFuzz
    ? []
    : await runChecks(place, words, needs, (row) => {
        if (!row.passed) console.log(lineOf(row));
      });
  if (rows.length > 0) console.log(tableOf(rows));

  const fuzzes = options.runs > 0 && (onlyFuzz || words.length === 0 || words.includes('fuzz'));
  const report = fuzzes
    ? await fuzz(place, {
        seed,
        runs: options.runs,
        only,
        onProgress: (done) => process.stderr.isTTY && process.stderr.write(`\r${done} operations `),
      })
    : null;
  if (report) console.log(`\n${fuzzTableOf(report)}`);

  const failed = rows.filter(({ passed }) => !passed).length + (report?.failures.length ?? 0);
  if (json) writeFileSync(json, `${JSON.stringify({ url, seed, checks: rows, fuzz: report }, null, 2)}\n`);
  console.log(
    `\n${rows.length} checks, ${report?.runs ?? 0} operations, seed ${seed}: ${failed === 0 ? 'nothing found' : `${failed} found`}`,
  );
  await life.stop(failed === 0 ? 0 : 1);
} catch (error) {
  await life.fail(error instanceof BuildFailure ? error.message : error);
}
