import words from '../locales/en/accountability.json' with { type: 'json' };
import { addDays } from '../platform/clock.js';
import type { Space } from '../spaces/space.module.js';
import type { Asked, FlowRow, StockRow } from './accountability.queries.js';
import { byAge, fromFive, PURPOSE_DAYS, quantile, sumOf, type Range } from './accountability.rules.js';
import {
  DeclinesFigure,
  ExpectationsFigure,
  FirstWordFigure,
  IrritantsFigure,
  LateFigure,
} from './accountability.type.js';
import { casesPath } from './cases.type.js';
import { DECLINE, type Counted } from './figures.js';

const A_WEEK_HOURS = 7 * 24;

const of = (flows: readonly FlowRow[], ...figures: Counted[]): FlowRow[] =>
  flows.filter(({ figure }) => figures.includes(figure));
const inMonth = (flows: readonly FlowRow[], month: string): FlowRow[] =>
  flows.filter((row) => row.month === month);

function waits(flows: readonly FlowRow[]) {
  const open = of(flows, 'NO_WORD');
  return {
    n: sumOf(flows),
    open: sumOf(open),
    medianHours: quantile(flows, 0.5),
    p90Hours: quantile(flows, 0.9),
    openOverWeek: sumOf(open.filter(({ value }) => value > A_WEEK_HOURS)),
  };
}

export function firstWordOf(
  flows: readonly FlowRow[],
  months: readonly string[],
  range: Range,
): FirstWordFigure {
  const waited = of(flows, 'FIRST_WORD', 'NO_WORD');
  return Object.assign(
    new FirstWordFigure(),
    words.firstWord,
    waits(waited.filter(({ inRange }) => inRange)),
    {
      cases: casesPath('FIRST_WORD', range),
      openCases: casesPath('NO_WORD', range),
      months: months.map((month) => ({ month, ...waits(inMonth(waited, month)) })),
    },
  );
}

export function declinesOf(
  flows: readonly FlowRow[],
  months: readonly string[],
  range: Range,
): DeclinesFigure {
  const all = of(flows, 'DECLINE');
  const shown = all.filter(({ inRange }) => inRange);
  const kind = (bucket: number): number => sumOf(shown.filter(({ value }) => value === bucket));
  return Object.assign(new DeclinesFigure(), words.declines, {
    n: sumOf(shown),
    withReviewDay: kind(DECLINE.withReviewDay),
    withoutReviewDay: kind(DECLINE.withoutReviewDay),
    incomplete: kind(DECLINE.incomplete),
    cases: casesPath('DECLINES', range),
    months: months.map((month) => ({ month, n: sumOf(inMonth(all, month)) })),
  });
}

export function irritantsOf(
  flows: readonly FlowRow[],
  ages: readonly { value: number; count: number }[],
  months: readonly string[],
): IrritantsFigure {
  const all = of(flows, 'IRRITANT_OPEN', 'IRRITANT_FIXED');
  return Object.assign(new IrritantsFigure(), words.irritants, {
    n: sumOf(ages),
    medianDays: quantile(ages, 0.5),
    ages: byAge(ages),
    cases: casesPath('IRRITANTS_OPEN'),
    months: months.map((month) => {
      const reported = fromFive(sumOf(inMonth(all, month)));
      const fixed = sumOf(inMonth(of(all, 'IRRITANT_FIXED'), month));
      return { month, reported, fixed: reported === null ? null : fixed };
    }),
  });
}

export function lateOf(
  word: 'waiting' | 'team',
  cases: string,
  stocks: readonly StockRow[],
  figure: StockRow['figure'],
): LateFigure {
  const rows = stocks.filter((row) => row.figure === figure);
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  return Object.assign(new LateFigure(), words[word], { n: sumOf(rows.map(asHistogram)), late, cases });
}

const asHistogram = ({ count }: { count: number }): { value: number; count: number } => ({ value: 0, count });

export function expectationsOf(
  { today }: Asked,
  spaces: readonly Space[],
  stocks: readonly StockRow[],
  purposes: readonly { spaceId: string; lookedAtOn: string }[],
): ExpectationsFigure {
  const rows = purposes.flatMap(({ spaceId, lookedAtOn }) => {
    const space = spaces.find(({ id }) => id === spaceId);
    const waiting = stocks.find((row) => row.spaceId === spaceId && row.figure === 'WAITING');
    return space
      ? [
          {
            space,
            cadenceDays: space.cadenceDays,
            waiting: waiting?.count ?? 0,
            late: waiting?.late ?? 0,
            purposeOn: lookedAtOn,
            purposeOverdue: addDays(lookedAtOn, PURPOSE_DAYS) < today,
          },
        ]
      : [];
  });
  const ordered = rows.toSorted((one, other) => one.space.position - other.space.position);
  return Object.assign(new ExpectationsFigure(), words.expectations, {
    n: ordered.length,
    spaces: ordered,
    cases: casesPath('WAITING_LATE'),
  });
}
