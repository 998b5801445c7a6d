import { withServer, type Bench, type Measure } from '../bench.js';
import type { BenchServer } from '../bench-server.js';
import { htmlPlan, listPlans, pagePlans, supportPlans, talkedAbout } from '../questions.js';
import type { Row } from '../report.js';
import { STATEMENTS } from '../statements.js';
import type { Side } from '../turns.js';
import { addressesOf } from './html.js';
import { supportable } from './support.js';

const TRIES = 3;

/** P9: statements that one request sends. The least of a few tries: now and then the community is read anew. */
export const statements: Measure = (bench) =>
  withServer(bench, bench.options.size, (server) => measure(bench, server), { count: true });

async function measure(bench: Bench, server: BenchServer): Promise<Row[]> {
  const [number = 1] = await talkedAbout(bench.place, server);
  const kinds: [keyof typeof STATEMENTS, string, Side['plan']][] = [
    ['list', 'list of ideas over GraphQL', listPlans(server).ours],
    ['page', 'page of an idea over GraphQL', (await pagePlans(bench.place, server)).ours],
    ['support', 'support', supportPlans(await supportable(bench, server), server.cookies.slice(0, 1)).ours],
    ['htmlList', 'HTML of the list, cold', htmlPlan(['/ideas'], 'cold')],
    [
      'htmlIdea',
      'HTML of an idea, cold',
      htmlPlan(await addressesOf(server.origin, [`/ideas/${number}`]), 'cold'),
    ],
  ];
  const rows: Row[] = [];
  for (const [name, what, plan] of kinds) {
    rows.push({
      id: 'P9',
      what: `statements: ${what}`,
      value: await least(bench, server, { ...plan, cookies: plan.cookies.slice(0, 1) }),
      unit: '',
      bar: { kind: 'most', value: STATEMENTS[name] },
    });
  }
  return rows;
}

async function least({ load }: Bench, server: BenchServer, plan: Side['plan']): Promise<number> {
  const counts: number[] = [];
  for (let from = 0; from < TRIES; from += 1) {
    const before = await server.usage();
    const result = await load.ask({
      origin: server.origin,
      connections: 1,
      seconds: 5,
      least: 0,
      most: 1,
      headers: plan.method === 'POST' ? { 'content-type': 'application/json' } : {},
      order: 'inTurn',
      ...plan,
      from,
    });
    if (result.failures > 0) {
      throw new Error(result.firstFailure ?? 'a request failed');
    }
    counts.push((await server.usage()).statements - before.statements);
  }
  return Math.min(...counts);
}
