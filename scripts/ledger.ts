import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FAULTS, type FaultName } from '../e2e/ledger/faults/all.ts';
import { tableOf } from '../e2e/ledger/report.ts';
import { runLedger } from '../e2e/ledger/run.ts';
import { World } from '../e2e/ledger/world.ts';
import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { endTools } from './lib/run-tool.ts';
import { Lifecycle, Progress } from './lib/server-source.ts';

// `pnpm ledger [fault ...] [--seconds n] [--clients n] [--voters n] [--seed n] [--json file]`: docs/how-to/ledger-run.md
const names = Object.keys(FAULTS) as FaultName[];
const life = new Lifecycle({ codeOfSignal: 130 });
life.onStop(endTools);
const progress = new Progress(process.stdout);

/** A number of the command line, whole and from 1. */
function whole(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} must be a whole number from 1, not ${text}`);
  return Number(text);
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '8' },
      clients: { type: 'string', default: '8' },
      voters: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Math.ceil(Math.random() * 99_999)) },
      json: { type: 'string' },
    },
  });
  const unknown = positionals.find((word) => !names.some((name) => name === word));
  if (unknown) throw new Error(`There is no fault called ${unknown}; there are ${names.join(', ')}`);
  return {
    faults: positionals.length > 0 ? names.filter((name) => positionals.includes(name)) : names,
    seconds: whole('seconds', values.seconds),
    clients: whole('clients', values.clients),
    voters: whole('voters', values.voters),
    seed: whole('seed', values.seed),
    json: values.json ?? null,
  };
}

let begun = false;
try {
  const { json, ...options } = readArguments();
  begun = true;
  await buildWhatChanged((label, work) => progress.step(label, work));
  console.log(
    `  · ${options.clients} clients and two of staff, ${options.seconds} s around each fault, seed ${options.seed}; a server in production, PostgreSQL with fsync;\n    rate limits are raised through the settings RATE_LIMIT_*, and still counted`,
  );
  const world = await World.open((ending) => life.onStop(ending));
  const reports = await runLedger(world, options, (line) => console.log(line));
  console.log(`\n${tableOf(reports, options.seed)}`);
  if (json) writeFileSync(json, `${JSON.stringify({ ...options, reports }, null, 2)}\n`);
  await life.stop(reports.every(({ passed }) => passed) ? 0 : 1);
} catch (error) {
  // What was typed wrong is told in a line; a defect with its place.
  const told = error instanceof BuildFailure || !begun;
  await life.fail(told && error instanceof Error ? error.message : error);
}
