import { withServer, type Measure } from '../bench.js';
import { staticPath } from '../floors/static.floor.js';
import { htmlPlan, talkedAbout } from '../questions.js';
import { inTurn, ratio } from '../turns.js';
import type { Row } from '../report.js';

const COLD_MS = 12;
/** Cold is the page, not the process: so many renderings until V8 has compiled what it will. */
const WARM_UP = 300;

/** P4: the pages that visitors see, kept ones against a file of that size and new ones by what they cost. */
export const visitorPages: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const { load, options, place } = bench;
    const numbers = await talkedAbout(place, server);
    const rows: Row[] = [];
    for (const [what, paths] of [
      ['list of ideas', ['/ideas']],
      ['page of an idea', numbers.slice(0, 10).map((number) => `/ideas/${number}`)],
    ] as const) {
      const own = await addressesOf(server.origin, paths);
      const first = own.slice(0, 1);
      const warm = await inTurn(
        load,
        [
          { name: 'page', server, plan: htmlPlan(first, 'warm') },
          { name: 'file', server, plan: { ...htmlPlan(first.map(staticPath), 'warm') } },
        ],
        options,
      );
      rows.push({
        id: 'P4',
        what: `HTML of the ${what}, warm`,
        value: ratio(warm.page, warm.file, 'rate'),
        unit: 'of a file',
        bar: { kind: 'least', value: 0.5 },
        sides: warm,
      });
      const cold = await inTurn(
        load,
        [{ name: 'page', server, plan: htmlPlan(own, 'cold'), warmUp: WARM_UP }],
        {
          ...options,
          connections: 4,
        },
      );
      rows.push({
        id: 'P4',
        what: `HTML of the ${what}, cold`,
        value: cold.page.cpuMs,
        unit: 'ms CPU',
        bar: { kind: 'most', value: COLD_MS },
        sides: cold,
      });
    }
    return rows;
  });

/** Where those paths lead: an idea's page stands under its number and words. */
export async function addressesOf(origin: string, paths: readonly string[]): Promise<string[]> {
  const addresses: string[] = [];
  for (const path of paths) {
    const answer = await fetch(origin + path);
    await answer.arrayBuffer();
    addresses.push(new URL(answer.url).pathname);
  }
  return addresses;
}
