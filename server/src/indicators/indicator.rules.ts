import type { IndicatorName } from '@rapport/shared/indicating';
import { LEAST_PEOPLE } from '../accountability/accountability.module.js';

/** Figures of one window, by part; what is missing is none. */
export type Parts = Readonly<Record<string, number>>;

export const UNITS = ['HOURS', 'DAYS', 'SHARE', 'COUNT'] as const;
export type Unit = (typeof UNITS)[number];

const at = (parts: Parts, part: string): number => parts[part] ?? 0;

/** One value that is shown of an indicator. */
export interface Shown {
  readonly key: string;
  readonly unit: Unit;
  /** Of how many cases it is made. */
  readonly of: (parts: Parts) => number;
  readonly value: (parts: Parts) => number | null;
}

/** When a person looks: a limit, or a direction over the axis. */
export interface Look {
  readonly key: string;
  readonly unit: Unit;
  /** The limit where nobody has set another one; null where there is none to set. */
  readonly standard: number | null;
  readonly side: 'OVER' | 'UNDER' | null;
  /** Whether admins may set another one. Never so where a limit would be a target. */
  readonly settable: boolean;
  /** The value it looks at; null where there is too little to look at. */
  readonly value: (parts: Parts) => number | null;
  /** Instead of a limit: whether the axis asks for a look. Values oldest first. */
  readonly direction?: (values: readonly (number | null)[]) => boolean;
}

export interface Rule {
  /** Our own promise to people: told down to one. */
  readonly ours: boolean;
  /** What is shown; the first is drawn over the months. */
  readonly shown: readonly Shown[];
  readonly looks: readonly Look[];
}

const share = (key: string, part: string, of: string): Shown => ({
  key,
  unit: 'SHARE',
  of: (parts) => at(parts, of),
  value: (parts) => (at(parts, of) === 0 ? null : at(parts, part) / at(parts, of)),
});
const quantile = (key: string, part: string, unit: Unit): Shown => ({
  key,
  unit,
  of: (parts) => at(parts, 'N'),
  value: (parts) => parts[part] ?? null,
});
const count = (key: string, part: string, of = 'N'): Shown => ({
  key,
  unit: 'COUNT',
  of: (parts) => at(parts, of),
  value: (parts) => at(parts, part),
});

/** The same without cases whose time is not over: whoever came yesterday has not been kept waiting. */
const overOnes = (parts: Parts): number => at(parts, 'N') - at(parts, 'RUNNING');
const ofOverOnes = (parts: Parts): number | null =>
  overOnes(parts) < LEAST_PEOPLE ? null : at(parts, 'GOOD') / overOnes(parts);
/** A value, where so many people are behind it that it may be told. */
const told =
  ({ of, value }: Shown) =>
  (parts: Parts): number | null =>
    of(parts) < LEAST_PEOPLE ? null : value(parts);

const limit = (
  { key, unit }: Shown,
  side: 'OVER' | 'UNDER',
  standard: number,
  value: Look['value'],
  settable = true,
): Look => ({ key, unit, side, standard, settable, value });

const QUARTER = 3;
const back = (values: readonly (number | null)[], quarters: number): number | null =>
  values.at(-1 - quarters * QUARTER) ?? null;
const fell = (values: readonly (number | null)[], quarters: number): boolean => {
  const [now, before] = [back(values, quarters), back(values, quarters + 1)];
  return now !== null && before !== null && now < before;
};
const falls = (shown: Shown, quarters: 1 | 2): Look => ({
  key: shown.key,
  unit: shown.unit,
  side: null,
  standard: null,
  settable: false,
  value: told(shown),
  direction: (values) => fell(values, 0) && (quarters === 1 || fell(values, 1)),
});

const GOOD = share('SHARE', 'GOOD', 'N');
const MEDIAN_HOURS = quantile('MEDIAN', 'MEDIAN', 'HOURS');
const P90_HOURS = quantile('P90', 'P90', 'HOURS');
const WITHOUT_WORD = share('OPEN_OVER_WEEK', 'OPEN_OVER_WEEK', 'N');
const MOST_LATE = quantile('MOST', 'MOST', 'DAYS');
const SOLVED = share('SOLVED', 'SOLVED', 'ANSWERED');
const ANSWERED = share('ANSWERED', 'ANSWERED', 'N');
const AGE = quantile('MEDIAN', 'MEDIAN', 'DAYS');
const AGAIN = share('AGAIN', 'AGAIN', 'FIXED');
/** One that was taken back asks for a look, as soon as there are enough beside it that it is nobody's in particular. */
const TAKEN_BACK: Shown = {
  ...count('TAKEN_BACK', 'TAKEN_BACK'),
  of: (parts) => at(parts, 'N') + at(parts, 'TAKEN_BACK'),
};
const SESSIONS: Shown = { ...count('SESSIONS', 'N'), of: () => LEAST_PEOPLE };

const only = (shown: readonly Shown[], looks: readonly Look[] = []): Rule => ({ ours: false, shown, looks });
const ours = (shown: readonly Shown[], looks: readonly Look[]): Rule => ({ ours: true, shown, looks });

/** What is shown of each indicator, and when a person looks. */
export const RULES: Readonly<Record<IndicatorName, Rule>> = {
  FIRST_HUMAN_WORD: ours(
    [MEDIAN_HOURS, P90_HOURS, WITHOUT_WORD, count('OPEN', 'OPEN')],
    [limit(P90_HOURS, 'OVER', 7 * 24, P90_HOURS.value), limit(WITHOUT_WORD, 'OVER', 0.1, WITHOUT_WORD.value)],
  ),
  LOOP_CLOSED: ours([GOOD, count('UNTOLD', 'UNTOLD')], [limit(GOOD, 'UNDER', 0.95, GOOD.value)]),
  HONEST_NO: ours(
    [GOOD, count('WITH_REVIEW_DAY', 'WITH_REVIEW_DAY')],
    [limit(GOOD, 'UNDER', 1, GOOD.value, false)],
  ),
  PROMISES_KEPT: ours(
    [
      GOOD,
      count('KEPT_LATE', 'KEPT_LATE'),
      count('LATE', 'LATE'),
      count('DROPPED', 'DROPPED'),
      count('MOVED', 'MOVED'),
      MOST_LATE,
    ],
    [limit(MOST_LATE, 'OVER', 30, MOST_LATE.value)],
  ),
  DID_IT_HELP: only(
    [SOLVED, ANSWERED, count('ASKED', 'N'), count('REOPENED', 'REOPENED')],
    [limit(SOLVED, 'UNDER', 0.7, told(SOLVED)), limit(ANSWERED, 'UNDER', 0.3, told(ANSWERED))],
  ),
  RETURNING_VOICES: only([GOOD], [falls(GOOD, 2)]),
  STILL_HERE_AFTER_A_NO: only([GOOD], [falls(GOOD, 1)]),
  REAL_DIALOGUE: only([GOOD], [limit(GOOD, 'UNDER', 0.4, told(GOOD), false)]),
  BUILT_TOGETHER: only([GOOD], [falls(GOOD, 2)]),
  NEWCOMER_WELCOME: only(
    [GOOD, MEDIAN_HOURS, P90_HOURS, count('RUNNING', 'RUNNING')],
    [limit(GOOD, 'UNDER', 0.8, ofOverOnes)],
  ),
  IRRITANTS: only(
    [AGE, quantile('P90', 'P90', 'DAYS'), AGAIN, count('FIXED', 'FIXED', 'FIXED')],
    [limit(AGE, 'OVER', 60, told(AGE)), limit(AGAIN, 'OVER', 0.15, told(AGAIN))],
  ),
  DIFFERENCES: only(
    [
      GOOD,
      count('RESOLVED', 'RESOLVED'),
      count('AGREED_TO_DISAGREE', 'AGREED_TO_DISAGREE'),
      count('REVISIT_ON', 'REVISIT_ON'),
      count('RUNNING', 'RUNNING'),
      quantile('MEDIAN', 'MEDIAN', 'DAYS'),
    ],
    [limit(GOOD, 'UNDER', 0.6, ofOverOnes)],
  ),
  RECOVERY: only(
    [MEDIAN_HOURS, P90_HOURS, GOOD, count('LATE', 'LATE')],
    // The case in the middle was past the end of its next working day.
    [
      {
        key: 'MEDIAN',
        unit: 'SHARE',
        side: 'OVER',
        standard: 0.5,
        settable: false,
        value: told(share('LATE', 'LATE', 'N')),
      },
    ],
  ),
  STORIES_OFFERED: only(
    [
      count('TELLERS', 'N'),
      { ...share('UNPROMPTED', 'UNPROMPTED', 'STORY'), of: (parts) => at(parts, 'N') },
      TAKEN_BACK,
    ],
    [limit(TAKEN_BACK, 'OVER', 0, told(TAKEN_BACK), false)],
  ),
  TOLD_A_FRIEND: only([GOOD]),
  LEADERS_PRESENT: only(
    [SESSIONS, share('ANSWERED', 'ANSWERED', 'RAISED'), count('RAISED', 'RAISED', 'RAISED')],
    [limit(SESSIONS, 'UNDER', 1, SESSIONS.value, false)],
  ),
};

/** A value as it may be told: nothing of fewer than five, unless it is our own word. */
export function tellable({ ours: own }: Rule, { of, value }: Shown, parts: Parts): number | null {
  const n = of(parts);
  const found = value(parts);
  return own || n >= LEAST_PEOPLE || (n === 0 && found === 0) ? found : null;
}

/** How many cases a window has, as it may be told. Leaders' hours are nobody's but ours. */
export function tellableCount(name: IndicatorName, parts: Parts): number | null {
  const n = at(parts, 'N');
  return RULES[name].ours || name === 'LEADERS_PRESENT' || n === 0 || n >= LEAST_PEOPLE ? n : null;
}

/**
 * Whether a look is asked for now, and by what value.
 *
 * @param axis the windows, oldest first.
 * @param limitNow the limit that stands; without effect where there is a direction.
 * @returns null where nothing asks for a look.
 */
export function crossing(look: Look, axis: readonly Parts[], limitNow: number | null): number | null {
  const values = axis.map((parts) => look.value(parts));
  const value = values.at(-1) ?? null;
  if (value === null) return null;
  if (look.direction) return look.direction(values) ? value : null;
  if (limitNow === null) return null;
  return (look.side === 'OVER' ? value > limitNow : value < limitNow) ? value : null;
}
