import { withServer, type Measure } from '../bench.js';
import { cookiesOf } from '../bench-server.js';
import { STAFF } from '../data/sizes.js';
import { FLOOR } from '../floors/floor-routes.js';
import { indicatorsPlan } from '../questions.js';
import { runSchedule } from '../scheduled.js';
import { inTurn, ratio } from '../turns.js';

/** Milliseconds the middle answer may take, at a hundred thousand ideas. */
const P50_MS = 300;
/** Few enough that a request seldom waits for another: this is about the work, not about the queue. */
const CONNECTIONS = 2;
const WARM_UP = 20;

/** The page of indicators over GraphQL, and how long a night's count takes. */
export const indicators: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const seconds = await runSchedule(bench.place, server, 'indicators.roll_up');
    // The page is the team's.
    const cookies = await cookiesOf(bench.place, server.database, server.origin, STAFF, 'STAFF');
    const sides = await inTurn(
      bench.load,
      [
        { name: 'ours', server, plan: indicatorsPlan({ cookies }), warmUp: WARM_UP },
        {
          name: 'floor',
          server,
          plan: { method: 'GET', cookies, targets: [{ path: FLOOR.indicators }] },
          warmUp: WARM_UP,
        },
      ],
      { ...bench.options, connections: CONNECTIONS },
    );
    return [
      { id: 'signs', what: 'all indicators counted once', value: seconds, unit: 's', bar: null },
      {
        id: 'signs',
        what: 'indicators over GraphQL',
        value: sides.ours.p50,
        unit: 'ms p50',
        bar: { kind: 'most', value: P50_MS },
        sides,
      },
      {
        id: 'signs',
        what: 'indicators: p50 of their rows against ours',
        value: ratio(sides.floor, sides.ours, 'p50'),
        unit: 'of floor',
        bar: null,
      },
    ];
  });
