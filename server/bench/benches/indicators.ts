import { withServer, type Bench, type Measure } from '../bench.js';
import type { BenchServer } from '../bench-server.js';
import { SIGNED_IN } from '../data/sizes.js';
import { indicatorsPlan } from '../questions.js';
import { inTurn } from '../turns.js';

/** Milliseconds the middle answer may take, at a hundred thousand ideas. */
const P50_MS = 300;
/** Few enough that a request seldom waits for another: this is about the work, not about the queue. */
const CONNECTIONS = 2;
const WARM_UP = 20;
const GIVEN_UP_MS = 600_000;

/** Waits until the worker has counted them, as it does by itself where nothing is counted yet. */
async function counted({ place }: Bench, { database }: BenchServer): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < GIVEN_UP_MS) {
    const [row] = await place.sql<{ n: number }>(
      database,
      'select count(*)::int as n from indicator_state where counted_at is not null',
    );
    if (row?.n) return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nothing was counted within ${GIVEN_UP_MS / 1000} s`);
}

/** The page of indicators over GraphQL, and how long a night's count takes. */
export const indicators: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const seconds = await counted(bench, server);
    // The page is the team's.
    await bench.place.sql(
      server.database,
      `update member set role = 'STAFF' where email = 'person${SIGNED_IN}@example.org'`,
    );
    const { ours } = await inTurn(
      bench.load,
      [{ name: 'ours', server, plan: indicatorsPlan(server), warmUp: WARM_UP }],
      { ...bench.options, connections: CONNECTIONS },
    );
    return [
      {
        id: 'signs',
        what: 'all indicators counted after the start of a worker',
        value: seconds,
        unit: 's',
        bar: null,
      },
      {
        id: 'signs',
        what: 'indicators over GraphQL',
        value: ours.p50,
        unit: 'ms p50',
        bar: { kind: 'most', value: P50_MS },
        sides: { ours },
      },
    ];
  });
