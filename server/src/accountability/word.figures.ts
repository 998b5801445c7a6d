import locale from '../locales/en/accountability.json' with { type: 'json' };
import type { Database } from '../platform/database.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import type { Asked } from './accountability.queries.js';
import { fromFive, LEAST_PEOPLE, type Range } from './accountability.rules.js';
import { casesPath } from './cases.type.js';
import { words, type PromiseSum } from './word.queries.js';
import { DidItHelpFigure, IncidentsFigure, PromisesFigure, RecoveriesFigure } from './word.type.js';

const sum = (rows: readonly PromiseSum[], of: 'count' | 'moved' = 'count'): number =>
  rows.reduce((all, row) => all + row[of], 0);

/** Promises by the first day they were given. */
export async function promisesFigure(
  db: Database,
  asked: Asked,
  range: Range,
  months: readonly string[],
): Promise<PromisesFigure> {
  const [rows, { open, late }, latest] = await Promise.all([
    words.promises(db, asked),
    words.openPromises(db, asked),
    words.latest(db, asked),
  ]);
  const shown = rows.filter(({ inRange }) => inRange);
  const inState = (state: PromiseSum['state'], of = shown): number =>
    sum(of.filter((row) => row.state === state));
  return Object.assign(new PromisesFigure(), locale.promises, {
    n: sum(shown),
    kept: inState('KEPT'),
    keptLate: inState('KEPT_LATE'),
    late: inState('LATE'),
    dropped: inState('DROPPED'),
    dueToday: inState('OPEN'),
    moved: sum(shown, 'moved'),
    openNow: open,
    lateNow: late,
    latest: latest.map(({ id, ...row }) => ({ ...row, path: `/promises/${id}` })),
    cases: casesPath('PROMISES_DUE', range),
    months: months.map((month) => {
      const due = rows.filter((row) => row.month === month);
      return { month, n: sum(due), kept: inState('KEPT', due) };
    }),
  });
}

/** Whether the team wrote in time; our own lateness is told down to one case, what came of the others from five on. */
export async function recoveriesFigure(db: Database, asked: Asked): Promise<RecoveriesFigure> {
  const [{ n, ...parts }, owed] = await Promise.all([words.recoveries(db, asked), words.owed(db, asked)]);
  const shown = n > 0 && n < LEAST_PEOPLE ? { inTime: null, contactedLate: null, putRight: null } : parts;
  return Object.assign(new RecoveriesFigure(), locale.recoveries, shown, {
    n: fromFive(n),
    overdue: owed[0]?.all ?? 0,
    overdueSince: owed.map(({ since }) => since),
    cases: null,
  });
}

/** Whether the team reported back on what went wrong for many, by the first day it named (practice 0.29). */
export async function incidentsFigure(db: Database, asked: Asked, range: Range): Promise<IncidentsFigure> {
  const counts = await words.incidents(db, asked);
  return Object.assign(new IncidentsFigure(), locale.incidents, counts, {
    cases: casesPath('INCIDENTS', range),
  });
}

/** Whether what was shipped helped, beside how many were asked and answered. */
export async function didItHelpFigure(db: Database, asked: Asked, range: Range): Promise<DidItHelpFigure> {
  const [{ asked: all, answered, ...told }, said, reopened] = await Promise.all([
    words.helped(db, asked),
    words.helpedWords(db, asked),
    words.reopened(db, asked),
  ]);
  const few = answered > 0 && answered < LEAST_PEOPLE;
  return Object.assign(
    new DidItHelpFigure(),
    locale.didItHelp,
    few ? { solved: null, partly: null, not: null } : told,
    {
      n: fromFive(all),
      asked: fromFive(all),
      answered: fromFive(answered),
      reopened,
      words: said.map(({ verdict, text, title, ...outcome }) => ({
        verdict,
        text,
        title,
        path: outcomePath(outcome),
      })),
      cases: casesPath('OUTCOMES_ASKED', range),
    },
  );
}
