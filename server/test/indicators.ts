import { INDICATORS } from '@rapport/shared/indicating';
import { addDays, localDay } from '../src/platform/clock.js';
import type { Services } from '../src/platform/context.js';
import type { PlainCase } from './indicator-rows.js';
import { plainIndicatorCases } from './indicator-walks.js';

/** Values by `indicator month part`, rounded to the millionth. */
export type Figures = Record<string, number>;

/** A window of the axis as a plain reader understands it. */
export interface Window {
  month: string;
  startsOn: string;
  endsOn: string;
  starts: number;
  asOf: number;
  zone: string;
}
type Row = Record<string, unknown>;
/** Every row of the tables that indicators are made of, with `Date`s and numbers as the driver reads them. */
export type Tables = Record<string, Row[]>;

const TABLES = [
  'idea answer comment conversation vote follow follow_up idea_reopening irritant irritant_report irritant_fix difference',
  'difference_proposal recovery recovery_cause recovery_word suggestion credit promise thread space member mute',
  'notification notification_item outcome outcome_idea story story_consent meeting meeting_question told_a_friend',
]
  .join(' ')
  .split(' ');

/** The beginning of a day somewhere: the first of its moments, found by looking. */
function beginningOf(day: string, zone: string): number {
  let moment = Date.parse(`${day}T00:00:00Z`) - 14 * 3_600_000;
  while (localDay(new Date(moment), zone) < day) moment += 900_000;
  return moment;
}

/** The last day of a month. */
function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function windowsOf(now: Date, zone: string): Window[] {
  const today = localDay(now, zone);
  const windows: Window[] = [];
  let month = today.slice(0, 7);
  for (let place = 0; place < 12; place += 1) {
    const last = lastOf(month);
    const endsOn = last < today ? last : today;
    const startsOn = addDays(endsOn, -89);
    const ends = beginningOf(addDays(endsOn, 1), zone);
    windows.unshift({
      month,
      startsOn,
      endsOn,
      starts: beginningOf(startsOn, zone),
      asOf: Math.min(ends, now.getTime()),
      zone,
    });
    month = addDays(`${month}-01`, -1).slice(0, 7);
  }
  return windows;
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The smallest value that so large a share does not exceed. */
function nearestRank(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? 0;
}

function figuresOf(cases: readonly PlainCase[]): Record<string, number> {
  if (cases.length === 0) return {};
  const counted = cases.filter((one) => one.counted);
  const values = counted.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = cases.flatMap(({ value }) => (value === null ? [] : [value]));
  const parts: Record<string, number> = {
    N: counted.length,
    GOOD: counted.filter(({ good }) => good).length,
  };
  if (values.length > 0) {
    parts['MEDIAN'] = nearestRank(values, 0.5);
    parts['P90'] = nearestRank(values, 0.9);
  }
  if (all.length > 0) parts['MOST'] = Math.max(...all);
  for (const mark of cases.flatMap(({ marks }) => marks)) parts[mark] = (parts[mark] ?? 0) + 1;
  return parts;
}

/** All sixteen as the raw rows say, by a plain walk over all of them; it shares no line with what counts them. */
export async function plainIndicators(services: Services, communityId: string): Promise<Figures> {
  const { connections } = services.db;
  const tables: Tables = {};
  for (const table of TABLES) {
    const text = `select * from ${table} where community_id = $1`;
    tables[table] = (await connections.query<Row>(text, [communityId])).rows;
  }
  const zones = await connections.query<{ time_zone: string }>(
    'select time_zone from community where id = $1',
    [communityId],
  );
  const figures: Figures = {};
  for (const window of windowsOf(services.clock.now(), zones.rows[0]?.time_zone ?? 'UTC')) {
    for (const name of INDICATORS) {
      for (const [part, value] of Object.entries(figuresOf(plainIndicatorCases[name](tables, window)))) {
        figures[`${name} ${window.month} ${part}`] = rounded(value);
      }
    }
  }
  return figures;
}

/** The same as they are kept. */
export async function keptIndicators({ db }: Services, communityId: string): Promise<Figures> {
  const { rows } = await db.connections.query<{ key: string; value: number }>(
    `select indicator || ' ' || month || ' ' || part as key, value from indicator_value where community_id = $1`,
    [communityId],
  );
  return Object.fromEntries(rows.map(({ key, value }) => [key, rounded(value)]));
}
