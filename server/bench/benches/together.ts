import { withServer, type Measure } from '../bench.js';
import type { BenchServer } from '../bench-server.js';
import { SIZES, type SizeName } from '../data/sizes.js';
import type { Place } from '../place.js';
import { htmlPlan, irritantListPlan, irritantPagePlan, suggestionPagePlan } from '../questions.js';
import type { Row } from '../report.js';
import { inTurn, ratio, type Side } from '../turns.js';
import { addressesOf } from './html.js';

const MOST_GROWTH = 1.3;
const COLD_MS = 12;
const CONNECTIONS = 4;
const WARM_UP = 200;
const PAGES = 20;

type Plan = Side['plan'];

/** What people build together: lists and pages of irritants and suggestions, by growth and by what a new page costs. */
export const together: Measure = (bench) => {
  const [small, large]: [SizeName, SizeName] = bench.options.size === '1m' ? ['100k', '1m'] : ['10k', '100k'];
  return withServer(bench, small, (smaller) =>
    withServer(bench, large, async (larger) => {
      const rows: Row[] = [];
      const grow = async (what: string, plan: (server: BenchServer) => Promise<Plan>): Promise<void> => {
        const sides = await inTurn(
          bench.load,
          [
            { name: small, server: smaller, plan: await plan(smaller) },
            { name: large, server: larger, plan: await plan(larger) },
          ],
          { ...bench.options, connections: CONNECTIONS },
        );
        rows.push({
          id: 'P5',
          what: `${what}: p50 at ${SIZES[large].ideas.toLocaleString('en')} ideas`,
          value: ratio(sides[large], sides[small], 'p50'),
          unit: `x that at ${small}`,
          bar: { kind: 'most', value: MOST_GROWTH },
          sides,
        });
      };
      await grow('list of irritants', async (server) => irritantListPlan(server));
      await grow('page of an irritant', async (server) =>
        irritantPagePlan(server, await irritantNumbers(bench.place, server)),
      );
      await grow('page of a suggestion', async (server) =>
        suggestionPagePlan(server, await improvedNumbers(bench.place, server)),
      );
      rows.push(...(await coldPages(bench, smaller)));
      return rows;
    }),
  );
};

/** Milliseconds of CPU that each page costs when nobody has seen it yet. */
async function coldPages(bench: Parameters<Measure>[0], server: BenchServer): Promise<Row[]> {
  const numbers = await irritantNumbers(bench.place, server);
  const improved = await improvedNumbers(bench.place, server);
  const paths = {
    'list of irritants': ['/irritants'],
    'page of an irritant': numbers.map((number) => `/irritants/${number}`),
    'page of a suggestion': improved.map((number) => `/ideas/${number}/suggestions/1`),
  };
  const rows: Row[] = [];
  for (const [what, some] of Object.entries(paths)) {
    const plan = htmlPlan(await addressesOf(server.origin, some.slice(0, 10)), 'cold');
    const sides = await inTurn(bench.load, [{ name: 'page', server, plan, warmUp: WARM_UP }], {
      ...bench.options,
      connections: CONNECTIONS,
    });
    rows.push({
      id: 'P4',
      what: `HTML of the ${what}, cold`,
      value: sides.page.cpuMs,
      unit: 'ms CPU',
      bar: { kind: 'most', value: COLD_MS },
      sides,
    });
  }
  return rows;
}

const PUBLIC = `join space s on s.id = x.space_id and s.visibility = 'PUBLIC'`;

/** Public irritants, those that hit most people first. */
function irritantNumbers(place: Place, { database }: BenchServer): Promise<number[]> {
  return numbersOf(
    place,
    database,
    `select x.number from irritant x ${PUBLIC} order by x.report_count desc, x.number limit ${PAGES}`,
  );
}

/** Public ideas with a suggestion. */
function improvedNumbers(place: Place, { database }: BenchServer): Promise<number[]> {
  return numbersOf(
    place,
    database,
    `select x.number from idea x ${PUBLIC}
     where exists (select 1 from suggestion g where g.idea_id = x.id and g.number = 1) order by x.number limit ${PAGES}`,
  );
}

async function numbersOf(place: Place, database: string, text: string): Promise<number[]> {
  return (await place.sql<{ number: number }>(database, text)).map(({ number }) => number);
}
