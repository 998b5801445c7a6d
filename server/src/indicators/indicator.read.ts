import { INDICATORS, type IndicatorName } from '@rapport/shared/indicating';
import words from '../locales/en/indicators.json' with { type: 'json' };
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { monthsTo } from '../accountability/accountability.module.js';
import { localDay } from '../platform/clock.js';
import { fill } from '../platform/words.js';
import { firstCases, storyFirst } from './case.queries.js';
import {
  limitNow,
  limitsSet,
  partsByMonth,
  stateOf,
  valuesOf,
  type LimitRow,
  type ValueRow,
} from './indicator.queries.js';
import { RULES, tellable, tellableCount, type Look, type Parts, type Unit } from './indicator.rules.js';
import {
  DefinitionChange,
  Indicator,
  IndicatorLook,
  IndicatorMonth,
  Indicators,
  IndicatorValue,
  type IndicatorCase,
} from './indicator.type.js';

interface OpenRow {
  indicator: IndicatorName;
}
const looking = statement<OpenRow>(
  'indicators.looking',
  'select distinct indicator from attention_item where community_id = $1 and closed_at is null',
);

type Words = {
  title: string;
  definition: string;
  values: Record<string, string>;
  looks: Record<string, string>;
};
export const wordsOf = (name: IndicatorName): Words => words.indicators[name];

/** A limit or a value in words. */
export function valueWords(value: number, unit: Unit): string {
  const n = Math.round((unit === 'SHARE' ? value * 100 : unit === 'HOURS' ? value / 24 : value) * 10) / 10;
  if (unit === 'COUNT') return String(n);
  const form = unit === 'SHARE' ? words.percent : n === 1 ? words.days.one : words.days.other;
  return form.replace('{n}', String(n));
}

/** When a person looks, with the limit that stands. */
export function whenWords(name: IndicatorName, { key, unit }: Look, limit: number | null): string {
  const text = wordsOf(name).looks[key] ?? '';
  return limit === null ? text : text.replace('{limit}', valueWords(limit, unit));
}

function valuesShown(name: IndicatorName, parts: Parts): IndicatorValue[] {
  const rule = RULES[name];
  return rule.shown.map((shown) => {
    const value = tellable(rule, shown, parts);
    return Object.assign(new IndicatorValue(), {
      key: shown.key,
      title: wordsOf(name).values[shown.key] ?? '',
      unit: shown.unit,
      value,
      few: value === null && shown.of(parts) > 0 && shown.value(parts) !== null,
    });
  });
}

function looksOf(name: IndicatorName, limits: readonly LimitRow[]): IndicatorLook[] {
  return RULES[name].looks.map((look) => {
    const set = look.settable
      ? limits.find(({ indicator, part }) => indicator === name && part === look.key)
      : undefined;
    const limit = limitNow(limits, name, look);
    return Object.assign(new IndicatorLook(), {
      key: look.key,
      when: whenWords(name, look, limit),
      unit: look.unit,
      limit: look.settable ? limit : null,
      settable: look.settable,
      setAt: set?.at ?? null,
      why: set?.why ?? null,
      setById: set?.byId ?? null,
    });
  });
}

/** That an admin set another limit stands among what changed in what is counted, for good. */
const changeOfLimit =
  (timeZone: string) =>
  ({ indicator, part, value, why, byId, at }: LimitRow) => {
    const look = RULES[indicator].looks.find(({ key }) => key === part);
    const when = look ? whenWords(indicator, look, value) : '';
    const text = fill(words.limitSet, { title: wordsOf(indicator).title, when, why });
    return { on: localDay(at, timeZone), indicators: [indicator], text, byId };
  };

interface Read {
  values: readonly ValueRow[];
  months: readonly string[];
  limits: readonly LimitRow[];
  cases: ReadonlyMap<IndicatorName, IndicatorCase[]>;
  open: ReadonlySet<IndicatorName>;
}

function indicatorOf(name: IndicatorName, { values, months, limits, cases, open }: Read): Indicator {
  const axis = partsByMonth(values, name, months);
  const now = axis.at(-1) ?? {};
  const rule = RULES[name];
  return Object.assign(new Indicator(), {
    name,
    sign: `R${INDICATORS.indexOf(name) + 1}`,
    title: wordsOf(name).title,
    definition: wordsOf(name).definition,
    ours: rule.ours,
    n: tellableCount(name, now),
    values: valuesShown(name, now),
    months: axis.map((parts, place) =>
      Object.assign(new IndicatorMonth(), {
        month: months[place],
        n: tellableCount(name, parts),
        values: rule.shown.map((shown) => tellable(rule, shown, parts)),
      }),
    ),
    looks: looksOf(name, limits),
    cases: cases.get(name) ?? [],
    looking: open.has(name),
  });
}

/**
 * The indicators as they were counted last.
 *
 * @param names which ones, each with three of its cases.
 */
export async function readIndicators(
  { db, communityId, now }: { db: Database; communityId: string; now: Date },
  names: readonly IndicatorName[],
): Promise<Indicators> {
  const { countedAt, timeZone } = await stateOf(db, communityId);
  const months = monthsTo(localDay(countedAt ?? now, timeZone));
  const only = names.length === 1 ? names[0] : null;
  const [values, limits, open, cases, story] = await Promise.all([
    db.rows(valuesOf, [communityId]),
    db.rows(limitsSet, [communityId]),
    db.rows(looking, [communityId]),
    firstCases(db, communityId, now),
    storyFirst(db, communityId, now),
  ]);
  const read: Read = {
    values,
    limits,
    cases,
    months,
    open: new Set(open.map(({ indicator }) => indicator)),
  };
  return Object.assign(new Indicators(), {
    countedAt,
    story,
    indicators: names.map((name) => indicatorOf(name, read)),
    changes: [
      ...limits.map(changeOfLimit(timeZone)),
      ...words.changes.map((change) => ({ ...change, byId: null })),
    ]
      .filter(({ indicators }) => !only || indicators.length === 0 || indicators.includes(only))
      .map((change) => Object.assign(new DefinitionChange(), change))
      .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)),
  });
}
