import { startBenchServer } from '../bench-server.js';
import type { Bench } from '../bench.js';
import { ensureCommunity } from '../../src/communities/community.module.js';
import { parseSettings } from '../../src/platform/settings/settings.js';
import { closeServices, openServices } from '../../src/services.js';
import type { Row } from '../report.js';
import { findAgain, finderWith, type Found, type Statement } from '../search/quality.js';
import { importStatements } from '../search/statements.js';

const BARS = { beginnings: 0.95, slips: 0.85, copies: 0.8 } as const;
const WHAT: Record<keyof typeof BARS, string> = {
  beginnings: 'first six words, in the top 3',
  slips: 'one letter wrong, in the top 3',
  copies: 'similar to a copy with two words replaced',
};

/** Both conversations, imported into a database of their own by the product's importer. */
async function fill(url: string): Promise<Map<string, Statement[]>> {
  const settings = parseSettings({ DATABASE_URL: url });
  const quiet = (): void => undefined;
  const services = await openServices({
    databaseUrl: url,
    poolMax: 4,
    limits: settings.limits,
    trustedRanges: [],
    publicUrl: settings.publicUrl,
    settings: { ...settings, secret: 'nobody signs in here, whatever the secret is' },
    log: { debug: quiet, info: quiet, warn: quiet, error: (...given: unknown[]) => console.error(...given) },
  });
  try {
    const { communityId } = await ensureCommunity(services.db, services.clock, services.ids);
    return await importStatements(services, communityId);
  } finally {
    await closeServices(services);
  }
}

async function ask<Data>(origin: string, query: string, variables: Record<string, unknown>): Promise<Data> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (!data || errors) {
    throw new Error(`${JSON.stringify(variables)} was answered with ${JSON.stringify(errors)}`);
  }
  return data;
}

/** How many of the statements that people really wrote are found again, through the API. */
export async function searchQuality({ place, options }: Bench): Promise<Row[]> {
  const url = await place.emptyDatabase();
  const statements = await fill(url);
  const server = await startBenchServer(place, url);
  try {
    const finder = finderWith((document, variables) => ask(server.origin, document, variables));
    const bySet = new Map<string, Found>();
    for (const [set, all] of statements) {
      bySet.set(set, await findAgain(all, finder, options.seed));
    }
    return [...rowsOf('both', sumOf([...bySet.values()])), ...[...bySet].flatMap((one) => rowsOf(...one))];
  } finally {
    await server.end();
    await place.drop(url);
  }
}

function sumOf(all: readonly Found[]): Found {
  const sum = (of: keyof Found): number => all.reduce((total, found) => total + found[of], 0);
  return {
    tried: sum('tried'),
    beginnings: sum('beginnings'),
    slips: sum('slips'),
    copies: sum('copies'),
  };
}

function rowsOf(set: string, found: Found): Row[] {
  return (Object.keys(BARS) as (keyof typeof BARS)[]).map((kind) => ({
    id: 'search',
    what: `${set}: ${WHAT[kind]} (${found[kind]} of ${found.tried})`,
    value: (100 * found[kind]) / Math.max(1, found.tried),
    unit: '%',
    bar: { kind: 'least', value: 100 * BARS[kind] },
  }));
}
