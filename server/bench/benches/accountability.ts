import { withServer, type Bench, type Measure } from '../bench.js';
import type { BenchServer } from '../bench-server.js';
import { FLOOR } from '../floors/floor-routes.js';
import { accountabilityPlan } from '../questions.js';
import type { Row } from '../report.js';
import { inTurn, type Figures } from '../turns.js';

/** Milliseconds the middle answer may take, at a hundred thousand ideas. */
const P50_MS = 300;
/** Few enough that a request seldom waits for another: this is about the work, not about the queue. */
const CONNECTIONS = 2;
const WARM_UP = 20;
const GIVEN_UP_MS = 600_000;

/** Waits until the worker has counted everything, as it does by itself where nothing is counted yet. */
async function counted({ place }: Bench, { database }: BenchServer): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < GIVEN_UP_MS) {
    const [row] = await place.sql<{ days: number }>(
      database,
      `select count(distinct day)::int as days from accountability_count
       where exists (select 1 from accountability_state where counted_at is not null)`,
    );
    if (row?.days) return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nothing was counted within ${GIVEN_UP_MS / 1000} s`);
}

function absolute(what: string, ours: Figures): Row {
  return {
    id: 'word',
    what,
    value: ours.p50,
    unit: 'ms p50',
    bar: { kind: 'most', value: P50_MS },
    sides: { ours },
  };
}

/** The page of accountability over GraphQL, for both ranges, against its sums alone. */
export const accountability: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const seconds = await counted(bench, server);
    const rows: Row[] = [
      {
        id: 'word',
        what: 'everything counted after the start of a worker',
        value: seconds,
        unit: 's',
        bar: null,
      },
    ];
    for (const range of ['LAST_90_DAYS', 'LAST_12_MONTHS'] as const) {
      const sides = await inTurn(
        bench.load,
        [
          { name: 'ours', server, plan: accountabilityPlan(server, range), warmUp: WARM_UP },
          {
            name: 'floor',
            server,
            plan: {
              method: 'GET',
              cookies: server.cookies,
              targets: [{ path: FLOOR.accountability(range) }],
            },
            warmUp: WARM_UP,
          },
        ],
        { ...bench.options, connections: CONNECTIONS },
      );
      rows.push(absolute(`accountability over GraphQL, ${range}`, sides.ours), {
        id: 'word',
        what: `accountability, ${range}: p50 of its sums against ours`,
        value: sides.floor.p50 / sides.ours.p50,
        unit: 'of floor',
        bar: null,
        sides,
      });
    }
    return rows;
  });
