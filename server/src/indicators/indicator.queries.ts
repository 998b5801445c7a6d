import type { IndicatorName } from '@rapport/shared/indicating';
import { monthsTo } from '../accountability/accountability.module.js';
import { localDay } from '../platform/clock.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { Look, Parts } from './indicator.rules.js';

type Reader = Pick<Tx, 'row' | 'rows'>;

export interface ValueRow {
  indicator: IndicatorName;
  month: string;
  part: string;
  value: number;
}

/** Everything that was counted: some hundreds of rows, whatever was written. */
export const valuesOf = statement<ValueRow>(
  'indicators.values',
  'select indicator, month, part, value from indicator_value where community_id = $1',
);

export interface LimitRow {
  indicator: IndicatorName;
  part: string;
  value: number;
  why: string;
  byId: string;
  at: Date;
}

/** The limits that admins have set, the newest first; each is written with its reason, so there are few. */
export const limitsSet = statement<LimitRow>(
  'indicators.limits',
  `select indicator, part, value, why, by_id as "byId", at from indicator_limit
   where community_id = $1 order by at desc, id desc`,
);

const state = statement<{ countedAt: Date | null; timeZone: string }>(
  'indicators.state',
  `select s.counted_at as "countedAt", y.time_zone as "timeZone" from community y
   left join indicator_state s on s.community_id = y.id where y.id = $1`,
);

/** When they were counted, and where the community is. */
export async function stateOf(
  db: Reader,
  communityId: string,
): Promise<{ countedAt: Date | null; timeZone: string }> {
  return (await db.row(state, [communityId])) ?? { countedAt: null, timeZone: 'UTC' };
}

/** The months of the axis as they were when it was counted at that moment, the present one last. */
export async function axisMonths(db: Reader, communityId: string, counted: Date): Promise<string[]> {
  const { timeZone } = await stateOf(db, communityId);
  return monthsTo(localDay(counted, timeZone));
}

/** The figures of one indicator, one entry a month. */
export function partsByMonth(
  rows: readonly ValueRow[],
  name: IndicatorName,
  months: readonly string[],
): Parts[] {
  const own = rows.filter(({ indicator }) => indicator === name);
  return months.map((month) =>
    Object.fromEntries(own.filter((row) => row.month === month).map(({ part, value }) => [part, value])),
  );
}

/** The limit that stands for a look: an admin's, or the one it begins with. */
export function limitNow(rows: readonly LimitRow[], name: IndicatorName, look: Look): number | null {
  const set = rows.find(({ indicator, part }) => indicator === name && part === look.key);
  return look.settable && set ? set.value : look.standard;
}
