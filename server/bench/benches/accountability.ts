import { withServer, type Measure } from '../bench.js';
import { FLOOR } from '../floors/floor-routes.js';
import { accountabilityPlan, htmlPlan } from '../questions.js';
import type { Row } from '../report.js';
import { runSchedule } from '../scheduled.js';
import { inTurn, type Figures } from '../turns.js';

/** Milliseconds the middle answer may take, at a hundred thousand ideas. */
const P50_MS = 300;
/** Few enough that a request seldom waits for another: this is about the work, not about the queue. */
const CONNECTIONS = 2;
const WARM_UP = 20;
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

/** The page of accountability over GraphQL, for both ranges, against its sums alone, and as HTML. */
export const accountability: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const seconds = await runSchedule(bench.place, server, 'accountability.roll_up');
    const rows: Row[] = [
      {
        id: 'word',
        what: 'everything counted once',
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
    const { page } = await inTurn(
      bench.load,
      [{ name: 'page', server, plan: htmlPlan(['/accountability'], 'cold'), warmUp: WARM_UP }],
      { ...bench.options, connections: CONNECTIONS },
    );
    rows.push(absolute('HTML of accountability, cold', page));
    return rows;
  });
