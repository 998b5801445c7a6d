import { withServer, type Bench } from '../bench.js';
import type { BenchServer } from '../bench-server.js';
import { SIZES, type SizeName } from '../data/sizes.js';
import { searchPlan, similarPlan } from '../questions.js';
import type { Row } from '../report.js';
import { searchTexts, similarTexts } from '../search/queries.js';
import { inTurn, ratio, type Side } from '../turns.js';

const MOST_MS = 25;
const MOST_GROWTH = 1.5;

/** How long search and similar take at the larger size, one question at a time, and against the smaller. */
export function searchSpeed(bench: Bench): Promise<Row[]> {
  const [small, large]: [SizeName, SizeName] = bench.options.size === '1m' ? ['100k', '1m'] : ['10k', '100k'];
  return withServer(bench, small, (smaller) =>
    withServer(bench, large, async (larger) => {
      const titles = await titlesOf(bench, smaller, 'latin');
      const texts = searchTexts(titles, await titlesOf(bench, smaller, 'han'), bench.options.seed);
      const measure = (plan: (server: BenchServer) => Side['plan'], rounds = bench.options.rounds) =>
        inTurn(
          bench.load,
          [
            { name: small, server: smaller, plan: plan(smaller) },
            { name: large, server: larger, plan: plan(larger) },
          ],
          { ...bench.options, rounds, connections: 1 },
        );
      const notes: string[] = [];
      for (const { kind, texts: some } of texts) {
        const sides = await measure((server) => searchPlan(server, some), 1);
        notes.push(`${kind} ${sides[small].p50.toFixed(1)} / ${sides[large].p50.toFixed(1)} ms`);
      }
      const all = texts.flatMap((one) => one.texts);
      const search = await measure((server) => searchPlan(server, mixed(all, texts.length)));
      const similar = await measure((server) =>
        similarPlan(server, similarTexts(titles, bench.options.seed).texts),
      );
      const size = SIZES[large].ideas.toLocaleString('en');
      return [
        ...rowsOf(`search at ${size} ideas`, search, small, large, notes.join('   ')),
        ...rowsOf(`similar at ${size} ideas`, similar, small, large),
      ];
    }),
  );
}

/** One of each kind after the other. */
function mixed(texts: readonly string[], kinds: number): string[] {
  const each = texts.length / kinds;
  return texts.map((_text, n) => texts[(n % kinds) * each + Math.floor(n / kinds)] ?? '');
}

function rowsOf(
  what: string,
  sides: Awaited<ReturnType<typeof inTurn>>,
  small: SizeName,
  large: SizeName,
  note?: string,
): Row[] {
  const [one, other] = [sides[small], sides[large]];
  if (!one || !other) {
    throw new Error('A size was not measured.');
  }
  return [
    {
      id: 'search',
      what: `${what}: p50`,
      value: other.p50,
      unit: 'ms',
      bar: { kind: 'most', value: MOST_MS },
      sides,
      note,
    },
    {
      id: 'search',
      what: `${what}: p50 against ${small}`,
      value: ratio(other, one, 'p50'),
      unit: 'x',
      bar: { kind: 'most', value: MOST_GROWTH },
    },
  ];
}

async function titlesOf(
  { place }: Bench,
  { database }: BenchServer,
  script: 'latin' | 'han',
): Promise<string[]> {
  const rows = await place.sql<{ title: string }>(
    database,
    `select i.title from idea i join space s on s.id = i.space_id and s.visibility = 'PUBLIC'
     where (i.title ~ '[一-龥]') = $1 order by i.number limit 400`,
    [script === 'han'],
  );
  return rows.map(({ title }) => title);
}
