import { parseArgs } from 'node:util';
import { SIZE_NAMES, type SizeName } from './data/sizes.js';

export const BENCH_NAMES = [
  'p1',
  'p2',
  'p3',
  'p4',
  'p5',
  'p6',
  'p7',
  'p8',
  'p9',
  'together',
  'told',
  'search',
  'kept',
  'accountability',
  'indicators',
  'remembered',
] as const;
export type BenchName = (typeof BENCH_NAMES)[number];

/** How one run of `pnpm bench` was asked for. */
export interface BenchOptions {
  readonly names: readonly BenchName[];
  readonly size: SizeName;
  /** File the figures are written to as JSON, or null. */
  readonly json: string | null;
  readonly seed: number;
  /** Of one turn. */
  readonly seconds: number;
  /** Turns of each side. */
  readonly rounds: number;
  readonly connections: number;
  /** A Postgres to make databases in, in place of an own one. */
  readonly databaseUrl: string | null;
  /** Folder for CPU profiles of the servers, one for each; null for none. They cost some speed. */
  readonly profile: string | null;
  /** Measures what was built last, whatever the sources are now. */
  readonly asBuilt: boolean;
}

export const USAGE = `pnpm bench [p1 ... p9 | together | told | search | kept | accountability | indicators | remembered] [--size 10k|100k|1m] [--json <file>] [--seed n]
           [--seconds n] [--rounds n] [--connections n] [--database <url>]
           [--profile <folder>] [--as-built]`;

/** @throws Error with a sentence for the person at the terminal. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '10k' },
      json: { type: 'string' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '20' },
      database: { type: 'string' },
      profile: { type: 'string' },
      'as-built': { type: 'boolean', default: false },
    },
  });
  const names = positionals.map((word) => word.toLowerCase());
  const unknown = names.find((name) => !isOneOf(BENCH_NAMES, name));
  if (unknown !== undefined) {
    throw new Error(`${unknown} is not a bench; there are ${BENCH_NAMES.join(', ')}`);
  }
  if (!isOneOf(SIZE_NAMES, values.size)) {
    throw new Error(`--size must be one of ${SIZE_NAMES.join(', ')}`);
  }
  return {
    names: BENCH_NAMES.filter((name) => names.length === 0 || names.includes(name)),
    size: values.size,
    json: values.json ?? null,
    seed: wholeNumber('seed', values.seed),
    seconds: wholeNumber('seconds', values.seconds),
    rounds: wholeNumber('rounds', values.rounds),
    connections: wholeNumber('connections', values.connections),
    databaseUrl: values.database ?? null,
    profile: values.profile ?? null,
    asBuilt: values['as-built'],
  };
}

function isOneOf<Word extends string>(words: readonly Word[], given: string): given is Word {
  return (words as readonly string[]).includes(given);
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Error(`--${name} must be a whole number from 1`);
  }
  return Number(text);
}
