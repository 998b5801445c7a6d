import { withServer, type Bench, type Measure } from '../bench.js';
import type { BenchServer } from '../bench-server.js';
import { SIZES, type SizeName } from '../data/sizes.js';
import { htmlPlan, listPlans, pagePlans, supportPlans, talkedAbout } from '../questions.js';
import type { Row } from '../report.js';
import { inTurn, ratio, type Side } from '../turns.js';
import { addressesOf } from './html.js';
import { forgetSupport, supportable } from './support.js';

const MOST = 1.3;
/** Few enough that a request seldom waits for another: this is about the work, not about the queue. */
const CONNECTIONS = 4;
const WARM_UP = 200;

type Kind = {
  what: string;
  side: (server: BenchServer) => Promise<Pick<Side, 'plan' | 'before' | 'warmUp'>>;
};

/** P5: the middle time of P1 to P4 at one size against a tenth of it. */
export const growth: Measure = (bench) => {
  const [small, large]: [SizeName, SizeName] = bench.options.size === '1m' ? ['100k', '1m'] : ['10k', '100k'];
  return withServer(bench, small, (smaller) =>
    withServer(bench, large, async (larger) => {
      const rows: Row[] = [];
      for (const { what, side } of kindsOf(bench)) {
        const sides = await inTurn(
          bench.load,
          [
            { name: small, server: smaller, ...(await side(smaller)) },
            { name: large, server: larger, ...(await side(larger)) },
          ],
          { ...bench.options, connections: CONNECTIONS },
        );
        rows.push({
          id: 'P5',
          what: `${what}: p50 at ${SIZES[large].ideas.toLocaleString('en')} ideas`,
          value: ratio(sides[large], sides[small], 'p50'),
          unit: `x that at ${small}`,
          bar: { kind: 'most', value: MOST },
          sides,
        });
      }
      return rows;
    }),
  );
};

function kindsOf(bench: Bench): Kind[] {
  const since = new Date();
  return [
    { what: 'P1', side: async (server) => ({ plan: listPlans(server).ours }) },
    { what: 'P2', side: async (server) => ({ plan: (await pagePlans(bench.place, server)).ours }) },
    {
      what: 'P3',
      side: async (server) => ({
        plan: supportPlans(await supportable(bench, server), server.cookies).ours,
        before: () => forgetSupport(bench, server, since),
      }),
    },
    { what: 'P4 list, cold', side: async () => ({ plan: htmlPlan(['/ideas'], 'cold'), warmUp: WARM_UP }) },
    {
      what: 'P4 idea, cold',
      side: async (server) => {
        const numbers = (await talkedAbout(bench.place, server)).slice(0, 10);
        const paths = await addressesOf(
          server.origin,
          numbers.map((number) => `/ideas/${number}`),
        );
        return { plan: htmlPlan(paths, 'cold'), warmUp: WARM_UP };
      },
    },
  ];
}
