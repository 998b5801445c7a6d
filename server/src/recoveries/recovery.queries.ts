import { isStaff, type Actor } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import {
  connectionOf,
  decodeCursor,
  encodeCursor,
  isUuid,
  pageSize,
  type PartType,
} from '../platform/paging.js';
import { composedStatement, statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { Recovery, RecoveryConnection } from './recovery.type.js';

const COLUMNS = `r.id, r.thread_id as "threadId", t.space_id as "spaceId", r.member_id as "memberId",
  r.owner_id as "ownerId", r.opened_at as "openedAt", r.contact_due_at as "contactDueAt",
  r.contacted_at as "contactedAt", r.word_due_at as "wordDueAt", r.put_right_at as "putRightAt",
  r.closed_at as "closedAt", r.closed_state as "closedState"`;
const FROM = `from recovery r join thread t on t.community_id = r.community_id and t.id = r.thread_id`;
/** Its member and staff, nobody else, wherever the thread is by now. Takes the first three parameters. */
const VISIBLE = `r.community_id = $1 and (r.member_id = $2::uuid or $3::boolean)`;

function scopeOf(actor: Actor): unknown[] {
  return [actor.communityId, actor.memberId, isStaff(actor)];
}

const byIds = statement<Recovery>(
  'recoveries.by_ids',
  `select ${COLUMNS} ${FROM} where ${VISIBLE} and r.id = any($4::uuid[])`,
);

const recoveryLoader = defineLoader<Recovery | null>(
  'recovery',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...scopeOf(context.actor), ids.filter(isUuid)]);
    return new Map(rows.map((row) => [row.id, Object.assign(new Recovery(), row)]));
  },
  null,
);

/** A recovery of the caller, or any for staff; null otherwise. */
export async function findRecovery(context: RequestContext, id: string): Promise<Recovery | null> {
  return context.loaders.load(context, recoveryLoader, id);
}

const forWrite = statement<Recovery>(
  'recoveries.for_write',
  `select ${COLUMNS} ${FROM} where ${VISIBLE} and r.id = $4 for no key update of r`,
);

/** The same, locked until the write ends. */
export async function recoveryInside(tx: Tx, actor: Actor, id: string): Promise<Recovery | null> {
  const row = await tx.row(forWrite, [...scopeOf(actor), id]);
  return row && Object.assign(new Recovery(), row);
}

/** Which recoveries, and in which order. */
export interface RecoveryList {
  /** Open ones, what is due first coming first; or closed ones, the last closed first; null all of one's own, newest first. */
  open: boolean | null;
  /** Only those this member answers for. */
  ownerId: string | null;
  /** Only those of this member. */
  memberId: string | null;
  /** Only open ones for which the team owes a word that is late. */
  overdue: boolean;
}

// What nobody waits for comes after everything that is due.
const NEVER = `timestamptz '9999-12-31T00:00:00Z'`;
const PLACES = {
  open: { at: `coalesce(r.word_due_at, ${NEVER})`, where: 'r.closed_at is null', order: 'asc', after: '>' },
  closed: { at: 'r.closed_at', where: 'r.closed_at is not null', order: 'desc', after: '<' },
  all: { at: 'r.opened_at', where: 'true', order: 'desc', after: '<' },
} as const;
const CURSOR: readonly PartType[] = ['moment', 'uuid'];

/** A page of recoveries that the caller may see. @throws BAD_USER_INPUT for a page or cursor that is none. */
export async function recoveriesPage(
  context: RequestContext,
  page: { first: number; after?: string | null },
  { open, ownerId, memberId, overdue }: RecoveryList,
): Promise<RecoveryConnection> {
  const first = pageSize(page.first);
  const cursor = decodeCursor(page.after, CURSOR);
  const { at, where, order, after } = PLACES[open === null ? 'all' : open ? 'open' : 'closed'];
  const wanted = `${FROM} where ${VISIBLE} and ${where} and ($4::uuid is null or r.owner_id = $4::uuid)
    and ($5::uuid is null or r.member_id = $5::uuid)
    and (not $6::boolean or r.closed_at is null and r.word_due_at < $7::timestamptz)`;
  const values = [...scopeOf(context.actor), ownerId, memberId, overdue, context.clock.now()];
  const rows = await context.db.rows(
    composedStatement<Recovery>(
      'recoveries.page',
      `select ${COLUMNS}, ${at} as place ${wanted}
       ${cursor ? `and (${at}, r.id) ${after} ($9::timestamptz, $10::uuid)` : ''}
       order by ${at} ${order}, r.id ${order} limit $8`,
    ),
    [...values, first + 1, ...(cursor ?? [])],
  );
  const recoveries = rows.map((row) => Object.assign(new Recovery(), row));
  const count = async (): Promise<number> => {
    const text = `select count(*)::int as count ${wanted}`;
    const row = await context.db.row(composedStatement<{ count: number }>('recoveries.count', text), values);
    return row?.count ?? 0;
  };
  return Object.assign(new RecoveryConnection(), {
    ...connectionOf(recoveries, first, page.after, ({ place, id }) =>
      encodeCursor([place.toISOString(), id]),
    ),
    count,
  });
}
