import words from '../locales/en/accountability.json' with { type: 'json' };
import { addDays, localDay, type Clock } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { placesOf, type Space } from '../spaces/space.module.js';
import { sums, type Asked, type FlowRow, type StockRow } from './accountability.queries.js';
import {
  byAge,
  firstDayOf,
  fromFive,
  monthsTo,
  quantile,
  sumOf,
  type Range,
} from './accountability.rules.js';
import {
  Accountability,
  DeclinesFigure,
  ExpectationsFigure,
  FirstWordFigure,
  IrritantsFigure,
  LateFigure,
  ReviewsFigure,
} from './accountability.type.js';
import { casesPath } from './cases.type.js';
import { DECLINE, type Counted } from './figures.js';
import { didItHelpFigure, promisesFigure, recoveriesFigure } from './word.figures.js';

const A_WEEK_HOURS = 7 * 24;
const PURPOSE_DAYS = 365;

/** Who asks does not matter: everybody is answered alike. */
export interface Asker {
  db: Database;
  clock: Clock;
  communityId: string;
  /** IANA name. */
  timeZone: string;
}

/** The public spaces, whoever asks. */
export async function publicSpaces({ db, communityId }: Asker): Promise<readonly Space[]> {
  return (await placesOf({ db, actor: { kind: 'anonymous', communityId, memberId: null, role: null } }))
    .spaces;
}

/** What figures and cases are asked with. */
export async function askedOf(asker: Asker, range: Range): Promise<Asked> {
  const now = asker.clock.now();
  const today = localDay(now, asker.timeZone);
  return {
    communityId: asker.communityId,
    spaces: (await publicSpaces(asker)).map(({ id }) => id),
    now,
    today,
    from: firstDayOf(range, today),
    axisFrom: firstDayOf('LAST_12_MONTHS', today),
  };
}

/**
 * How the team keeps its word: the same for everybody, from public spaces only, nothing of it about one person of the
 * team.
 */
export async function readAccountability(asker: Asker, range: Range): Promise<Accountability> {
  const asked = await askedOf(asker, range);
  const { db } = asker;
  const months = monthsTo(asked.today);
  const [spaces, flows, stocks, ages, reviews, purposes, countedAt, promises, recoveries, didItHelp] =
    await Promise.all([
      publicSpaces(asker),
      sums.flows(db, asked),
      sums.stocks(db, asked),
      sums.irritantAges(db, asked),
      sums.reviews(db, asked),
      sums.purposes(db, asked),
      sums.countedAt(db, asked),
      promisesFigure(db, asked, range, months),
      recoveriesFigure(db, asked),
      didItHelpFigure(db, asked, range),
    ]);
  const expectations = expectationsOf(asked, spaces, stocks, purposes);
  const overdue = expectations.spaces.filter(({ purposeOverdue }) => purposeOverdue).length;
  return Object.assign(new Accountability(), {
    range,
    from: asked.from,
    to: asked.today,
    countedAt,
    promises,
    recoveries,
    didItHelp,
    firstWord: firstWordOf(flows, months, range),
    waiting: lateOf('waiting', casesPath('WAITING_LATE'), stocks, 'WAITING'),
    declines: declinesOf(flows, months, range),
    reviews: Object.assign(new ReviewsFigure(), words.reviews, {
      n: reviews.open,
      overdue: reviews.overdue,
      oldest: reviews.oldest,
      cases: casesPath('REVIEWS_OVERDUE'),
    }),
    irritants: irritantsOf(flows, ages, months),
    team: lateOf('team', casesPath('TEAM_WITHOUT_WORD'), stocks, 'TEAM_NO_WORD'),
    purposes: Object.assign(new LateFigure(), words.purposes, {
      n: expectations.n,
      late: overdue,
      cases: '/purpose',
    }),
    expectations,
  });
}

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

function firstWordOf(flows: readonly FlowRow[], months: readonly string[], range: Range): FirstWordFigure {
  const words_ = of(flows, 'FIRST_WORD', 'NO_WORD');
  return Object.assign(
    new FirstWordFigure(),
    words.firstWord,
    waits(words_.filter(({ inRange }) => inRange)),
    {
      cases: casesPath('FIRST_WORD', range),
      openCases: casesPath('NO_WORD', range),
      months: months.map((month) => ({ month, ...waits(inMonth(words_, month)) })),
    },
  );
}

function declinesOf(flows: readonly FlowRow[], months: readonly string[], range: Range): DeclinesFigure {
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

function irritantsOf(
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

function lateOf(
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

function expectationsOf(
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
