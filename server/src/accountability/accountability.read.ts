import words from '../locales/en/accountability.json' with { type: 'json' };
import { localDay, type Clock } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { placesOf, type Space } from '../spaces/space.module.js';
import { sums, type Asked } from './accountability.queries.js';
import { firstDayOf, monthsTo, type Range } from './accountability.rules.js';
import { Accountability, LateFigure, ReviewsFigure } from './accountability.type.js';
import { casesPath } from './cases.type.js';
import { declinesOf, expectationsOf, firstWordOf, irritantsOf, lateOf } from './counted.figures.js';
import { loopClosedFigure } from './loop.figure.js';
import { didItHelpFigure, incidentsFigure, promisesFigure, recoveriesFigure } from './word.figures.js';

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
  const [
    spaces,
    flows,
    stocks,
    ages,
    reviews,
    purposes,
    countedAt,
    promises,
    recoveries,
    didItHelp,
    incidents,
    loopClosed,
  ] = await Promise.all([
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
    incidentsFigure(db, asked, range),
    loopClosedFigure(db, asked, months),
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
    incidents,
    loopClosed,
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
      cases: casesPath('PURPOSES_OVERDUE'),
    }),
    expectations,
  });
}
