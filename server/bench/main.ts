import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Lifecycle } from '../src/process/lifecycle.js';
import type { Bench, Measure } from './bench.js';
import { accountability } from './benches/accountability.js';
import { indicators } from './benches/indicators.js';
import { kept } from './benches/kept.js';
import { inBrowser, type Feel } from './benches/browser.js';
import { growth } from './benches/growth.js';
import { visitorPages } from './benches/html.js';
import { memory } from './benches/memory.js';
import { remembered } from './benches/remembered.js';
import { ideaList, ideaPage } from './benches/reads.js';
import { search } from './benches/search.js';
import { statements } from './benches/statements.js';
import { support } from './benches/support.js';
import { together } from './benches/together.js';
import { toldToEverybody } from './benches/told.js';
import { byWeight, type Weight } from './benches/weights.js';
import { Child } from './child.js';
import { SIZES } from './data/sizes.js';
import type { LoadPlan, LoadResult } from './messages.js';
import type { BenchName, BenchOptions } from './options.js';
import { Place } from './place.js';
import { isMet, tableOf, type Row } from './report.js';

/** What lies outside the server's package, brought by whoever runs the benches. */
export interface Helpers {
  weigh: () => Weight[] | null;
  feel: Feel;
}

const MEASURES: Partial<Record<BenchName, Measure>> = {
  p1: ideaList,
  p2: ideaPage,
  p3: support,
  p4: visitorPages,
  p5: growth,
  p6: memory,
  p9: statements,
  together,
  told: toldToEverybody,
  search,
  kept,
  accountability,
  indicators,
  remembered,
};

/**
 * Measures what the options name and prints one table.
 *
 * @returns the exit code: 1 when a bar is missed or something could not be measured.
 */
export async function runBench(
  options: BenchOptions,
  life: Lifecycle,
  { weigh, feel }: Helpers,
): Promise<number> {
  const place = await Place.open(options, life);
  const load = new Child<LoadPlan, LoadResult>({
    file: 'load-process.js',
    log: join(place.folder, 'load.log'),
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  });
  life.onStop(() => load.end());
  const bench: Bench = { options, place, load };
  const measures = { ...MEASURES, p7: byWeight(weigh), p8: inBrowser(feel) };
  const rows: Row[] = [];
  const broken: string[] = [];
  for (const name of options.names) {
    if (life.stopping) break;
    const measure = measures[name];
    if (!measure) continue;
    console.error(`… ${name}`);
    try {
      rows.push(...(await measure(bench)));
    } catch (error) {
      broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const facts = await factsOf(bench);
  console.log(`\n${tableOf(rows)}\n`);
  for (const [name, value] of Object.entries(facts)) console.log(`${name}: ${JSON.stringify(value)}`);
  const missed = rows.filter((row) => !isMet(row)).length;
  for (const problem of broken) console.log(`✗ ${problem}`);
  console.log(`${rows.length - missed} met, ${missed} missed, ${broken.length} not measured`);
  if (options.json !== null) {
    const figures = rows.map((row) => ({ ...row, met: isMet(row) }));
    writeFileSync(
      options.json,
      `${JSON.stringify({ facts, rows: figures, notMeasured: broken }, null, 2)}\n`,
    );
  }
  return missed + broken.length > 0 ? 1 : 0;
}

async function factsOf({ options, place }: Bench): Promise<Record<string, unknown>> {
  const settings = await place.sql<{ name: string; setting: string; unit: string | null }>(
    null,
    `select name, setting, unit from pg_settings where name in
       ('fsync', 'synchronous_commit', 'shared_buffers', 'max_connections', 'server_version') order by name`,
  );
  return {
    seed: options.seed,
    size: { name: options.size, ...SIZES[options.size] },
    turns: `${options.rounds} rounds of ${options.seconds} s, ${options.connections} connections`,
    machine: {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    postgres: Object.fromEntries(
      settings.map(({ name, setting, unit }) => [name, unit ? `${setting} x ${unit}` : setting]),
    ),
    limits: 'on, raised to 999999/1m so that none is refused',
  };
}
