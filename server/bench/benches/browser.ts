import { withServer, type Measure } from '../bench.js';
import { freePort } from '../../src/platform/embedded-postgres/embedded-postgres-process.js';
import type { BenchServer } from '../bench-server.js';
import { median } from '../numbers.js';
import { talkedAbout } from '../questions.js';
import type { Row } from '../report.js';
import { addressesOf } from './html.js';
import { supportable } from './support.js';

/** Opens pages in a browser behind a slow line (e2e/bench/feel.ts, which this package cannot import). */
export type Feel = (site: {
  target: string;
  origin: string;
  paths: readonly string[];
  votePaths: readonly string[];
  cookie: string;
  times: number;
}) => Promise<{ pages: { path: string; paintedMs: number[]; shift: number }[]; voteMs: number[] }>;

/** P8: what people get to feel, the worst of the pages they come to first. */
export function inBrowser(feel: Feel): Measure {
  return async (bench) => {
    const origin = `http://127.0.0.1:${await freePort()}`;
    const work = async (server: BenchServer): Promise<Row[]> => {
      const { place, options } = bench;
      const [talked = 1] = await talkedAbout(place, server);
      const ids = (await supportable(bench, server)).slice(0, options.rounds);
      const numbers = await place.sql<{ number: number }>(
        server.database,
        'select number from idea where id = any($1::uuid[]) order by number',
        [ids],
      );
      const { pages, voteMs } = await feel({
        target: server.origin,
        origin,
        paths: ['/', '/ideas', ...(await addressesOf(server.origin, [`/ideas/${talked}`]))],
        votePaths: await addressesOf(
          server.origin,
          numbers.map(({ number }) => `/ideas/${number}`),
        ),
        cookie: server.cookies[0] ?? '',
        times: options.rounds,
      });
      const painted = pages.map(({ paintedMs }) => median(paintedMs));
      const each = (of: (index: number) => string): string =>
        pages.map(({ path }, index) => `${path} ${of(index)}`).join('   ');
      return [
        {
          id: 'P8',
          what: 'largest paint of a first visit, worst page',
          value: Math.max(...painted),
          unit: 'ms',
          bar: { kind: 'most', value: 1500 },
          note: each((index) => `${painted[index]?.toFixed(0)} ms`),
        },
        {
          id: 'P8',
          what: 'layout shift, worst page',
          value: Math.max(...pages.map(({ shift }) => shift)),
          unit: '',
          bar: { kind: 'most', value: 0.02 },
        },
        {
          id: 'P8',
          what: 'from a click to the paint of a vote',
          value: median(voteMs),
          unit: 'ms',
          bar: { kind: 'most', value: 100 },
        },
      ];
    };
    return withServer(bench, bench.options.size, work, { publicUrl: origin });
  };
}
