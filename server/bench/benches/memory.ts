import { setTimeout as pause } from 'node:timers/promises';
import { withServer, type Measure } from '../bench.js';
import { htmlPlan, listPlans, pagePlans, supportPlans, talkedAbout } from '../questions.js';
import { inTurn } from '../turns.js';
import { addressesOf } from './html.js';
import { supportable } from './support.js';

const MB = 1_000_000;

/** P6: resident memory of the server process at rest, and at most while it does P1 to P4 one after the other. */
export const memory: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const { load, options, place } = bench;
    await pause(3_000);
    const idle = await server.usage();
    const ideas = (await talkedAbout(place, server)).map((number) => `/ideas/${number}`);
    const pages = ['/ideas', ...(await addressesOf(server.origin, ideas))];
    const plans = [
      listPlans(server).ours,
      (await pagePlans(place, server)).ours,
      supportPlans(await supportable(bench, server), server.cookies).ours,
      htmlPlan(pages, 'warm'),
      htmlPlan(pages, 'cold'),
    ];
    for (const plan of plans) {
      await inTurn(load, [{ name: 'load', server, plan }], { ...options, rounds: 2 });
    }
    const loaded = await server.usage();
    return [
      {
        id: 'P6',
        what: 'memory of the server, idle',
        value: idle.rss / MB,
        unit: 'MB',
        bar: { kind: 'most', value: 200 },
      },
      {
        id: 'P6',
        what: 'memory of the server in P1 to P4, most',
        value: loaded.peakRss / MB,
        unit: 'MB',
        bar: { kind: 'most', value: 400 },
      },
    ];
  });
