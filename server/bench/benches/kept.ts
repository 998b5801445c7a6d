import { withServer, type Measure } from '../bench.js';
import { FLOOR } from '../floors/floor-routes.js';
import { outcomeListPlan, promiseListPlan } from '../questions.js';
import type { Row } from '../report.js';
import { inTurn } from '../turns.js';
import { againstFloor, WARM_UP } from './reads.js';

/** What the ledger of promises and the list of outcomes must reach: as the page of an idea. */
const LEAST = 0.5;

/** The lists on which the team keeps its word, against the same rows by hand. */
export const kept: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const lists = [
      ['20 promises of the ledger over GraphQL', promiseListPlan(server), FLOOR.promises],
      ['20 outcomes over GraphQL', outcomeListPlan(server), FLOOR.outcomes],
    ] as const;
    const rows: Row[] = [];
    for (const [what, ours, path] of lists) {
      const floor = { method: 'GET' as const, cookies: server.cookies, targets: [{ path }] };
      const sides = await inTurn(
        bench.load,
        [
          { name: 'ours', server, plan: ours, warmUp: WARM_UP },
          { name: 'floor', server, plan: floor, warmUp: WARM_UP },
        ],
        bench.options,
      );
      rows.push(againstFloor('kept', what, LEAST, sides));
    }
    return rows;
  });
