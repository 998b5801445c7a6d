import { withServer, type Measure } from '../bench.js';
import { listPlans, pagePlans } from '../questions.js';
import { inTurn, ratio, type Figures } from '../turns.js';
import type { Row } from '../report.js';

/** Requests until V8 has compiled what it will. */
export const WARM_UP = 1_000;

/** Ours against the floor, by requests a second. */
export function againstFloor(
  id: string,
  what: string,
  bar: number,
  sides: Record<'ours' | 'floor', Figures>,
): Row {
  const value = ratio(sides.ours, sides.floor, 'rate');
  return { id, what, value, unit: 'of floor', bar: { kind: 'least', value: bar }, sides };
}

/** P1: the list of ideas. */
export const ideaList: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const { ours, floor } = listPlans(server);
    const sides = await inTurn(
      bench.load,
      [
        { name: 'ours', server, plan: ours, warmUp: WARM_UP },
        { name: 'floor', server, plan: floor, warmUp: WARM_UP },
      ],
      bench.options,
    );
    return [againstFloor('P1', 'list of 20 ideas over GraphQL', 0.6, sides)];
  });

/** P2: the page of an idea. */
export const ideaPage: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const { ours, floor } = await pagePlans(bench.place, server);
    const sides = await inTurn(
      bench.load,
      [
        { name: 'ours', server, plan: ours, warmUp: WARM_UP },
        { name: 'floor', server, plan: floor, warmUp: WARM_UP },
      ],
      bench.options,
    );
    return [againstFloor('P2', 'page of an idea over GraphQL', 0.5, sides)];
  });
