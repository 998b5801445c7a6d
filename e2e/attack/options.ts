import { parseArgs } from 'node:util';

export interface Options {
  /** Only themes, checks and root fields whose name has one of these. */
  words: string[];
  /** Somebody else's server instead of one of our own. */
  url: string | null;
  seed: number;
  /** Operations the fuzzer sends. */
  runs: number;
  /** Only this case of the seed, or only cases of this root field. */
  only: string | null;
  /** Where to write everything as JSON. */
  json: string | null;
}

export const USAGE = `pnpm attack [word ...] [--url http://...] [--seed n] [--runs n] [--only case|field] [--json file]

  word      only checks whose theme or sentence has it; "fuzz" is the fuzzer
  --url     a server that runs already; only what any visitor may try is tried there
  --seed    what the fuzzer's operations are made from (default: today's date)
  --runs    how many operations the fuzzer sends (default 10000; 0 for none)
  --only    one case of the seed by its number, or the cases of one root field
  --json    write the results there too`;

/** @throws Error with what is wrong, for a person. */
export function readOptions(args: string[], today: Date): Options {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      seed: { type: 'string' },
      runs: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const url = values.url ?? null;
  if (url !== null && !/^http:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Error('--url must be an address that starts with http://');
  }
  return {
    words: positionals,
    url,
    seed: whole('seed', values.seed) ?? Number(today.toISOString().slice(0, 10).replaceAll('-', '')),
    runs: whole('runs', values.runs) ?? 10_000,
    only: values.only ?? null,
    json: values.json ?? null,
  };
}

function whole(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} must be a whole number`);
  return Number(text);
}
