import type { PromiseState } from '@rapport/shared/vocabulary';
import { communityOf } from '../communities/community.module.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import {
  asPromises,
  PROMISE_COLUMNS,
  PROMISE_JOINS,
  VISIBLE_PROMISES,
  WHERE_VISIBLE,
  type PromiseRow,
} from './promise.columns.js';
import { PromiseConnection, type PromiseOfTeam } from './promise.type.js';

export interface PromiseFilter {
  states?: PromiseState[] | null;
  /** Slug. */
  space?: string | null;
  mine?: boolean | null;
  /** Id of a thread. */
  thread?: string | null;
}

/** Each with $5, today where the community is. */
const STATES: Record<PromiseState, string> = {
  OPEN: `p.closed_at is null and p.first_due_on >= $5::date`,
  LATE: `p.closed_at is null and p.first_due_on < $5::date`,
  KEPT: `p.closed_state = 'KEPT'`,
  KEPT_LATE: `p.closed_state = 'KEPT_LATE'`,
  DROPPED: `p.closed_state = 'DROPPED'`,
};

/**
 * One number that orders the whole list: open ones by their first day, which puts the latest first, and then those that
 * have ended, the newest first.
 */
const PLACE = `(case when p.closed_at is null then (p.first_due_on - date '1970-01-01')::numeric
  else 1000000000000 - extract(epoch from p.closed_at) end)`;

function conditions(filter: PromiseFilter): string {
  const states = [...new Set(filter.states ?? [])].sort().map((state) => `(${STATES[state]})`);
  // Every place is named, so that each list has the same values whatever is asked.
  return `and $5::date is not null and ($6::text is null or s.slug = $6)
    and ($7::uuid is null or p.owner_id = $7) and ($8::uuid is null or p.thread_id = $8)
    ${states.length > 0 ? `and (${states.join(' or ')})` : ''}`;
}

interface Listed extends PromiseRow {
  place: string;
}

/**
 * A page of the promises the caller may see: open ones by their first day, then those that have ended, the newest first.
 *
 * @throws BAD_USER_INPUT for a page or cursor that is none.
 */
export async function listPromises(
  context: RequestContext,
  page: { first: number; after?: string | null },
  filter: PromiseFilter,
): Promise<PromiseConnection> {
  const first = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['decimal', 'uuid']);
  const { actor } = context;
  if ((filter.mine && !actor.memberId) || (filter.thread && !isUuid(filter.thread))) {
    return emptyList(first, page.after);
  }
  const { timeZone } = await communityOf(context);
  const where = `${WHERE_VISIBLE} and t.withdrawn_at is null ${conditions(filter)}`;
  const values = [
    ...threadScope(actor),
    localDay(context.clock.now(), timeZone),
    filter.space ?? null,
    filter.mine ? actor.memberId : null,
    filter.thread ?? null,
  ];
  const rows = await context.db.rows(
    composedStatement<Listed>(
      'promises.list',
      `select ${PROMISE_COLUMNS}, ${PLACE}::text as place ${VISIBLE_PROMISES} ${PROMISE_JOINS} ${where}
       ${cursor ? `and (${PLACE}, p.id) > ($10::numeric, $11::uuid)` : ''}
       order by ${PLACE}, p.id limit $9`,
    ),
    [...values, first + 1, ...(cursor ?? [])],
  );
  const places = new Map(rows.map(({ id, place }) => [id, place]));
  const count = composedStatement<{ count: number }>(
    'promises.count',
    `select count(*)::int as count ${VISIBLE_PROMISES} ${where}`,
  );
  const total = await context.db.row(count, values);
  const connection = connectionOf(await asPromises(context, rows), first, page.after, ({ id }) =>
    encodeCursor([places.get(id) ?? '0', id]),
  );
  return Object.assign(new PromiseConnection(), connection, { totalCount: total?.count ?? 0 });
}

function emptyList(first: number, after: string | null | undefined): PromiseConnection {
  const nothing = connectionOf<PromiseOfTeam>([], first, after, () => '');
  return Object.assign(new PromiseConnection(), nothing, { totalCount: 0 });
}
