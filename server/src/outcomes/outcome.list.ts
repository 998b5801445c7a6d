import type { OutcomeKind } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { asOutcomes, VISIBLE_FROM, VISIBLE_OUTCOMES, type OutcomeRow } from './outcome.columns.js';
import { OutcomeConnection } from './outcome.type.js';

export interface OutcomeListFilter {
  space?: string | null;
  kind?: OutcomeKind | null;
  year?: number | null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** Conditions on outcomes that stand, with their values after those of `threadScope`; null when nothing can fit. */
function asked(
  context: RequestContext,
  { space, kind, year }: OutcomeListFilter,
): { where: string; values: unknown[] } | null {
  const values: unknown[] = [...threadScope(context.actor)];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const texts = ['t.withdrawn_at is null'];
  if (space != null) {
    // Postgres refuses NUL, which no slug holds.
    if (space.includes('\0')) {
      return null;
    }
    texts.push(`s.slug = ${place(space)}`);
  }
  if (kind) {
    texts.push(`o.kind = ${place(kind)}`);
  }
  if (year != null) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    texts.push(`o.shipped_on between ${place(`${year}-01-01`)}::date and ${place(`${year}-12-31`)}::date`);
  }
  return { where: texts.join(' and '), values };
}

/** One page of the outcomes the caller may see, what shipped last first. @throws BAD_USER_INPUT */
export async function listOutcomes(
  context: RequestContext,
  page: { first: number; after?: string | null },
  filter: OutcomeListFilter,
): Promise<OutcomeConnection> {
  const size = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['moment', 'uuid']);
  const conditions = asked(context, filter);
  if (!conditions) {
    return Object.assign(
      new OutcomeConnection(),
      connectionOf([], size, page.after, () => ''),
      {
        count: async () => 0,
      },
    );
  }
  const { where, values } = conditions;
  const at = values.length;
  const later = cursor ? `and (o.shipped_on, o.id) < ($${at + 1}::timestamptz::date, $${at + 2}::uuid)` : '';
  const rows = await context.db.rows(
    composedStatement<OutcomeRow>(
      'outcomes.list',
      `${VISIBLE_OUTCOMES} and ${where} ${later} order by o.shipped_on desc, o.id desc limit ${size + 1}`,
    ),
    [...values, ...(cursor ?? [])],
  );
  const connection = connectionOf(await asOutcomes(context, rows), size, page.after, ({ shippedOn, id }) =>
    encodeCursor([`${shippedOn}T00:00:00.000Z`, id]),
  );
  return Object.assign(new OutcomeConnection(), connection, {
    count: async () => {
      const text = `select count(*)::int as count ${VISIBLE_FROM} and ${where}`;
      const row = await context.db.row(composedStatement<{ count: number }>('outcomes.count', text), values);
      return row?.count ?? 0;
    },
  });
}

const YEARS_MOST = 100;

/** Years in which something shipped that the caller may see, newest first. */
export async function outcomeYears(
  context: RequestContext,
  filter: Omit<OutcomeListFilter, 'year'>,
): Promise<number[]> {
  const conditions = asked(context, filter);
  if (!conditions) {
    return [];
  }
  const rows = await context.db.rows(
    composedStatement<{ year: number }>(
      'outcomes.years',
      `select distinct extract(year from o.shipped_on)::int as year ${VISIBLE_FROM} and ${conditions.where}
       order by year desc limit ${YEARS_MOST}`,
    ),
    conditions.values,
  );
  return rows.map(({ year }) => year);
}
